// How long something has lasted, counted by itself once a second, so that the page around it is not redrawn for it.
// A screen reader is not told each second: the words around it say what is so.

import {html} from '/lib/lit-html/lit-html.js';

class SinceElement extends HTMLElement {
  #since = 0;
  #now = Date.now;
  #next = null;

  /** since: session time; now: () => session time. */
  set view({since, now}) {
    this.#since = since;
    this.#now = now;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    this.setAttribute('role', 'timer');
    this.setAttribute('aria-live', 'off');
    this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.#next);
  }

  #draw() {
    clearTimeout(this.#next);
    const ms = Math.max(0, this.#now() - this.#since);
    const seconds = Math.floor(ms / 1000);
    this.textContent = seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
    this.#next = setTimeout(() => this.#draw(), 1000 - (ms % 1000) + 2);
  }
}

customElements.define('hotseat-since', SinceElement);

export function since(at, now) {
  return html`<hotseat-since class="tabular" .view=${{since: at, now}}></hotseat-since>`;
}
