// Practising alone: a question by the clock, then what a good answer holds and one's own grade, then the next one.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {keyed} from '/lib/lit-html/directives/keyed.js';
import {clock} from '/components/clock.js';
import {icon} from '/components/icons.js';
import {levelCell} from '/components/level.js';
import {note} from '/components/note.js';
import {panelQuestion, stagePrompt} from '/components/question.js';
import {scorecard} from '/components/scorecard.js';
import {criteriaFor, gradeOf, ungraded} from '/state/grades.js';
import {helpWith, noteOf, questionOf} from '/state/select.js';
import {remainingMs} from '/state/timer.js';
import {counted} from '/state/wording.js';

const ANSWER = {label: 'Your answer, if you type', placeholder: 'Or say it aloud. Nothing is recorded.'};
const THOUGHT = {label: 'Note to yourself', placeholder: 'What to do differently next time.'};
const HEADINGS = {guidance: 'A good answer touches on', weakSigns: 'Signs of a thin answer', followUps: 'You might be asked next', hints: 'Hints'};
const GRACE_MS = 20_000;
const EVERY_MS = 500;

/** When the time is over, ends the question by itself unless whoever answers wants to go on. */
class ByTheClockElement extends HTMLElement {
  #view = null;
  #next = null;
  #goOn = null;   // the question that may take longer
  #ended = null;  // the question that was ended from here

  set view(view) {
    this.#view = view;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    if (this.#view) this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.#next);
  }

  #draw() {
    clearTimeout(this.#next);
    const {question, timer, now, live, finish} = this.#view;
    const left = remainingMs(timer, now());
    const waits = timer.runningSince !== null && left <= 0 && this.#goOn !== question;
    if (waits && live && left <= -GRACE_MS && this.#ended !== question) {
      this.#ended = question;
      finish();
    }
    render(waits ? html`<p class="notice notice-amber" role="status">${icon('overtime')}<span class="grow">Time is over. The guidance comes in ${Math.max(1,
      Math.ceil((left + GRACE_MS) / 1000))} s.</span>
      <button type="button" class="button button-small" data-act="go-on" @click=${() => { this.#goOn = question; this.#draw(); }}>Let me finish</button></p>`
        : nothing, this);
    this.#next = setTimeout(() => this.#draw(), EVERY_MS);
  }
}

customElements.define('hotseat-by-the-clock', ByTheClockElement);

export function alone(view) {
  const {state} = view;
  if (state.phase !== 'LIVE') return outcome(view);
  const {outline} = state.practice;
  const open = outline.filter((each) => !state.asked.includes(each.id));
  const place = html`<p class="label tabular" id="alone-place">Question ${Math.max(1, state.asked.length)} of ${outline.length}</p>`;
  const question = questionOf(state, state.current);
  if (question) return answering(view, question, place, outline.find((each) => each.id === question.id));
  const last = questionOf(state, state.asked.at(-1));
  return last ? looking(view, last, open) : html`<main class="alone" id="main"><p class="lede">Nothing is asked yet.</p>${next(view, open)}</main>`;
}

function answering(view, question, place, planned) {
  const {state, now, live, act} = view;
  const timer = state.timers[question.id];
  const running = timer.runningSince !== null;
  const {hints} = helpWith(state, question.id);
  return html`<main class="alone" id="main" aria-labelledby="alone-place">
    <div class="alone-clock">${clock(timer, now, {size: 'stage', face: state.settings.clockFace === 'HIDDEN' ? 'RING' : state.settings.clockFace})}</div>
    ${place}
    <div class="alone-prompt">${stagePrompt(question.prompt)}</div>
    ${hints.map((text) => html`<p class="stage-hint"><span class="label">Hint</span><span dir="auto">${text}</span></p>`)}
    <hotseat-by-the-clock .view=${{question: question.id, timer, now, live, finish: act.finish}}></hotseat-by-the-clock>
    ${keyed(question.id, note({question: question.id, kind: ANSWER, text: state.practice.answers[question.id] ?? '', write: act.answer, disabled: false}))}
    <div class="row wrap">
      <button type="button" class="button button-primary" data-act="finish" ?disabled=${!live}
        @click=${act.finish}>${icon('check')}Show me the guidance</button>
      <button type="button" class="button" data-act="pause" ?disabled=${!live} @click=${running ? act.pause : act.resume}>${icon(running ? 'pause'
        : 'play')}${running ? 'Pause' : 'Resume'}</button>
      ${hints.length < (planned?.hints ?? 0) ? html`<button type="button" class="button button-quiet" data-act="hint" ?disabled=${!live} @click=${() =>
        act.hint(hints.length)}>${icon('info')}A hint, please</button>` : nothing}
    </div></main>`;
}

