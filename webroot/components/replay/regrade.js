// The scorecard of somebody who grades again from the replay, beside the question that the replay shows. The first grades
// are not on this page, nor in what it was sent.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {keyed} from '/lib/lit-html/directives/keyed.js';
import {choice} from '/components/debrief.js';
import {icon} from '/components/icons.js';
import {scorecard} from '/components/scorecard.js';
import {CONFIDENCES, VERDICTS} from '/protocol/wire.js';
import {asRegraded, gradedCount} from '/state/grades.js';
import {questionOf} from '/state/select.js';
import {canUndo, gradesOf, missing} from '/state/regrading.js';
import {CONFIDENCE_WORDS, VERDICT_WORDS, listOf} from '/state/wording.js';

/**
 * view: {state, last, you, work: {regrading, live, verdict, submitting} or null where it is only read, focused, onFocus(index),
 * onGrade(questionId, criterion, level), onUndo(), onJudge(change), onSubmit(), onJump(questionId)}
 */
export function regradeColumn(view) {
  const {state, last, you, work} = view;
  const mine = work ? gradesOf(work.regrading) : last.regrades[you.seat] ?? {};
  const graded = asRegraded(last, you.seat, mine);
  const question = questionOf(last, state.current ?? state.asked.at(-1));
  return html`<div class="column-head"><h2 class="subheading">Your grades${question ? html`<span class="muted tabular">, question ${question.number}</span>`
    : nothing}</h2>
      ${work ? html`<span class="row">${canUndo(work.regrading) ? html`<button type="button" class="button button-quiet button-small button-icon"
        data-act="undo" aria-label="Undo the last level" title="Undo the last level (u)" @click=${view.onUndo}>${icon('undo')}</button>`
        : nothing}${savedState(work)}</span>` : nothing}</div>
    <p class="looking regrade-blind">${icon('lock')}<span class="grow">The first grades stay hidden until you submit yours.</span></p>
    <div class="column-scroll" tabindex="0" role="region" aria-label="Your grades">
      ${question ? keyed(question.id, scorecard({state: graded, seat: you.seat, question, pending: (work?.regrading.waiting ?? []).map((each) =>
        ({type: 'GiveGrade', ...each})),
        live: work?.live, disabled: !work || work.submitting, focused: view.focused, onFocus: view.onFocus, onGrade: (criterion, level) =>
          view.onGrade(question.id, criterion, level)}))
        : html`<div class="empty">${icon('scorecard')}<p>The scorecard opens with the first question. Press play, or choose one below.</p></div>`}
      ${progress(view, graded)}
      ${work ? verdict(view, missing(last.asked, mine)) : nothing}
    </div>`;
}

function savedState({regrading: {waiting}, live}) {
  if (!waiting.length) return html`<span class="saved small">${icon('check')}All saved</span>`;
  return live ? html`<span class="saved small muted">${icon('hourglass')}Saving…</span>` : html`<span class="saved saved-kept small"
    title="The server does not answer. It is tried again by itself.">${icon('lock')}Kept here, ${waiting.length} to send</span>`;
}

/** Every asked question as a place to go to, with what is still missing. */
function progress({last, you, onJump}, graded) {
  const done = last.asked.filter((id) => gradedCount(graded, you.seat, id));
  return html`<section class="regrade-progress" aria-labelledby="regrade-progress"><h3 class="subheading tabular"
    id="regrade-progress">${done.length} of ${last.asked.length} ${last.asked.length === 1 ? 'question' : 'questions'} graded</h3>
    <div class="regrade-questions">${last.asked.map((id) => {
      const {number, prompt} = questionOf(last, id);
      const has = done.includes(id);
      return html`<button type="button" class="button button-small" data-graded=${has ? 'true' : 'false'} title=${prompt} aria-label="Question ${number}, ${has
        ? 'graded' : 'no grade yet'}" @click=${() => onJump(id)}>${icon(has ? 'check' : 'away')}${number}</button>`;
    })}</div></section>`;
}

function verdict({work, last, onJudge, onSubmit}, lacking) {
  const {verdict: chosen, submitting, regrading: {waiting}} = work;
  const numbers = lacking.map((id) => String(questionOf(last, id).number));
  const ready = !lacking.length && chosen.verdict && chosen.confidence && !waiting.length && !submitting;
  return html`<form class="verdict stack regrade-verdict" @submit=${(e) => { e.preventDefault(); if (ready) onSubmit(); }}>
    <h3 class="subheading">Your verdict</h3>
    ${lacking.length ? html`<div class="notice notice-amber">${icon('lock')}<span>Grade ${lacking.length === 1 ? 'question'
      : 'questions'} ${listOf(numbers)} first. One grade on each asked question unlocks the verdict.</span></div>` : nothing}
    <fieldset class="field" ?disabled=${lacking.length > 0}><legend class="field-label">Would you hire for this role?</legend>
      <div class="choices">${VERDICTS.map((each) => choice('verdict', each, VERDICT_WORDS[each], chosen.verdict, () =>
        onJudge({verdict: each})))}</div></fieldset>
    <fieldset class="field" ?disabled=${lacking.length > 0}><legend class="field-label">How sure are you?</legend>
      <div class="choices">${CONFIDENCES.map((each) => choice('confidence', each, CONFIDENCE_WORDS[each], chosen.confidence, () =>
        onJudge({confidence: each})))}</div></fieldset>
    <p class="hint">After submitting, your levels stand, and the first grades appear beside them.</p>
    <div><button type="submit" class="button button-primary" ?disabled=${!ready}>${icon('check')}${submitting ? 'Submitting…' : 'Submit'}</button></div>
  </form>`;
}
