// The candidate's stage: one column, the question, the ring. Nothing else, and nothing moves but the ring.

import {html} from '/lib/lit-html/lit-html.js';
import {clock} from '/components/clock.js';
import {isShort, stagePrompt} from '/components/question.js';
import {questionOf} from '/state/select.js';

export function candidateStage({state, now, ticking = true}) {
  const question = questionOf(state, state.current);
  if (!question) {
    const first = state.asked.length === 0;
    return html`<div class="stage stage-between">
      <svg class="stage-rest" viewBox="0 0 100 100" fill="none" aria-hidden="true"><circle class="ring-track" cx="50" cy="50" r="46" stroke-width="1.5"/></svg>
      <h1 class="stage-calm">${first ? 'The first question will appear here.' : 'The next question will appear here.'}</h1>
      <p class="muted">${first ? 'The interview has started.' : 'Nothing to do until then.'}</p>
    </div>`;
  }
  return html`<div class="stage">
    <div class="stage-clock">${clock(state.timers[question.id], now, {size: 'stage', ticking})}</div>
    <article class="stage-question ${isShort(question.prompt) ? 'stage-question-short' : ''}" aria-labelledby="stage-number">
      <h1 class="stage-number muted" id="stage-number">Question ${question.number}</h1>
      ${stagePrompt(question.prompt)}
    </article>
  </div>`;
}
