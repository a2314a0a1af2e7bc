// The panel after the candidate has left: finish the grades, then a verdict of one's own, then submit. Sealed until
// everyone's is in, or until the lead reveals without those who are missing.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {grading} from '/components/desk.js';
import {icon} from '/components/icons.js';
import {plan} from '/components/plan.js';
import {BOUNDS, CONFIDENCES, VERDICTS} from '/protocol/wire.js';
import {CONFIDENCE_WORDS, VERDICT_WORDS, listOf} from '/state/wording.js';
import {ungraded, withoutEvidence} from '/state/grades.js';
import {panelSeats, subjectWord, submitted} from '/state/select.js';

const {TEXT_MAX} = BOUNDS.Scorecard;

export function debrief(view) {
  const asked = {...view.state, questions: view.state.questions.filter((q) => view.state.asked.includes(q.id))};
  return html`<main class="desk desk-debrief" id="main" data-tab=${view.tab}>
    <h1 class="visually-hidden">Debrief: ${view.state.title}</h1>
    <nav class="desk-tabs" aria-label="Parts of the debrief">${[['plan', 'Questions', 'list'], ['grades', 'Grades', 'scorecard'], ['stage', 'Verdict',
      'scale']].map(([id, words, symbol]) => html`
      <button type="button" class="desk-tab" aria-pressed=${view.tab === id ? 'true' : 'false'} @click=${() =>
        view.onTab(id)}>${icon(symbol)}${words}</button>`)}</nav>
    <section class="column column-plan" aria-label="Asked questions">
      <div class="column-head"><h2 class="subheading">Asked questions</h2></div>
      <div class="column-scroll">
        ${asked.questions.length ? plan({state: asked, chosen: view.shown.graded?.id, lead: null, seat: view.you.seat, onChoose: view.onChoose, whole: true})
          : html`<div class="empty">${icon('question')}<p>No question was asked, so there is nothing to grade.</p></div>`}
      </div>
    </section>
    <section class="column column-grades" aria-label="Your grades">${grading(view)}</section>
    <section class="column column-stage" aria-label="Your verdict">
      <div class="column-head"><h2 class="subheading">Your verdict</h2></div>
      <div class="column-scroll">${view.state.scorecards[view.you.seat] ? sealed(view) : form(view)}${panelProgress(view)}</div>
    </section>
  </main>`;
}

/** The verdict is a judgement, not a sum; it unlocks when every asked question has a grade. */
function form(view) {
  const missing = ungraded(view.state, view.you.seat);
  const {verdict} = view;
  const sending = view.pending.some((c) => c.type === 'SubmitScorecard');
  const ready = !missing.length && verdict.verdict && verdict.confidence && !sending;
  const set = view.onVerdict;
  return html`<form class="verdict stack" @submit=${(e) => { e.preventDefault(); if (ready) view.act.submit(); }}>
    ${missing.length ? html`<div class="notice notice-amber">${icon('lock')}<span>Grade ${missing.length === 1 ? 'question'
      : 'questions'} ${listOf(missing.map((q) => String(q.number)))} first. One grade on each asked question unlocks the verdict.</span></div>` : nothing}
    <fieldset class="field" ?disabled=${missing.length > 0}><legend class="field-label">Would you hire for this role?</legend>
      <div class="choices">${VERDICTS.map((each) => choice('verdict', each, VERDICT_WORDS[each], verdict.verdict, () => set({verdict: each})))}</div></fieldset>
    <fieldset class="field" ?disabled=${missing.length > 0}><legend class="field-label">How sure are you?</legend>
      <div class="choices">${CONFIDENCES.map((each) => choice('confidence', each, CONFIDENCE_WORDS[each], verdict.confidence, () =>
        set({confidence: each})))}</div></fieldset>
    <label class="field"><span class="field-label">Strengths</span>
      <textarea class="textarea" rows="4" maxlength=${TEXT_MAX} dir="auto" .value=${verdict.strengths} @input=${(e) =>
        set({strengths: e.target.value})}></textarea></label>
    <label class="field"><span class="field-label">What to work on</span>
      <textarea class="textarea" rows="4" maxlength=${TEXT_MAX} dir="auto" .value=${verdict.workOn} @input=${(e) =>
        set({workOn: e.target.value})}></textarea></label>
    <label class="field"><span class="field-label">For the panel only</span>
      <textarea class="textarea" rows="2" maxlength=${TEXT_MAX} dir="auto" placeholder="Never part of the feedback." .value=${verdict.forPanel} @input=${(e) =>
        set({forPanel: e.target.value})}></textarea></label>
    ${onNothing(view)}
    <p class="hint">${!missing.length && !(verdict.verdict && verdict.confidence) ? 'Choose a verdict and how sure you are, then submit.'
      : 'After submitting, your grades and verdict are sealed. You can take them back until everything is revealed.'}</p>
    <div><button type="submit" class="button button-primary" ?disabled=${!ready}>${icon('lock')}${sending ? (view.live ? 'Submitting…'
      : 'Goes out when the line is back') : 'Submit scorecard'}</button></div>
  </form>`;
}

