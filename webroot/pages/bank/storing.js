// What goes to the server: saving, marking, copying, removing, and bringing an earlier version back.
import {html} from '/lib/lit-html/lit-html.js';
import {api} from '/protocol/api.js';
import {confirmAct} from '/components/confirm.js';
import {toast} from '/components/host/toast.js';
import {NO_FILTER} from '/state/catalog.js';
import * as edit from '/state/bank-edit.js';
import {counted} from '/state/wording.js';
import {versionsDialog} from '/pages/bank/versions.js';

const bankPage = id => `/banks/${encodeURIComponent(id)}`;

/** @param page `{id, importing, state, update, draft, change, undo, guard, kept}` of the bank's page */
export function storingActs({id, importing, state, update, draft, change, undo, guard, kept}) {
  /** A favourite is a mark of the host's and no edit: it is kept at once and makes no version. */
  async function favourite({id: question, savedPrompt, favourite: before}) {
    const mark = value => {
      const everywhere = at => edit.changeQuestion(at, question, {favourite: value});
      const same = state.saved === draft();
      const saved = everywhere(state.saved);
      update({saved, history: {...state.history, past: state.history.past.map(everywhere), present: same ? saved : everywhere(draft())}});
    };
    mark(!before);
    try {
      await guard(api.markFavourite(id, savedPrompt, !before));
    } catch (problem) {
      mark(before);
      update({problem});
    }
  }

  async function save() {
    const wrong = edit.problemOf(draft());
    if (wrong) {
      update({problem: {title: 'Not saved', detail: wrong.words}, ...(wrong.id ? {open: wrong.id, filter: NO_FILTER} : {})});
      return undefined;
    }
    if (importing) return saveAsNew();
    update({busy: true, problem: null});
    const sent = draft();
    try {
      const shelved = await guard(api.replaceBank(id, state.version, edit.bankOf(sent)));
      await followFavourites(sent);
      // What was typed while the answer was on its way stays an unsaved change.
      const stored = edit.afterSave(sent);
      const history = {...state.history, mark: null, present: draft() === sent ? stored : draft()};
      update({busy: false, shelved, version: shelved.version, saved: stored, history});
      kept.now();
      toast(`Saved as version ${shelved.version}`);
    } catch (problem) {
      update({busy: false, problem});
    }
    return undefined;
  }

  /** A favourite whose words were changed stays one. */
  async function followFavourites(sent) {
    for (const {favourite: marked, prompt, savedPrompt} of edit.questionsOf(sent)) {
      if (marked && savedPrompt !== null && savedPrompt !== prompt) {
        await api.markFavourite(id, prompt.trim(), true);
        await api.markFavourite(id, savedPrompt, false);
      }
    }
  }

  /** The bank goes in by the same door as any file. */
  async function saveAsNew() {
    update({busy: true, problem: null});
    try {
      const bytes = new TextEncoder().encode(JSON.stringify(edit.bankOf(draft())));
      const made = await guard(api.saveBank('bank.json', bytes));
      state.saved = draft();
      await kept.leave();
      location.replace(bankPage(made.id));
    } catch (problem) {
      update({busy: false, problem});
    }
  }

  async function discard() {
    const sure = await confirmAct({
      title: importing ? 'Leave without saving?' : 'Discard the changes?',
      body: html`<p>${importing ? 'The file stays as it is; what was corrected here is gone.' : 'The bank stays at the version that is saved.'}</p>`,
      act: importing ? 'Leave' : 'Discard them', danger: true,
    });
    if (!sure) return;
    await kept.leave();
    if (importing) location.assign('/');
    else location.reload();
  }

  async function copyBank() {
    try {
      const made = await guard(api.copyBank(id));
      toast(`Made “${made.title}”`, {action: 'Open it', onAction: () => location.assign(bankPage(made.id))});
    } catch (problem) {
      update({problem});
    }
  }

  async function removeBank() {
    const uses = state.shelved?.sessionCount ?? 0;
    const sure = await confirmAct({
      title: `Remove “${draft().title}”?`,
      body: html`<p>${uses === 0 ? 'No session has used it.' : `${counted(uses, 'session')} used it and ${uses === 1 ? 'keeps its' : 'keep their'} questions.`}
        All its versions go; export it first if you may want it back.</p>`,
      act: 'Remove the bank', danger: true,
    });
    if (!sure) return;
    try {
      await guard(api.removeBank(id));
      await kept.leave();
      location.assign('/');
    } catch (problem) {
      update({problem});
    }
  }

  async function versions() {
    const old = await versionsDialog(id, guard);
    if (!old) return;
    change(edit.draftOf(old), null, {open: null});
    toast(`This is version ${old.version}; save to make it the newest`, {action: 'Undo', onAction: undo});
  }

  return {favourite, save, saveAsNew, discard, copyBank, removeBank, versions};
}
