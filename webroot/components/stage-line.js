// The line between the panel and the candidate, under the panel's clock: the candidate's hand, and the lead's one line.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {BOUNDS} from '/protocol/wire.js';
import {candidateOf} from '/state/select.js';

const {LINE_MAX} = BOUNDS.ShowMessage;
const USUAL = ['Two minutes left', 'Please wrap up', 'Take your time'];

export function stageLine(view) {
  const {state, controls, live, act} = view;
  if (state.phase !== 'LIVE' || (!state.hand && !state.message && !controls)) return nothing;
  return html`<div class="stage-line">
    ${state.hand ? html`<p class="stage-line-hand" role="status">${icon(HAND_ICONS[state.hand])}
      <span class="grow"><bdi>${candidateOf(state)?.name ?? 'The candidate'}</bdi> ${HANDS[state.hand]}</span>
      ${controls ? html`<button type="button" class="button button-small" data-act="lower-hand" ?disabled=${!live} @click=${act.lowerHand}>Seen</button>`
        : nothing}</p>` : nothing}
    ${state.message ? html`<p class="stage-line-shown small">${icon('eye')}<span class="grow">On the clock: <q dir="auto">${state.message}</q></span>
      ${controls ? html`<button type="button" class="button button-quiet button-small button-icon" title="Take it away" aria-label="Take the line away"
        ?disabled=${!live} @click=${() => act.message('')}>${icon('close')}</button>` : nothing}</p>`
      : controls ? form(act, live) : nothing}
  </div>`;
}

/** The same where it is only read again: its place is kept, so that nothing under it moves when a hand goes up for a second. */
export function stageLineKept({state}) {
  const {hand, message, phase} = state;
  return html`<div class="stage-line stage-line-kept">
    <p class="stage-line-shown small ${message ? '' : 'muted'}" title=${message || nothing}>${message ? html`${icon('eye')}<span>On the clock: <q
      dir="auto">${message}</q></span>` : NO_LINE[phase] ?? 'The clock has not started.'}</p>
    ${hand ? html`<p class="stage-line-hand small" title=${handWords(state)}>${icon(HAND_ICONS[hand])}<span dir="auto">${handWords(state)}</span></p>`
      : nothing}
  </div>`;
}

const handWords = (state) => `${candidateOf(state)?.name ?? 'The candidate'} ${HANDS[state.hand]}`;
const NO_LINE = {LIVE: 'No line is on the clock.', DEBRIEF: 'The clock has stopped.', CLOSED: 'The clock has stopped.'};
const HAND_ICONS = {CLARIFY: 'question', DONE: 'check'};
const HANDS = {CLARIFY: 'asks to repeat or clarify the question', DONE: 'is done with the answer'};

function form(act, live) {
  const show = (event) => {
    event.preventDefault();
    const field = event.target.elements.line;
    if (field.value.trim() && act.message(field.value.trim())) field.value = '';
  };
  return html`<form class="stage-line-form" @submit=${show}>
    <input name="line" class="input" maxlength=${LINE_MAX} dir="auto" autocomplete="off" list="usual-lines" placeholder="A line on the candidate’s clock"
      aria-label="A line on the candidate’s clock">
    <datalist id="usual-lines">${USUAL.map((each) => html`<option value=${each}></option>`)}</datalist>
    <button class="button button-small" ?disabled=${!live}>Show</button></form>`;
}
