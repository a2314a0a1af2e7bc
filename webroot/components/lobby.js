// Before the interview: who is here, what will happen, and the one thing this seat can do about it.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {people} from '/components/presence.js';
import {counted} from '/state/wording.js';
import {candidateOf, seatsHere} from '/state/select.js';
import {shortDuration} from '/state/timer.js';

const WHAT_HAPPENS = {
  CANDIDATE: [
    'When the lead starts, one question at a time appears here in large type, with a clock.',
    'The clock is a guide. When it runs out nothing is taken away and nothing stops you from finishing.',
    'If your connection drops, stay on this page. It comes back by itself and the clock is right.',
  ],
  LEAD: [
    'You push the questions and keep the clock. Keys: n pushes the next question, space pauses, ? shows them all.',
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

export function lobby({state, you, online, live, act}) {
  const seats = seatsHere(state);
  return html`<main class="lobby" id="main">
    <div class="lobby-main">
      ${state.title.toLowerCase().includes(state.roleInterviewedFor.toLowerCase()) ? nothing : html`<p class="muted" dir="auto">${state.roleInterviewedFor}</p>`}
      <h1 class="title" dir="auto">${state.title}</h1>
      ${turn({state, you, online, live, act})}
      <h2 class="subheading lobby-what">What will happen</h2>
      <ol class="steps">${WHAT_HAPPENS[you.role].map((line) => html`<li>${line}</li>`)}</ol>
    </div>
    <section class="panel lobby-people" aria-labelledby="who">
      <div class="panel-head"><h2 class="subheading" id="who">In the room</h2><span class="muted small tabular">${seats.filter((s) => online.has(s.seat)).length} of ${seats.length} here</span></div>
      ${people(seats, online, you, {focusable: seats.length > 8, extra: (s) => (s.role === 'CANDIDATE' && state.candidateReady
        ? html`<span class="badge badge-accent">${icon('check')}ready</span>` : nothing)})}
      ${state.questions.length ? html`<p class="lobby-plan small muted tabular">${counted(state.questions.length, 'question')},
        ${shortDuration(state.questions.reduce((sum, q) => sum + q.allottedMs, 0))} planned</p>` : nothing}
    </section>
  </main>`;
}

function turn({state, you, online, live, act}) {
  if (you.role === 'CANDIDATE') {
    return state.candidateReady
      ? html`<p class="lede">You are ready, and the panel knows. The lead starts the interview.</p>`
      : html`<p class="lede">Welcome, <bdi>${you.name}</bdi>. Take a breath, find some water, and say when you are ready.</p>
        <p><button type="button" class="button button-primary button-large" @click=${act.ready}>${icon('check')}I’m ready</button></p>`;
  }
  const candidate = candidateOf(state);
  const here = candidate && online.has(candidate.seat);
  const waiting = html`<p class="lede">${state.candidateReady
    ? html`<bdi>${candidate?.name}</bdi> is ready.` : here
      ? html`<bdi>${candidate.name}</bdi> is here and has not said ready yet.`
      : html`<bdi>${candidate?.name}</bdi> is not here yet.`}</p>`;
  if (you.role !== 'LEAD') return html`${waiting}<p class="muted">The lead starts the interview. This page follows by itself.</p>`;
  return html`${waiting}
    <p class="row wrap"><button type="button" class="button ${state.candidateReady ? 'button-primary' : ''} button-large" ?disabled=${!live} @click=${act.start}>${icon('play')}Start the interview</button>
      <span class="muted small">${state.candidateReady ? 'The first question comes when you push it.' : 'You can start before the candidate is ready.'}</span></p>`;
}
