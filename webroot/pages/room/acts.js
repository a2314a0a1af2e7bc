// What a seat can do, as functions for buttons and keys. Acts that cannot be taken back ask first.

import {html} from '/lib/lit-html/lit-html.js';
import {confirmAct} from '/components/confirm.js';
import {listOf} from '/state/wording.js';
import * as commands from '/protocol/commands.js';
import {questionOf, submitted} from '/state/select.js';

/** A push this young is taken back without a question: it was a slip. */
const SURE_MS = 20_000;

export function roomActs({store, give, now}) {
  const missingNames = () => submitted(store.get().state).missing.map((s) => s.name);
  return {
    ready: () => give(commands.declareReady()),
    start: () => give(commands.startSession()),
    push: (questionId) => give(commands.pushQuestion(questionId)),
    async takeBack() {
      const {state} = store.get();
      const question = questionOf(state, state.current);
      const yes = now() - state.pushedAt < SURE_MS || await confirmAct({
        title: `Take question ${question.number} back?`,
        body: html`<p>It will count as never asked: its grades, notes and hints go, for everyone. The question before returns to the stage with its clock.</p>`,
        act: 'Take it back',
        danger: true,
      });
      if (yes) give(commands.withdrawQuestion());
    },
    finish: () => give(commands.finishQuestion()),
    pause: () => give(commands.pauseTimer()),
    resume: () => give(commands.resumeTimer()),
    adjust: (byMs) => give(commands.adjustTimer(byMs)),
    hint: (index) => give(commands.revealHint(index)),
    followUp: (index) => give(commands.askFollowUp(index)),
    message: (line) => give(commands.showMessage(line)),
    raiseHand: (reason) => give(commands.raiseHand(reason)),
    lowerHand: () => give(commands.lowerHand()),
    grade: (questionId, criterion, level) => give(commands.giveGrade(questionId, criterion, level)),
    withdraw: (questionId, criterion) => give(commands.withdrawGrade(questionId, criterion)),
    note: (questionId, text) => give(commands.writeNote(questionId, text)),
    submit: (verdict) => give(commands.submitScorecard(verdict)),

    async end() {
      const {state} = store.get();
      const left = state.questions.length - state.asked.length;
      const yes = await confirmAct({
        title: 'End the interview?',
        body: html`<p>The candidate goes to an end page, and the panel to the debrief. It cannot be started again.</p>
          ${left ? html`<p class="muted">${left === 1 ? 'One planned question was' : `${left} planned questions were`} not asked.</p>` : ''}`,
        act: 'End the interview',
      });
      if (yes) give(commands.openDebrief());
    },

    async reveal() {
      const missing = missingNames();
      const yes = !missing.length || await confirmAct({
        title: 'Reveal the scores now?',
        body: html`<p><strong dir="auto">${listOf(missing)}</strong> ${missing.length === 1 ? 'has' : 'have'} not submitted. The reveal is logged with ${missing.length === 1 ? 'this name' : 'these names'}, and grades cannot be changed after it.</p>`,
        act: 'Reveal anyway',
        danger: true,
      });
      if (yes) give(commands.revealScores());
    },

    async close() {
      const missing = store.get().state.revealed ? [] : missingNames();
      const yes = await confirmAct({
        title: 'Close the session?',
        body: html`<p>Nothing in it changes after that. Everyone’s link then opens the replay.</p>
          ${missing.length ? html`<p><strong dir="auto">${listOf(missing)}</strong> ${missing.length === 1 ? 'has' : 'have'} not submitted: closing reveals the scores without ${missing.length === 1 ? 'this scorecard' : 'these scorecards'}.</p>` : ''}`,
        act: missing.length ? 'Reveal and close' : 'Close the session',
        danger: missing.length > 0,
      });
      if (yes) give(commands.closeSession());
    },
  };
}
