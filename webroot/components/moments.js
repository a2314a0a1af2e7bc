// One interviewer's moments: marked with a key while listening, named and shifted later, gone with a click.

import {html} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {BOUNDS} from '/protocol/wire.js';
import {momentsOf} from '/state/select.js';
import {lengthDigits} from '/state/timer.js';

const {NAME_MAX, SHIFT_MAX_MS} = BOUNDS.NameMoment;
const STEP_MS = 5_000;

/** view: {state, you, act: {mark, nameMoment, removeMoment}, canMark} */
export function moments({state, you, act, canMark}) {
  const mine = momentsOf(state, you.seat);
  return html`<section class="moments" aria-labelledby="moments-title">
    <header class="moments-head"><h3 class="subheading" id="moments-title">Moments</h3>
      ${canMark ? html`<button type="button" class="button button-small" data-act="mark" @click=${act.mark}>${icon('flag')}Mark this moment</button>`
        : ''}</header>
    ${mine.length === 0 ? html`<p class="small muted">${canMark ? 'Mark what you want to come back to; a name can wait. Sealed until the reveal.'
      : 'You marked no moment.'}</p>`
      : html`<ol class="moments-list">${repeat(mine, (m) => m.id, (m, index) => row(state, m, index, act))}</ol>`}
  </section>`;
}

/** The name is set when it changes and not with every drawing, which would take away what is being typed. */
function row(state, moment, index, act) {
  const at = lengthDigits(moment.markedAt - state.startedAt);
  const shift = (ms) => () => act.nameMoment(moment.id, moment.markedAt + ms, moment.name);
  const stays = (ms) => Math.abs(moment.markedAt + ms - moment.firstMarkedAt) <= SHIFT_MAX_MS;
  const label = `moment ${index + 1}, at ${at}`;
  return html`<li class="moment">
    <button type="button" class="button button-quiet button-small button-icon" ?disabled=${!stays(-STEP_MS)} aria-label="5 seconds earlier: ${label}"
      title="5 s earlier" @click=${shift(-STEP_MS)}>${icon('left')}</button>
    <span class="tabular moment-at">${at}</span>
    <button type="button" class="button button-quiet button-small button-icon" ?disabled=${!stays(STEP_MS)} aria-label="5 seconds later: ${label}"
      title="5 s later" @click=${shift(STEP_MS)}>${icon('right')}</button>
    <input class="input" maxlength=${NAME_MAX} dir="auto" autocomplete="off" placeholder="Name it" aria-label="Name of ${label}" .value=${moment.name}
      @change=${(e) => act.nameMoment(moment.id, moment.markedAt, e.target.value)}
      @keydown=${(e) => e.key === 'Enter' && e.target.blur()}>
    <button type="button" class="button button-quiet button-small button-icon" aria-label="Remove ${label}" title="Remove" @click=${() =>
      act.removeMoment(moment.id)}>${icon('close')}</button>
  </li>`;
}
