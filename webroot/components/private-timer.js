// A second, small timer for the lead alone: nothing of it leaves this tab. It draws itself on the second.

import {html, render} from '/lib/lit-html/lit-html.js';
import {announce} from '/components/announce.js';
import {icon} from '/components/icons.js';
import {keptInTab} from '/protocol/storage.js';
import {leftMs, longer, paused, readTimer, resumed, started} from '/state/private-timer.js';
import {clockDigits} from '/state/timer.js';

const MINUTE_MS = 60_000;
const LENGTHS_MIN = [1, 2, 5];
const USUAL_MS = 2 * MINUTE_MS;

class PrivateTimerElement extends HTMLElement {
  #timer = null;
  #kept = null;
  #told = true;
  #next = null;

  set session(session) {
    if (this.#kept) return;
    this.#kept = keptInTab(`hotseat.timer.${session}`);
    this.#timer = readTimer(this.#kept.read());
    this.#told = this.#timer !== null && leftMs(this.#timer, Date.now()) <= 0;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    if (this.#kept) this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.#next);
  }

  /** What the key does: start the usual length, or end what runs. */
  toggle() {
    this.#set(this.#timer ? null : started(USUAL_MS, Date.now()));
  }

  #set(timer) {
    if (timer === null || this.#timer === null || leftMs(timer, Date.now()) > 0) this.#told = false;
    this.#timer = timer;
    this.#kept.write(timer);
    this.#draw();
  }

  #draw() {
    clearTimeout(this.#next);
    const timer = this.#timer;
    render(timer ? this.#running(timer) : this.#idle(), this);
    if (!timer || timer.since === null) return;
    const left = leftMs(timer, Date.now());
    if (left <= 0 && !this.#told) {
      this.#told = true;
      announce('Your private timer is over.');
    }
    this.#next = setTimeout(() => this.#draw(), (((left % 1000) + 1000) % 1000 || 1000) + 2);
  }

  #idle() {
    return html`<span class="grow">Private timer</span>${LENGTHS_MIN.map((minutes) => html`<button type="button" class="button button-quiet button-small"
      aria-label="Start a private timer of ${minutes} min" @click=${() => this.#set(started(minutes * MINUTE_MS, Date.now()))}>${minutes} min</button>`)}`;
  }

  #running(timer) {
    const now = Date.now();
    const stands = timer.since === null;
    return html`<span class="private-timer-digits tabular" data-over=${leftMs(timer, now) <= 0 ? 'true' : 'false'} role="timer" aria-live="off"
      aria-label="Private timer">${icon('hourglass')}${clockDigits(leftMs(timer, now))}</span><span class="grow"></span>
      <button type="button" class="button button-quiet button-small button-icon" aria-label=${stands ? 'Resume the private timer' : 'Pause the private timer'}
        @click=${() => this.#set((stands ? resumed : paused)(timer, now))}>${icon(stands ? 'play' : 'pause')}</button>
      <button type="button" class="button button-quiet button-small" aria-label="One minute more on the private timer" @click=${() => this.#set(longer(timer,
        MINUTE_MS))}>+1 min</button>
      <button type="button" class="button button-quiet button-small button-icon" aria-label="End the private timer" @click=${() =>
        this.#set(null)}>${icon('close')}</button>`;
  }
}

customElements.define('hotseat-private-timer', PrivateTimerElement);

export function privateTimer(session) {
  return html`<hotseat-private-timer class="private-timer" role="group" aria-label="Private timer, only for you" .session=${session}></hotseat-private-timer>`;
}
