// Before the interview: who is here, what will happen, and the one thing this seat can do about it.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {people} from '/components/presence.js';
import {leadGone} from '/components/lead-gone.js';
import {loggingWords} from '/components/off-record.js';
import {counted, oneLine} from '/state/wording.js';
import {pairIsThere} from '/state/practice.js';
import {candidateOf, leadOf, seatsHere} from '/state/select.js';
import {shortDuration} from '/state/timer.js';

const WHAT_HAPPENS = {
  CANDIDATE: [
    'When the lead starts, one question at a time appears here in large type, with a clock.',
    'The clock is a guide. When it runs out nothing is taken away and nothing stops you from finishing.',
    'If your connection drops, stay on this page. It comes back by itself and the clock is right.',
  ],
  LEAD: [
    'You push the questions and keep the clock, all of it by keys if you like: ? shows them.',
    'Everyone on the panel grades alone. Grades are sealed until all scorecards are in.',
    'Ending the interview sends the candidate to an end page and opens the debrief.',
  ],
  INTERVIEWER: [
    'Each question appears here with its guidance, a moment after the lead pushes it.',
    'Grade while you listen: every grade and note saves itself. Nobody sees yours, and you see nobody’s, until all are in.',
    'After the interview you give your overall verdict and submit.',
  ],
  OBSERVER: [
    'You see what the panel sees: the plan, the question, the guidance and the clock. Grades stay with the panel.',
    'The candidate does not see that you are here.',
  ],
};

/** What an observer sees is the host's to say. */
const AS_CANDIDATE = 'You see what the candidate sees: the question and the clock, and no grades.';

export function lobby(view) {
  const {state, you, online} = view;
  const seats = seatsHere(state);
  const gone = state.practice && !pairIsThere(state);
  const steps = state.practice ? view.parts.practice.steps(state.practice, you.role) : you.role === 'OBSERVER' && !state.planned ? [AS_CANDIDATE,
    WHAT_HAPPENS.OBSERVER[1]] : WHAT_HAPPENS[you.role];
  return html`<main class="lobby" id="main">
    <div class="lobby-main">
      ${state.title.toLowerCase().includes(state.roleInterviewedFor.toLowerCase()) ? nothing : html`<p class="muted"
        dir="auto">${state.roleInterviewedFor}</p>`}
      <h1 class="title" dir="auto">${state.title}</h1>
      ${turn(view)}
      ${gone ? nothing : html`${logging(view)}
      <h2 class="subheading lobby-what">What will happen</h2>
      <ol class="steps">${steps.map((line) => html`<li>${line}</li>`)}</ol>`}
    </div>
    <section class="panel lobby-people" aria-labelledby="who">
      <div class="panel-head"><h2 class="subheading" id="who">In the room</h2><span class="muted small tabular">${seats.filter((s) =>
        online.has(s.seat)).length} of ${seats.length} here</span></div>
      ${people(seats, view, {focusable: seats.length > 8, withLines: true, extra: (s) => (s.role === 'CANDIDATE' && state.candidateReady
        ? html`<span class="badge badge-accent">${icon('check')}ready</span>` : nothing)})}
      ${state.questions.length ? html`<p class="lobby-plan small muted tabular">${counted(state.questions.length, 'question')},
        ${shortDuration(state.questions.reduce((sum, q) => sum + q.allottedMs, 0))} planned</p>` : nothing}
    </section>
  </main>`;
}

function turn(view) {
  const {state, you, online, live, act} = view;
  if (state.practice && !pairIsThere(state)) return view.parts.practice.leftBeforeStart(view);
  if (you.role === 'CANDIDATE') {
    return state.candidateReady
      ? html`<p class="lede">You are ready, and ${state.practice ? html`<bdi>${leadOf(state)?.name}</bdi> knows and starts the first round`
        : 'the panel knows. The lead starts the interview'}.</p>`
      : html`<p class="lede">Welcome, <bdi>${you.name}</bdi>. Take a breath, find some water, and say when you are ready.</p>
        <p class="muted small lobby-logged">${loggingWords(you.role, view.keptDays, state.practice)}</p>
        <p><button type="button" class="button button-primary button-large" @click=${act.ready}>${icon('check')}I agree, and I’m ready</button></p>`;
  }
  if (state.practice?.kind === 'ALONE') {
    return html`<p class="lede">${counted(state.practice.outline.length,
      'question')}, about ${shortDuration(state.practice.roundMs)}. Find a quiet place and say your answers aloud.</p>
      <p><button type="button" class="button button-primary button-large" data-act="start" ?disabled=${!live} @click=${() =>
        act.startWith(state.practice.outline[0]?.id)}>${icon('play')}Ask me the first question</button></p>`;
  }
  const candidate = candidateOf(state);
  const here = candidate && online.has(candidate.seat);
  const waiting = html`<p class="lede">${state.candidateReady
    ? html`<bdi>${candidate?.name}</bdi> is ready.` : here
      ? html`<bdi>${candidate.name}</bdi> is here and has not said ready yet.`
      : html`<bdi>${candidate?.name}</bdi> is not here yet.`}</p>`;
  if (you.role !== 'LEAD') return html`${waiting}${leadGone(view)}<p class="muted">${state.practice
    ? html`<bdi>${leadOf(state)?.name}</bdi> starts the first round.` : 'The lead starts the interview.'} This page follows by itself.</p>`;
  return html`${waiting}
    <label class="field lobby-staged"><span class="field-label">Start with</span>
      <select class="select" @change=${(e) => view.onStage(state.questions[e.target.selectedIndex - 1]?.id ?? null)}>
        <option ?selected=${!view.staged}>No question yet: I push the first one myself</option>
        ${state.questions.map((q) => html`<option ?selected=${q.id === view.staged}>${q.number}. ${oneLine(q.prompt).slice(0, 90)}</option>`)}</select>
      <span class="hint">Nobody else sees what you choose here.</span></label>
    <p class="row wrap"><button type="button" class="button ${state.candidateReady ? 'button-primary' : ''} button-large" data-act="start" ?disabled=${!live}
      @click=${() => act.startWith(view.staged)}>${icon('play')}${state.practice ? 'Start the first round'
      : 'Start the interview'} <kbd>${view.keyOf.start}</kbd></button>
      <button type="button" class="button button-quiet" data-act="preview" @click=${() =>
        view.onPreview(true)}>${icon('eye')}See it as the candidate</button></p>
    ${state.agreed.includes(candidate?.seat) ? nothing : html`<p
      class="muted small">You can start before that, where they have told you that they agree to being logged; the log says that you vouched for it.</p>`}`;
}

/** The candidate agrees with being ready; everybody else with a click of its own. */
function logging({state, you, keptDays, act, live}) {
  if (you.role === 'CANDIDATE') return nothing;
  return html`<p class="muted small lobby-logged">${loggingWords(you.role, keptDays, state.practice)}</p>
    <p class="small">${state.agreed.includes(you.seat) ? html`<span class="muted row">${icon('check')}You agreed.</span>`
      : html`<button type="button" class="button button-small" data-act="agree" ?disabled=${!live} @click=${act.agreeToLog}>I agree</button>`}</p>`;
}
