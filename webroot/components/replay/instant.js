// The room as it was at one instant: the stage with its clock, and everything that had been graded and noted by then.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {clock} from '/components/clock.js';
import {judgement} from '/components/debrief.js';
import {icon} from '/components/icons.js';
import {levelCell} from '/components/level.js';
import {splitsPanel} from '/components/comparison.js';
import {PEER_VERDICTS} from '/components/practice/words.js';
import {people} from '/components/presence.js';
import {panelQuestion} from '/components/question.js';
import {stageLineKept} from '/components/stage-line.js';
import {lengthDigits} from '/state/timer.js';
import {phaseWord} from '/state/wording.js';
import {criteriaFor, gradeOf, regradeOf, regraders} from '/state/grades.js';
import {graders, helpWith, momentsOf, noteOf, questionOf, seatsHere} from '/state/select.js';

const BETWEEN = {
  LOBBY: ['In the lobby', 'The interview has not started yet.'],
  LIVE: ['Between questions', 'The candidate waits for the next question.'],
  DEBRIEF: ['Debrief', 'The candidate has left; the panel finishes its scorecards.'],
  CLOSED: ['Closed', 'Nothing happens after this.'],
};

const OFF_RECORD = ['Off the record', 'Nothing of what happened here was logged. The clock stood still.'];
const FORMS = ['The forms', 'Each writes about the other; nothing opens before all are in.'];

export function stageAt({state, now}) {
  const question = state.offRecord ? null : questionOf(state, state.current);
  const [title, words] = (state.offRecord ? OFF_RECORD : state.practice && state.phase === 'DEBRIEF' ? FORMS : BETWEEN[state.phase])
    ?? ['Before the session', 'Press play, or choose an event.'];
  return html`<div class="stagebar">
      ${question ? clock(state.timers[question.id], now, {size: 'desk', ticking: false})
        : html`<div class="clock clock-desk clock-empty"><svg class="ring" viewBox="0 0 100 100" fill="none" aria-hidden="true"><circle class="ring-track"
          cx="50" cy="50" r="46" stroke-width="2"/></svg></div>`}
      <div class="stagebar-body"><p class="stagebar-title">${question ? html`<strong>Question ${question.number}</strong> is on the stage`
        : html`<strong>${title}</strong>`}</p>
        ${question ? nothing : html`<p class="muted">${words}</p>`}</div>
    </div>
    ${stageLineKept({state})}
    <div class="column-scroll" tabindex="0" role="region" aria-label="Question and guidance">
      ${question ? guard([question, state.help], () => panelQuestion(question, helpWith(state, question.id))) : state.phase === 'LOBBY' ? here(state)
        : state.revealed && !state.practice ? html`<div class="instant-splits">${splitsPanel(state)}</div>` : nothing}
    </div>`;
}

/** In a replay, presence comes from the log: who had come in by then. */
function here(state) {
  return people(seatsHere(state), {online: loggedPresence(state), away: new Map(), lines: new Map(), you: null, now: () => state.at});
}

function loggedPresence(state) {
  return new Map(state.seats.filter((s) => s.connected).map((s) => [s.seat, 0]));
}

/** `last` is the state at the end: what was graded again afterwards stands beside every instant. */
export function gradesAt({state, last, audience}) {
  const question = questionOf(state, state.current ?? state.asked.at(-1));
  if (audience === 'candidate' || audience === 'observer') {
    return html`<div class="column-head"><h2 class="subheading">In the room</h2><span class="muted small">${phaseWord(state.phase) ?? ''}</span></div>
      <div class="column-scroll" tabindex="0" role="region" aria-label="People">${here(state)}</div>`;
  }
  const panel = graders(state);
  const again = regraders(last);
  return html`<div class="column-head"><h2 class="subheading">Grades${question ? html`<span class="muted tabular">, question ${question.number}</span>`
    : nothing}</h2></div>
    <div class="column-scroll" tabindex="0" role="region" aria-label="Grades and notes">
      ${question ? html`<div class="instant-grades">${criteriaFor(state, question).map((criterion) => html`<section class="instant-criterion">
          <h3 class="subheading">${criterion.name}</h3>
          <dl>${panel.map((s) => grade(s, gradeOf(state, s.seat, question.id, criterion.id)))}${again.map((s) => grade(s, regradeOf(last, s.seat, question.id,
            criterion.id), true))}</dl></section>`)}</div>
        ${notesAt(state, panel, question)}${momentsAt(state, panel)}` : html`<div
          class="empty">${icon('scorecard')}<p>No question had been asked by then.</p></div>`}
      ${verdictsAt(state, state.practice ? seatsHere(state) : panel)}
      ${verdictsAgain(last, again)}
    </div>`;
}

