// The candidate's stage: one column, the question, the ring. Nothing else, and nothing moves but the ring.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock} from '/components/clock.js';
import {isShort, stagePrompt} from '/components/question.js';
import {icon} from '/components/icons.js';
import {helpWith, questionOf} from '/state/select.js';

/** Without `act` it only shows, as in a replay. */
export function candidateStage({state, now, ticking = true, act = null}) {
  const question = questionOf(state, state.current);
  if (!question && state.quiet) return quietTime(state.quiet, now, ticking);
  if (!question) {
    const first = state.asked.length === 0;
    return html`<div class="stage stage-between">
      <svg class="stage-rest" viewBox="0 0 100 100" fill="none" aria-hidden="true"><circle class="ring-track" cx="50" cy="50" r="46" stroke-width="1.5"/></svg>
      <h1 class="stage-calm">${first ? 'The first question will appear here.' : 'The next question will appear here.'}</h1>
      <p class="muted">${first ? 'The interview has started.' : 'Nothing to do until then.'}</p>
    </div>`;
  }
  return html`<div class="stage">
    ${state.settings.clockFace === 'HIDDEN' ? nothing : html`<div class="stage-clock">${clock(state.timers[question.id], now, {size: 'stage', ticking,
      face: state.settings.clockFace})}</div>`}
    ${state.message ? html`<p class="stage-message" dir="auto">${state.message}</p>` : nothing}
    <article class="stage-question ${isShort(question.prompt) ? 'stage-question-short' : ''}" aria-labelledby="stage-number">
      <h1 class="stage-number muted" id="stage-number">Question ${question.number}</h1>
      ${stagePrompt(question.prompt)}
      ${stageHelp(helpWith(state, question.id))}
    </article>
    ${act ? hand(state.hand, act) : nothing}
  </div>`;
}

/** A clock that nobody is measured by. */
function quietTime({since, quietMs}, now, ticking) {
  const timer = {allottedMs: quietMs, adjustedMs: 0, usedMs: 0, runningSince: since, expired: false};
  return html`<div class="stage stage-between">
    <div class="stage-clock">${clock(timer, now, {size: 'stage', ticking, face: 'QUIET'})}</div>
    <h1 class="stage-calm">Quiet time.</h1>
    <p class="muted">This is yours. The question comes after it, when the lead asks it.</p>
  </div>`;
}

function stageHelp({hints, followUps}) {
  if (hints.length + followUps.length === 0) return nothing;
  return html`<div class="stage-help">
    ${followUps.map(({text}) => html`<p class="stage-follow-up" dir="auto">${text}</p>`)}
    ${hints.map((text) => html`<p class="stage-hint"><span class="label">Hint</span><span dir="auto">${text}</span></p>`)}
  </div>`;
}

/** What a candidate may want to say without breaking in; pressing it again takes it back. */
function hand(raised, act) {
  const button = (reason, symbol, words) => html`<button type="button" class="button" data-hand=${reason} aria-pressed=${raised === reason ? 'true' : 'false'}
    @click=${() => (raised === reason ? act.lowerHand() : act.raiseHand(reason))}>${icon(symbol)}${words}</button>`;
  return html`<div class="stage-hand"><div class="row wrap" role="group" aria-label="Tell the panel">
      ${button('CLARIFY', 'question', 'Could you repeat or clarify?')}${button('DONE', 'check', 'I’m done')}</div>
    <p class="small muted" role="status">${raised ? 'The panel sees it. Press again to take it back.' : ''}</p></div>`;
}
