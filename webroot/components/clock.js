// The clock: a thin ring that empties, digits that line up, and a phase said by icon and words as well as colour.
// The element ticks by itself on the second boundary of the server's time, so two screens change digits together
// and the page around it is not redrawn every second.

import {html, nothing, render, svg} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {budgetMs, clockDigits, clockPhase, elapsedMs, remainingMs, shareLeft, spokenDuration, digits} from '/state/timer.js';

/** All that a clock shows at one instant; the tab's title and icon draw from the same one. */
export function clockFace(timer, now) {
  const phase = clockPhase(timer, now);
  const paused = timer.runningSince === null;
  const remaining = remainingMs(timer, now);
  return {phase, paused, remaining, digits: clockDigits(remaining), share: shareLeft(timer, now), budget: budgetMs(timer)};
}

const PHASE_LABELS = {warning: ['hourglass', 'Last quarter'], danger: ['warning', 'Nearly over'], overtime: ['overtime', 'Over time']};

function label({phase, paused, budget}, face) {
  if (face === 'QUIET') return phase === 'overtime' ? [null, 'over'] : [null, 'left'];
  if (paused) return ['pause', 'Paused'];
  if (face === 'RING' && phase === 'normal') return [null, ''];
  return PHASE_LABELS[phase] ?? [null, `of ${digits(Math.round(budget / 1000))}`];
}

/** One sentence for the moment a phase begins. */
export function phaseSentence({phase, paused, remaining}) {
  if (paused) return 'The clock is paused.';
  if (phase === 'overtime') return 'The planned time is over.';
  if (phase === 'normal') return `${spokenDuration(remaining)} on the clock.`;
  return `${spokenDuration(remaining)} left.`;
}

/** The ring itself. In overtime it is an outline: the time is gone, the shape stays. */
export function ring({phase, share}, width = 4) {
  const radius = 50 - width;
  const full = 2 * Math.PI * radius;
  return html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false" fill="none">
    ${phase === 'overtime'
      ? html`${outline(radius + width / 2)}${outline(radius - width / 2)}`
      : html`${track(radius, width)}${share > 0 ? arc(radius, width, full, share) : nothing}`}
  </svg>`;
}

const outline = (r) => svg`<circle class="ring-outline" cx="50" cy="50" r=${r} stroke-width="1"/>`;
const track = (r, width) => svg`<circle class="ring-track" cx="50" cy="50" r=${r} stroke-width="1"/>`;
const arc = (r, width, full, share) => svg`<circle class="ring-arc" cx="50" cy="50" r=${r} stroke-width=${width}
  stroke-dasharray="${full * share} ${full}" transform="rotate(-90 50 50)"/>`;

class ClockElement extends HTMLElement {
  #timer = null;
  #now = Date.now;
  #ticking = true;
  #chosen = 'COUNT_DOWN';
  #next = null;

  /** timer: the question's timer; now: session time; ticking: false where the page moves the time (replay); face: what it shows. */
  set view({timer, now, ticking = true, face = 'COUNT_DOWN'}) {
    this.#chosen = face;
    this.#timer = timer;
    this.#now = now;
    this.#ticking = ticking;
    if (this.isConnected) this.#draw();
  }

  /** For a page that moves the time itself. */
  refresh() {
    this.#draw();
  }

  connectedCallback() {
    this.setAttribute('role', 'timer');
    this.setAttribute('aria-live', 'off');
    if (this.#timer) this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.#next);
  }

  #draw() {
    clearTimeout(this.#next);
    if (!this.#timer) return;
    const face = clockFace(this.#timer, this.#now());
    const [symbol, words] = label(face, this.#chosen);
    const shown = digitsOf(this.#chosen, face, elapsedMs(this.#timer, this.#now()));
    // Quiet time is nobody's deadline: it neither warns nor runs over.
    this.dataset.phase = this.#chosen === 'QUIET' ? 'normal' : face.phase;
    this.dataset.paused = String(face.paused);
    this.dataset.digits = String(shown.length);
    render(html`${ring(this.#chosen === 'QUIET' && face.phase === 'overtime' ? {phase: 'normal', share: 0} : face, this.classList.contains('clock-stage') ? 2.6
      : 3.6)}
      <span class="clock-face">
        ${shown ? html`<span class="clock-digits">${shown}</span>` : nothing}
        <span class="clock-words">${symbol ? icon(symbol) : nothing}<span>${words}</span></span>
      </span>`, this);
    if (this.#ticking && !face.paused) {
      const toBoundary = ((face.remaining % 1000) + 1000) % 1000;
      this.#next = setTimeout(() => this.#draw(), (toBoundary || 1000) + 2);
    }
  }
}

/** The digits of a clock of this face; none where it shows the ring alone. */
export function digitsOf(chosen, face, elapsed) {
  if (chosen === 'RING') return '';
  if (chosen === 'COUNT_UP') return digits(Math.max(0, Math.floor(elapsed / 1000)));
  return chosen === 'QUIET' && face.phase === 'overtime' ? '0:00' : face.digits;
}

customElements.define('hotseat-clock', ClockElement);

export function clock(timer, now, {size = 'desk', ticking = true, face = 'COUNT_DOWN'} = {}) {
  return html`<hotseat-clock class="clock clock-${size}" .view=${{timer, now, ticking, face}}></hotseat-clock>`;
}
