// Grading again from a replay: every level goes to the server by itself, one after the other, and waits where it cannot.

import {toast} from '/components/host/toast.js';
import {confirmAct} from '/components/confirm.js';
import {html} from '/lib/lit-html/lit-html.js';
import {giveRegrade, submitRegrades, withdrawRegrade} from '/protocol/seen-log.js';
import {keptInTab} from '/protocol/storage.js';
import {given, newRegrading, refused, sent, stored, undone} from '/state/regrading.js';

const RETRY_MIN_MS = 1_000;
const RETRY_MAX_MS = 15_000;

/** `changed(state)` hears of every change: `{regrading, live, verdict, submitting}`; `reload()` reads the log anew. */
export function createRegrading({session, token, seat, changed, reload}) {
  const kept = keptInTab(`hotseat.regrading.${session}.${seat}`);
  const before = kept.read() ?? {};
  let state = {regrading: newRegrading(before.waiting ?? []), live: true, verdict: before.verdict ?? {verdict: null, confidence: null}, submitting: false};
  let sending = false;
  let retryMs = RETRY_MIN_MS;
  let timer = 0;

  function set(change) {
    state = {...state, ...change};
    const {regrading: {waiting}, verdict} = state;
    kept.write(waiting.length || verdict.verdict || verdict.confidence ? {waiting, verdict} : null);
    changed(state);
  }

  async function send() {
    const [change] = state.regrading.waiting;
    if (!change || sending) return;
    clearTimeout(timer);
    sending = true;
    try {
      const {questionId, criterion, level} = change;
      if (level === null) await withdrawRegrade(session, token, questionId, criterion);
      else await giveRegrade(session, token, questionId, criterion, level);
      retryMs = RETRY_MIN_MS;
      set({regrading: sent(state.regrading, change), live: true});
    } catch (error) {
      sending = false;
      failed(change, error);
      return;
    }
    sending = false;
    send();
  }

  /** Whatever may work later is tried again by itself; the rest is said, and what is stored is shown. */
  function failed(change, error) {
    if (error.again) {
      set({live: false});
      timer = setTimeout(send, retryMs);
      retryMs = Math.min(RETRY_MAX_MS, retryMs * 2);
      return;
    }
    set({regrading: refused(state.regrading, change)});
    toast(error.detail ?? 'This level was not stored.');
    reload();
  }

  function give(questionId, criterion, level) {
    set({regrading: given(state.regrading, {questionId, criterion, level})});
    send();
  }

  /** Takes the last change back, and answers with its question's id; null where there is none. */
  function undo() {
    const back = undone(state.regrading);
    if (!back) return null;
    set({regrading: back.regrading});
    send();
    return back.change.questionId;
  }

  async function submit() {
    const sure = await confirmAct({
      title: 'Submit what you graded again?',
      body: html`<p>Your levels and your verdict then stand as they are. You see the first grades from there on, and the panel sees yours.</p>`,
      act: 'Submit',
    });
    if (!sure) return;
    set({submitting: true});
    try {
      await submitRegrades(session, token, state.verdict);
      set({submitting: false, verdict: {verdict: null, confidence: null}});
      toast('Submitted. The first grades stand beside yours now.');
      await reload();
    } catch (error) {
      set({submitting: false});
      toast(error.detail ?? 'This was not stored. Try again.');
    }
  }

  addEventListener('online', send);
  addEventListener('beforeunload', (event) => state.regrading.waiting.length && event.preventDefault());
  return {
    give, undo, submit,
    loaded: (grades) => { set({regrading: stored(state.regrading, grades)}); send(); },
    judge: (verdict) => set({verdict: {...state.verdict, ...verdict}}),
  };
}