/** After the answer: what it could have held, and how it was. */
function looking(view, question, open) {
  return html`<main class="alone alone-looking" id="main">
    ${keyed(question.id, html`<div class="alone-columns"><div>${panelQuestion(question, helpWith(view.state, question.id), null,
      HEADINGS)}${answered(view.state, question.id)}</div>
    <section class="panel alone-grades" aria-label="Your own grade"><div class="panel-head"><h2 class="heading">How was it, honestly?</h2></div>${grades(view,
      question)}</section></div>`)}
    ${next(view, open)}</main>`;
}

function answered(state, id) {
  const text = state.practice.answers[id];
  return text ? html`<section class="alone-answer"><h2 class="question-part-title">${icon('pencil')}What you wrote</h2><p class="kept-lines"
    dir="auto">${text}</p></section>` : nothing;
}

function grades(view, question) {
  const {state, you, pending, live, act} = view;
  return html`${scorecard({state, seat: you.seat, question, pending, live, disabled: false, focused: view.focused, onFocus: view.onFocus,
    onGrade: (criterion, level) => (level === null ? act.withdraw(question.id, criterion) : act.grade(question.id, criterion, level)),
    onCite: (criterion, cited) => act.cite(question.id, criterion, cited)})}
    ${note({question: question.id, kind: THOUGHT, text: noteOf(state, you.seat, question.id), write: act.note, disabled: false})}`;
}

function next({live, act}, open) {
  return html`<div class="row wrap alone-next">
    ${open.length ? html`<button type="button" class="button button-primary button-large" data-act="next" ?disabled=${!live} @click=${() =>
      act.push(open[0].id)}>${icon('push')}Next question</button>
      <span class="muted small tabular">${counted(open.length, 'question')} to go</span>
      <button type="button" class="button button-quiet" data-act="end" ?disabled=${!live} @click=${act.endAlone}>${icon('leave')}End here</button>`
      : html`<button type="button" class="button button-primary button-large" data-act="end" ?disabled=${!live}
        @click=${act.endAlone}>${icon('check')}That was all: look back</button>`}
  </div>`;
}

function outcome(view) {
  const {state, you, live, act, replayLink, reportLink} = view;
  const closed = state.phase === 'CLOSED';
  const missing = ungraded(state, you.seat);
  return html`<main class="page practice-page stack" id="main">
    <header class="report-head"><div><p class="label">Practice alone</p><h1 class="title" dir="auto">${state.title}</h1></div>
      ${closed ? html`<div class="row wrap"><a class="button" href=${reportLink}>${icon('document')}Report</a><a class="button button-primary"
        href=${replayLink}>${icon('replay')}Open the replay</a></div>`
        : html`<button type="button" class="button button-primary" data-act="close" ?disabled=${!live}
          @click=${act.closeAlone}>${icon('check')}Done</button>`}</header>
    ${closed ? nothing : html`<p class="lede">${missing.length ? `${counted(missing.length, 'question')} without a grade yet.`
      : 'Everything is graded.'} After “Done” your grades stand, and the replay and the report open.</p>`}
    ${state.asked.length ? state.asked.map((id) => past(view, questionOf(state, id), closed)) : html`<p class="muted">No question was asked.</p>`}
  </main>`;
}

function past(view, question, closed) {
  const {state, you} = view;
  const given = criteriaFor(state, question).map((c) => /** @type {const} */ ([c, gradeOf(state, you.seat, question.id, c.id)])).filter(([, level]) => level);
  return html`<section class="panel practice-round"><div class="panel-body stack">
    <h2 class="subheading" dir="auto"><span class="muted tabular">${question.number}.</span> ${question.prompt}</h2>
    ${given.length ? html`<dl class="practice-levels">${given.map(([c, level]) => html`<div><dt>${c.name}</dt><dd>${levelCell(level)}</dd></div>`)}</dl>`
      : html`<p class="muted small">No grade yet.</p>`}
    <details><summary class="small">${icon('eye')}<span>${closed ? 'The guidance and what you wrote'
      : 'The guidance, what you wrote, and your grade'}</span></summary>
      ${panelQuestion(question, helpWith(state, question.id), null, HEADINGS)}${answered(state, question.id)}
      ${closed ? noteOf(state, you.seat, question.id) ? html`<p class="kept-lines" dir="auto">${noteOf(state, you.seat, question.id)}</p>` : nothing
        : grades(view, question)}</details>
  </div></section>`;
}
