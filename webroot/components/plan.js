// The plan at the side: what was asked, what stands, what is left or left out, each with its minutes.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {schedule} from '/components/schedule.js';
import {WHOLE_SESSION} from '/protocol/wire.js';
import {gradedCount} from '/state/grades.js';
import {accommodated, usedMs} from '/state/select.js';
import {budgetMs, digits, remainingMs, shortDuration} from '/state/timer.js';
import {oneLine} from '/state/wording.js';

/**
 * view: {state, now, chosen, seat, onChoose(id), lead}; `seat` is null where nobody grades; `lead` is null for whoever only
 * looks, else {push(id), skip(id), restore(id), add()}; `whole` adds the interview as a whole.
 */
export function plan(view) {
  const {state, lead} = view;
  return html`<div class="plan">
    ${schedule(state, view.now ?? (() => state.at))}
    <ol class="plan-list">${repeat(state.questions, (q) => q.id, (q, i) => html`
      ${sectionOf(q) && sectionOf(q) !== sectionOf(state.questions[i - 1]) ? html`<li class="plan-section label" dir="auto">${sectionOf(q)}</li>` : nothing}
      ${entry(view, q)}`)}
      ${view.whole ? wholeEntry(view) : nothing}</ol>
    ${lead?.add ? html`<p class="plan-add"><button type="button" class="button button-small" data-act="add-question"
      @click=${lead.add}>${icon('plus')}Ask something unplanned</button></p>` : nothing}
  </div>`;
}

/** What can be graded beside the questions. */
function wholeEntry({state, chosen, seat, onChoose}) {
  const count = gradedCount(state, seat, WHOLE_SESSION);
  return html`<li class="plan-item" data-question=${WHOLE_SESSION}><button type="button" class="plan-choose" aria-current=${chosen === WHOLE_SESSION ? 'true'
    : nothing} @click=${() => onChoose(WHOLE_SESSION)}>
    <span class="plan-number" aria-hidden="true">∑</span><span class="plan-text"><span class="plan-prompt">The interview as a whole</span>
      <span class="plan-meta tabular"><span>${count ? `${count}/${state.rubric.criteria.length} graded` : 'If you like'}</span></span></span></button></li>`;
}

const sectionOf = (q) => (q?.added ? 'Not planned' : q?.section ?? '');

function entry(view, q) {
  const {state, chosen, lead} = view;
  const onStage = state.current === q.id;
  const asked = state.asked.includes(q.id);
  const skipped = state.skipped.includes(q.id);
  const status = onStage ? 'On the stage' : asked ? 'Asked' : skipped ? 'Left out' : 'Not asked yet';
  return html`<li class="plan-item" data-status=${onStage ? 'stage' : asked ? 'asked' : skipped ? 'skipped' : 'open'} data-question=${q.id}>
    <button type="button" class="plan-choose" aria-current=${chosen === q.id ? 'true' : nothing} @click=${() => view.onChoose(q.id)}>
      <span class="plan-number tabular">${q.number}</span>
      <span class="plan-text"><span class="plan-prompt" dir="auto">${oneLine(q.prompt)}</span>
        <span class="plan-meta tabular">${statusIcon(onStage, asked)}<span class="${onStage || asked || skipped ? '' : 'visually-hidden'}">${status}</span>
          <span>${asked && !onStage ? usedAndLeft(state, q.id) : shortDuration(accommodated(state, q.allottedMs))}</span>
          ${graded(view, q, asked, onStage)}</span></span>
    </button>
    ${lead && !onStage ? html`<span class="plan-acts">
      <button type="button" class="button button-quiet button-small button-icon" data-act="push" aria-label="${asked ? 'Go back to'
        : 'Push'} question ${q.number}"
        title="${asked ? 'Go back to this question' : 'Push this question'}" @click=${() => lead.push(q.id)}>${icon('push')}</button>
      ${asked ? nothing : html`<button type="button" class="button button-quiet button-small button-icon" aria-label="${skipped ? 'Put question'
        : 'Leave out question'} ${q.number}${skipped ? ' back' : ''}"
        title="${skipped ? 'Put it back' : 'Leave it out'}" @click=${() => (skipped ? lead.restore(q.id) : lead.skip(q.id))}>${icon(skipped ? 'undo'
          : 'skip')}</button>`}</span>` : nothing}
  </li>`;
}

function usedAndLeft(state, id) {
  const left = remainingMs(state.timers[id], state.at);
  return html`${digits(Math.round(usedMs(state, id, state.at) / 1000))} of ${shortDuration(budgetMs(state.timers[id]))}, ${left >= 0
    ? `${digits(Math.round(left / 1000))} left` : html`<span class="plan-over">${digits(Math.round(-left / 1000))} over</span>`}`;
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
