// Play, pause, speed, step and seek.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {JUMPS} from '/state/replay-places.js';
import {SPEEDS} from '/state/player.js';
import {digits} from '/state/timer.js';

/** view: {timeline, at, player, jump, words, canSkip, act: {toggle, seek, go, chooseJump, setSpeed, skipIdle, copyLink}} */
export function transport({timeline, at, player, jump, words, canSkip, act}) {
  const time = (ms) => digits(Math.floor(ms / 1000));
  const playing = player.state === 'playing';
  const what = JUMPS[jump].one;
  return html`<footer class="transport" aria-label="Player">
    <div class="transport-buttons">
      <button type="button" class="button button-quiet button-icon" aria-label="Previous ${what}" title="Previous ${what}" @click=${() =>
        act.go(-1)}>${icon('previous')}</button>
      <button type="button" class="button button-primary button-icon" data-act="play" aria-label=${playing ? 'Pause' : 'Play'} title="${playing ? 'Pause'
        : 'Play'} (space)" @click=${act.toggle}>${icon(playing ? 'pause' : 'play')}</button>
      <button type="button" class="button button-quiet button-icon" aria-label="Next ${what}" title="Next ${what}" @click=${() =>
        act.go(1)}>${icon('next')}</button>
      <label><span class="visually-hidden">Step by</span><select class="select select-small transport-jump" @change=${(e) =>
        act.chooseJump(Object.keys(JUMPS)[e.target.selectedIndex])}>
        ${Object.entries(JUMPS).map(([kind, {words: many}]) => html`<option .selected=${live(kind === jump)}>${many}</option>`)}</select></label>
    </div>
    <span class="transport-time tabular"><span>${time(at)}</span><span class="muted"> / ${time(timeline.durationMs)}</span></span>
    <input type="range" class="seek-bar grow" min="0" max=${Math.max(1, timeline.durationMs)} step="1" .value=${live(String(Math.round(at)))}
      aria-label="Time in the session" aria-valuetext="${time(at)} of ${time(timeline.durationMs)}${words ? `, ${words}` : ''}"
      @input=${(e) => act.seek(Number(e.target.value))}>
    ${canSkip ? html`<button type="button" class="button button-quiet button-small transport-idle" aria-pressed=${player.skipIdle ? 'true' : 'false'}
      title="Jump over stretches in which nothing happened (i)" @click=${act.skipIdle}>${icon('skip')}<span class="wide-words">Skip idle</span></button>`
      : nothing}
    <label class="transport-speed"><span class="visually-hidden">Speed</span>
      <select class="select" @change=${(e) => act.setSpeed(SPEEDS[e.target.selectedIndex])}>
        ${SPEEDS.map((each) => html`<option .selected=${live(each === player.speed)}>${each}×</option>`)}
      </select></label>
    <button type="button" class="button button-quiet button-icon" data-act="copy-link" aria-label="Copy a link to this instant"
      title="Copy a link to this instant (c)" @click=${act.copyLink}>${icon('link')}</button>
  </footer>`;
}
