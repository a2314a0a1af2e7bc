// Play, pause, speed, step and seek. The marks under the bar are the questions and what happened in between.

import {html, svg} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {digits} from '/state/timer.js';

export const SPEEDS = [0.5, 1, 2, 4, 8, 16];
const WIDTH = 1000;

/** view: {timeline, at, playing, speed, words, act: {toggle, seek, step, setSpeed}} */
export function transport({timeline, at, playing, speed, words, act}) {
  const time = (ms) => digits(Math.floor(ms / 1000));
  return html`<footer class="transport" aria-label="Player">
    <div class="transport-buttons">
      <button type="button" class="button button-quiet button-icon" aria-label="Previous event" title="Previous event (,)" @click=${() => act.step(-1)}>${icon('previous')}</button>
      <button type="button" class="button button-primary button-icon" data-act="play" aria-label=${playing ? 'Pause' : 'Play'} title="${playing ? 'Pause' : 'Play'} (space)" @click=${act.toggle}>${icon(playing ? 'pause' : 'play')}</button>
      <button type="button" class="button button-quiet button-icon" aria-label="Next event" title="Next event (.)" @click=${() => act.step(1)}>${icon('next')}</button>
    </div>
    <span class="transport-time tabular"><span>${time(at)}</span><span class="muted"> / ${time(timeline.durationMs)}</span></span>
    <div class="seek">
      ${guard([timeline], () => marks(timeline))}
      <input type="range" class="seek-bar" min="0" max=${Math.max(1, timeline.durationMs)} step="1" .value=${live(String(Math.round(at)))}
        aria-label="Time in the session" aria-valuetext="${time(at)} of ${time(timeline.durationMs)}${words ? `, ${words}` : ''}"
        @input=${(e) => act.seek(Number(e.target.value))}>
    </div>
    <label class="transport-speed"><span class="visually-hidden">Speed</span>
      <select class="select" @change=${(e) => act.setSpeed(Number(e.target.value))}>
        ${SPEEDS.map((each) => html`<option value=${each} ?selected=${each === speed}>${each}×</option>`)}
      </select></label>
  </footer>`;
}

/** One path for all small marks, thinned to what the eye can tell apart, so that a long session draws as fast as a short one. */
function marks(timeline) {
  const x = (index) => Math.round((timeline.offsetOf(index) / Math.max(1, timeline.durationMs)) * WIDTH * 2) / 2;
  const small = new Set();
  const big = new Set();
  timeline.events.forEach((event, index) => {
    if (event.type === 'QuestionPushed') big.add(x(index));
    else if (event.type !== 'SeatAdded') small.add(x(index));
  });
  const line = (each, from, to) => `M${each} ${from}V${to}`;
  return html`<svg class="seek-marks" viewBox="0 0 ${WIDTH} 24" preserveAspectRatio="none" aria-hidden="true" fill="none">
    ${svg`<path class="mark-small" d=${[...small].map((each) => line(each, 17, 22)).join('')} vector-effect="non-scaling-stroke"/>`}
    ${svg`<path class="mark-big" d=${[...big].map((each) => line(each, 2, 22)).join('')} vector-effect="non-scaling-stroke"/>`}
  </svg>`;
}
