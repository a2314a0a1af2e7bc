// A plan drawn from the bank by the server, in place of the one that there is; what was there comes back with a click.

import {toast} from '/components/host/toast.js';
import {api} from '/protocol/api.js';
import {planOf, withDraw} from '/state/session-draft.js';
import {counted, minutesWord} from '/state/wording.js';

/** Answers with `draw(readyPlan, seed)`; `state` is the page's own, which `update` and `setDraft` change. */
export function createDrawing({state, guard, update, setDraft}) {
  async function draw(ready, seed) {
    const {bank} = state;
    if (state.drawing) return;
    const candidate = state.draft.candidate.trim();
    update({drawing: true, problem: null});
    try {
      const drawn = await guard(api.draw(bank.id, {version: bank.version, plan: ready.id, seed, candidate}));
      update({drawing: false});
      if (state.bank !== bank) return;
      takeDrawn(ready, seed, candidate, drawn);
    } catch (problem) {
      update({drawing: false, problem});
    }
  }

  function takeDrawn(ready, seed, candidate, {questions, minutes, hadBefore}) {
    const left = hadBefore > 0 ? ` Left out ${hadBefore} that ${candidate} has had.` : '';
    if (questions.length === 0) {
      toast(`Nothing in this bank is left to draw.${left} The plan is as it was.`);
      return;
    }
    const before = state.draft;
    const drawn = questions.map(({section, question, minutes: each}) => {
      const entry = state.catalogByKey.get(`${section}.${question}`);
      return {key: entry.key, minutes: each, prompt: entry.prompt};
    });
    setDraft(withDraw(before, drawn, {bank: state.bank.id, version: state.bank.version, plan: ready.id, title: ready.title, seed, candidate}));
    toast(`Drew ${counted(questions.length, 'question')}, ${minutesWord(minutes)}.${left}`,
      planOf(before).length > 0 ? {action: 'Undo', onAction: () => setDraft({...state.draft, plans: before.plans, drawn: before.drawn})} : {});
  }

  return draw;
}