/** A grade can stand without evidence; that it does is worth a look before it is sealed. */
function onNothing({state, you, onChoose}) {
  const bare = withoutEvidence(state, you.seat);
  if (!bare.length) return nothing;
  return html`<details class="on-nothing"><summary class="small">${icon('info')}<span>${bare.length === 1 ? 'One grade rests'
    : `${bare.length} grades rest`} on no note or moment</span></summary>
    <ul>${bare.map(({subject, criterion}) => html`<li><button type="button" class="button button-quiet button-small" @click=${() =>
      onChoose(subject.id)}>${criterion.name}, ${subjectWord(subject)}</button></li>`)}</ul></details>`;
}

export function choice(name, value, words, chosen, choose) {
  return html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${chosen === value}
    @change=${choose}><span>${words}</span></label>`;
}

function sealed({state, you, live, act, onVerdict}) {
  const mine = state.scorecards[you.seat];
  return html`<div class="verdict stack"><div
    class="notice notice-accent">${icon('lock')}<span>Submitted and sealed. Everyone’s scorecards open together.</span></div>${judgement(mine)}
    <div><button type="button" class="button button-small" data-act="withdraw-scorecard" ?disabled=${!live} @click=${() => { onVerdict({verdict: mine.verdict,
      confidence: mine.confidence, strengths: mine.strengths, workOn: mine.workOn,
      forPanel: mine.forPanel}); act.withdrawScorecard(); }}>${icon('undo')}Take it back to change it</button></div></div>`;
}

/** `words` for the verdicts: a peer's are no decision to hire. */
export function judgement(card, words = VERDICT_WORDS) {
  if (!card?.verdict) return nothing;
  return html`<dl class="judgement">
    <div><dt>Verdict</dt><dd><strong>${words[card.verdict]}</strong>, ${CONFIDENCE_WORDS[card.confidence].toLowerCase()} confidence</dd></div>
    ${card.strengths ? html`<div><dt>Strengths</dt><dd class="kept-lines" dir="auto">${card.strengths}</dd></div>` : nothing}
    ${card.workOn ? html`<div><dt>What to work on</dt><dd class="kept-lines" dir="auto">${card.workOn}</dd></div>` : nothing}
    ${card.forPanel ? html`<div><dt>For the panel only</dt><dd class="kept-lines" dir="auto">${card.forPanel}</dd></div>` : nothing}
  </dl>`;
}

function panelProgress({state, you, live, act}) {
  const {done, total} = submitted(state);
  return html`<section class="progress" aria-labelledby="progress-title">
    <h3 class="subheading tabular" id="progress-title">Submitted ${done.length} of ${total}</h3>
    <ul class="people">${panelSeats(state).map((s) => html`<li class="person ${state.scorecards[s.seat] ? 'person-here' : ''}">
      ${icon(state.scorecards[s.seat] ? 'check' : 'away')}<span class="grow"><span class="person-name" dir="auto">${s.name}</span>${s.seat === you.seat
        ? html` <span class="muted">(you)</span>` : nothing}</span>
      ${you.role === 'LEAD' && s.seat !== you.seat && !state.scorecards[s.seat] && done.length ? html`<button type="button"
        class="button button-quiet button-small" ?disabled=${!live} aria-label="Remind ${s.name}" @click=${() => act.remind(s)}>Remind</button>` : nothing}
      <span class="small muted">${state.scorecards[s.seat] ? 'Submitted' : 'Not yet'}</span></li>`)}</ul>
    ${you.role === 'LEAD' ? html`<div class="row wrap progress-acts">
      <button type="button" class="button button-small" ?disabled=${!live} @click=${act.reveal}>${icon('reveal')}Reveal now</button>
      <button type="button" class="button button-small button-quiet" ?disabled=${!live} @click=${act.close}>Close the session</button></div>` : nothing}
  </section>`;
}
