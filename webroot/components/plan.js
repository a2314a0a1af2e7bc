// The plan at the side: what was asked, what stands, what is left, each with its minutes.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {gradedCount, usedMs} from '/state/select.js';
import {digits, shortDuration} from '/state/timer.js';

/**
 * view: {state, now, chosen, canPush, seat, onChoose(id), onPush(id)}; `seat` is null where nobody grades.
 */
export function plan(view) {
  const {state} = view;
  const planned = state.questions.reduce((sum, q) => sum + q.allottedMs, 0);
  return html`<div class="plan">
    <p class="plan-sum small muted tabular">${state.asked.length} of ${state.questions.length} asked, ${shortDuration(planned)} planned</p>
    <ol class="plan-list">${repeat(state.questions, (q) => q.id, (q, i) => html`
      ${q.section && q.section !== state.questions[i - 1]?.section ? html`<li class="plan-section label" dir="auto">${q.section}</li>` : nothing}
      ${entry(view, q)}`)}</ol>
  </div>`;
}

function entry(view, q) {
  const {state, chosen, canPush} = view;
  const onStage = state.current === q.id;
  const asked = state.asked.includes(q.id);
  const status = onStage ? 'On the stage' : asked ? 'Asked' : 'Not asked yet';
  return html`<li class="plan-item" data-status=${onStage ? 'stage' : asked ? 'asked' : 'open'} data-question=${q.id}>
    <button type="button" class="plan-choose" aria-current=${chosen === q.id ? 'true' : nothing} @click=${() => view.onChoose(q.id)}>
      <span class="plan-number tabular">${q.number}</span>
      <span class="plan-text"><span class="plan-prompt" dir="auto">${oneLine(q.prompt)}</span>
        <span class="plan-meta tabular">${statusIcon(onStage, asked)}<span class="${onStage || asked ? '' : 'visually-hidden'}">${status}</span>
          <span>${asked && !onStage ? html`${digits(Math.round(usedMs(state, q.id, state.at) / 1000))} of ${shortDuration(q.allottedMs)}` : shortDuration(q.allottedMs)}</span>
          ${graded(view, q, asked, onStage)}</span></span>
    </button>
    ${canPush && !onStage ? html`<button type="button" class="button button-quiet button-small button-icon plan-push"
      aria-label="${asked ? 'Go back to' : 'Push'} question ${q.number}" title="${asked ? 'Go back to this question' : 'Push this question'}"
      @click=${() => view.onPush(q.id)}>${icon('push')}</button>` : nothing}
  </li>`;
}

function statusIcon(onStage, asked) {
  if (onStage) return icon('live');
  return asked ? icon('check') : nothing;
}

function graded({state, seat}, q, asked, onStage) {
  if (!seat || !asked || !state.rubric) return nothing;
  const count = gradedCount(state, seat, q.id);
  if (!count && onStage) return nothing; // too early to remind anybody
  return html`<span class="${count ? '' : 'plan-missing'}">${count ? `${count}/${state.rubric.criteria.length} graded` : 'no grade yet'}</span>`;
}

function oneLine(text) {
  return (text ?? '').replace(/```[\s\S]*?(```|$)/g, ' ').replace(/[*`#]/g, '').replace(/\s+/g, ' ').trim();
}