function grade(seat, level, again = false) {
  return html`<div class="instant-grade" data-again=${again ? 'true' : 'false'}><dt dir="auto">${seat.name}${again ? html` <span class="instant-again small"
    title="Graded again from the replay, with the first grades hidden">${icon('replay')}again</span>` : nothing}</dt>
    <dd>${level ? levelCell(level) : html`<span class="muted">–<span class="visually-hidden">${again ? 'not graded again'
      : 'no grade yet'}</span></span>`}</dd></div>`;
}

function notesAt(state, panel, question) {
  const written = panel.map((s) => [s, noteOf(state, s.seat, question.id)]).filter(([, text]) => text);
  if (!written.length) return nothing;
  return html`<section class="instant-notes"><h3 class="label">Notes</h3>${written.map(([s, text]) => html`
    <figure class="instant-note"><blockquote class="kept-lines" dir="auto">${text}</blockquote><figcaption class="muted small"
      dir="auto">${s.name}</figcaption></figure>`)}</section>`;
}

/** Moments that are laid out, or left out where they are not in sight, as one. */
const TOGETHER = 16;

function momentsAt(state, panel) {
  const marked = panel.flatMap((s) => momentsOf(state, s.seat).map((m) => [s, m])).sort(([, a], [, b]) => a.markedAt - b.markedAt);
  if (!marked.length) return nothing;
  const parts = Array.from({length: Math.ceil(marked.length / TOGETHER)}, (_, i) => marked.slice(i * TOGETHER, (i + 1) * TOGETHER));
  return html`<section class="instant-notes"><h3 class="label">Moments</h3><div class="instant-moments" role="list">${parts.map((part) => html`<div
    class="instant-some" role="presentation">
    ${guard(part.flatMap(([s, m]) => [s.name, m.markedAt, m.name]), () => part.map(([s, m]) => moment(s, m, state.startedAt)))}</div>`)}</div></section>`;
}

const moment = (seat, {markedAt, name}, startedAt) => html`<div class="instant-moment" role="listitem">
  <span class="tabular muted">${lengthDigits(markedAt - startedAt)}</span> <span class="grow" dir="auto">${name || 'A moment'}</span> <span class="muted small"
    dir="auto">${seat.name}</span></div>`;

function verdictsAt(state, panel) {
  const cards = panel.filter((s) => state.scorecards[s.seat]);
  if (!cards.length) return nothing;
  return html`<section class="instant-notes"><h3 class="label">Scorecards</h3>${cards.map((s) => html`<article class="instant-card">
    <h4 class="subheading" dir="auto">${s.name}</h4>${state.scorecards[s.seat].verdict ? judgement(state.scorecards[s.seat], state.practice ? PEER_VERDICTS
      : undefined) : html`<p class="muted small">Submitted, sealed.</p>`}</article>`)}</section>`;
}

function verdictsAgain(last, again) {
  if (!again.length) return nothing;
  return html`<section class="instant-notes"><h3 class="label">Graded again from the replay</h3>${again.map((s) => html`<article class="instant-card">
    <h4 class="subheading" dir="auto">${s.name}</h4>${judgement(last.regraded[s.seat])}</article>`)}</section>`;
}
