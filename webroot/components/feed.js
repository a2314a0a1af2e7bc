// The events of a session in words, newest where the eye is; a click jumps to the moment where there is one to jump to.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {LEVEL_WORDS, counted, roleWord, timeOfDay} from '/state/wording.js';
import {nameOf, questionOf} from '/state/select.js';
import {digits, spokenDuration} from '/state/timer.js';

const SENTENCES = {
  SessionCreated: ['document', () => 'Session created'],
  SeatAdded: ['person', (e) => html`Seat for <bdi>${e.name}</bdi>, ${roleWord(e.role).toLowerCase()}`],
  SeatRevoked: ['lock', (e, s) => html`Seat of <bdi>${nameOf(s, e.seat)}</bdi> revoked`],
  SeatReissued: ['link', (e, s) => html`New link for <bdi>${nameOf(s, e.seat)}</bdi>`],
  ParticipantConnected: ['live', (e, s) => html`<bdi>${nameOf(s, e.seat)}</bdi> came in`],
  ParticipantDisconnected: ['away', (e, s) => html`<bdi>${nameOf(s, e.seat)}</bdi> lost the connection`],
  CandidateReady: ['check', () => 'The candidate is ready'],
  SessionStarted: ['play', () => 'The interview started'],
  QuestionPushed: ['push', (e, s) => `Question ${number(s, e)} pushed`],
  QuestionFinished: ['stop', (e, s) => `Question ${number(s, e)} finished`],
  QuestionWithdrawn: ['undo', (e, s) => `The push of question ${number(s, e)} was taken back`],
  QuestionReturned: ['push', (e, s) => `Question ${number(s, e)} is back on the stage`],
  TimerPaused: ['pause', () => 'Clock paused'],
  TimerResumed: ['play', () => 'Clock resumed'],
  TimerAdjusted: [null, (e) => `${spokenDuration(Math.abs(e.byMs))} ${e.byMs < 0 ? 'taken off' : 'added'}`],
  TimeExpired: ['overtime', (e, s) => `Time is up for question ${number(s, e)}`],
  OutageCredited: ['clock', (e) => `${spokenDuration(e.outageMs)} of outage given back`],
  HintRevealed: ['info', (e, s) => `Hint ${e.index + 1} given with question ${number(s, e)}`],
  FollowUpAsked: ['right', (e, s) => html`Follow-up asked: <q dir="auto">${e.words ?? questionOf(s, e.questionId)?.followUps?.[e.index] ?? e.index + 1}</q>`],
  MessageShown: ['eye', (e) => (e.line ? html`On the clock: <q dir="auto">${e.line}</q>` : 'The line on the clock was taken away')],
  HandRaised: ['person', (e) => (e.reason === 'DONE' ? 'The candidate is done' : 'The candidate asks to repeat or clarify')],
  HandLowered: ['person', () => 'The hand is down'],
  GradeGiven: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi>: ${criterionName(s, e)}, ${LEVEL_WORDS[e.level].toLowerCase()}`],
  GradeWithdrawn: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> took back ${criterionName(s, e)}`],
  NoteWritten: ['note', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> wrote a note`],
  DebriefOpened: ['people', () => 'The interview ended; debrief'],
  ScorecardSubmitted: ['lock', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> submitted a scorecard`],
  ScoresRevealed: ['reveal', (e) => (e.missing?.length ? `Scores revealed, ${counted(e.missing.length, 'scorecard')} missing` : 'Scores revealed')],
  SessionClosed: ['check', () => 'Session closed'],
};

function number(state, e) {
  return questionOf(state, e.questionId)?.number ?? '?';
}

function criterionName(state, e) {
  return (state.rubric?.criteria ?? []).find((c) => c.id === e.criterion)?.name ?? e.criterion;
}

export function eventIcon(event) {
  const [symbol] = SENTENCES[event.type] ?? ['info'];
  return symbol ?? (event.byMs < 0 ? 'minus' : 'plus');
}

/** The state may be later than the event: only names and numbers are taken from it. */
export function eventSentence(event, state) {
  return (SENTENCES[event.type] ?? [null, () => event.type])[1](event, state);
}

/**
 * view: {events, state, newestFirst, reached?: count, from?: ms (times relative to it), onJump?(event)}
 */
export function feed({events, state, newestFirst = true, reached = Infinity, from = null, onJump = null}) {
  if (!events.length) return html`<p class="muted small feed-empty">Nothing has happened yet.</p>`;
  const shown = newestFirst ? events.toReversed() : events;
  const when = (e) => (from === null ? timeOfDay(e.at) : digits(Math.round((e.at - from) / 1000)));
  return html`<ol class="feed">${repeat(shown, (e) => e.seq, (e) => {
    const inside = html`<time class="feed-time tabular">${when(e)}</time>${icon(eventIcon(e))}<span class="grow">${eventSentence(e, state)}</span>`;
    return html`<li class="feed-item" data-seq=${e.seq} data-reached=${e.seq <= reached ? 'true' : 'false'} aria-current=${e.seq === reached ? 'true' : nothing}>
      ${onJump ? html`<button type="button" class="feed-jump" @click=${() => onJump(e)}>${inside}</button>` : html`<div class="feed-line">${inside}</div>`}
    </li>`;
  })}</ol>`;
}
