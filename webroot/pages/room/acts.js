// What a seat can do, as functions for buttons and keys. Acts that cannot be taken back ask first. What the panel alone has a
// dialogue for comes with the panel's part of the room.

import {html} from '/lib/lit-html/lit-html.js';
import {confirmAct} from '/components/confirm.js';
import {listOf} from '/state/wording.js';
import * as commands from '/protocol/commands.js';
import {leadOf, questionOf, submitted} from '/state/select.js';

/** A push this young is taken back without a question: it was a slip. */
const SURE_MS = 20_000;

export function roomActs({store, give, now}) {
  const missingNames = () => submitted(store.get().state).missing.map((s) => s.name);
  return {
    ready: () => give(commands.declareReady()),
    agreeToLog: () => give(commands.giveConsent()),
    goOnRecord: () => give(commands.goOnRecord()),
    async goOffRecord() {
      const yes = await confirmAct({
        title: 'Go off the record?',
        body: html`<p>The clock stops, and nothing is logged until the lead or the candidate goes back. Everyone sees that it is so.</p>`,
        act: 'Go off the record',
      });
      if (yes) give(commands.goOffRecord());
    },
    /** Goes out at once, unless the host wants a push to wait in case it was a slip. */
    push(questionId) {
      const {state, held} = store.get();
      clearTimeout(held?.timer);
      const {holdMs} = state.settings;
      if (!holdMs) return give(commands.pushQuestion(questionId));
      const timer = setTimeout(() => {
        store.set({held: null});
        give(commands.pushQuestion(questionId));
      }, holdMs);
      store.set({held: {questionId, timer, holdMs}});
      return true;
    },
    stopPush() {
      clearTimeout(store.get().held?.timer);
      store.set({held: null});
    },
    startWith(questionId) {
      if (!give(commands.startSession())) return false;
      return questionId ? give(commands.pushQuestion(questionId)) : true;
    },
    skip: (questionId) => give(commands.skipQuestion(questionId)),
    restore: (questionId) => give(commands.restoreQuestion(questionId)),
    quiet: (quietMs) => give(commands.grantQuietTime(quietMs)),
    credit: (absenceMs) => give(commands.creditAbsence(absenceMs)),
    async passLead(seat) {
      const yes = await confirmAct({
        title: 'Pass the lead?',
        body: html`<p><strong dir="auto">${seat.name}</strong> then pushes the questions and keeps the clock. You go on grading, and they can pass it
          back.</p>`,
        act: 'Pass the lead',
      });
      if (yes) give(commands.passLead(seat.seat));
    },
    async takeLead() {
      const {state} = store.get();
      // In the lobby nothing is urgent, and who leads may only be late.
      const yes = state.phase !== 'LOBBY' || await confirmAct({
        title: 'Take the lead?',
        body: html`<p>You then start the interview, push the questions and keep the clock. You can pass it back when <bdi>${leadOf(state).name}</bdi>
          comes.</p>`,
        act: 'Take the lead',
      });
      if (yes) give(commands.takeLead());
    },
    say: (words) => give(commands.sendPanelMessage(words)),
    mark: () => give(commands.markMoment(Math.round(now()))),
    nameMoment: (moment, markedAt, name) => give(commands.nameMoment(moment, markedAt, name)),
    removeMoment: (moment) => give(commands.removeMoment(moment)),
    privateNote: (questionId, text) => give(commands.writePrivateNote(questionId, text)),
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
    cite: (questionId, criterion, cited) => give(commands.citeEvidence(questionId, criterion, cited)),
    weigh: (criterion, weight) => give(commands.setWeight(criterion, weight)),
    agree: (criterion, level) => give(commands.reachConsensus(criterion, level)),
    withdrawConsensus: (criterion) => give(commands.withdrawConsensus(criterion)),
    selfGrade: (criterion, level) => give(commands.giveSelfGrade(criterion, level)),
    withdrawSelfGrade: (criterion) => give(commands.withdrawSelfGrade(criterion)),
    note: (questionId, text) => give(commands.writeNote(questionId, text)),
    withdrawScorecard: () => give(commands.withdrawScorecard()),
    remind: (seat) => give(commands.sendPanelMessage(`${seat.name}, your scorecard is still to come. Take the time you need.`)),
    submit: () => give(commands.submitScorecard(store.get().verdict)),

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

    agreeSwap: () => give(commands.agreeSwap()),
    withdrawSwap: () => give(commands.withdrawSwap()),
    rate: (criterion, level) => give(commands.rateInterviewing(criterion, level)),
    answer: (questionId, text) => give(commands.writeAnswer(questionId, text)),

    async endAlone() {
      const {state} = store.get();
      const left = state.practice.outline.length - state.asked.length;
      const yes = !left || await confirmAct({
        title: 'End here?',
        body: html`<p>${left === 1 ? 'One question is'
          : `${left} questions are`} left; they stay unasked. You can then look back at the others and grade yourself.</p>`,
        act: 'End here',
      });
      if (yes) give(commands.openDebrief());
    },
    closeAlone: () => give(commands.closeSession()),

    async endPractice() {
      const {state} = store.get();
      const left = state.practice.rounds - state.practice.round;
      const yes = await confirmAct({
        title: 'End the practice?',
        body: html`<p>The talking is over then, and each of you writes a form. It cannot be started again.</p>
          ${left ? html`<p><strong>${left === 1 ? 'One round was' : `${left} rounds were`} not held.</strong> To go on, swap roles instead.</p>` : ''}`,
        act: 'End and write the forms',
        danger: left > 0,
      });
      if (yes) give(commands.openDebrief());
    },

    async reveal() {
      const missing = missingNames();
      const yes = !missing.length || await confirmAct({
        title: 'Reveal the scores now?',
        body: html`<p><strong dir="auto">${listOf(missing)}</strong> ${missing.length === 1 ? 'has'
          : 'have'} not submitted. The reveal is logged with ${missing.length === 1 ? 'this name' : 'these names'}, and grades cannot be changed after it.</p>`,
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
          ${missing.length ? html`<p><strong dir="auto">${listOf(missing)}</strong> ${missing.length === 1 ? 'has'
            : 'have'} not submitted: closing reveals the scores without ${missing.length === 1 ? 'this scorecard' : 'these scorecards'}.</p>` : ''}`,
        act: missing.length ? 'Reveal and close' : 'Close the session',
        danger: missing.length > 0,
      });
      if (yes) give(commands.closeSession());
    },
  };
}
