// The candidate's own notes: they stay on this device, survive a reload, and are no part of the session. What is typed
// belongs to this element, so nothing that happens in the room moves a cursor.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {keptOnDevice} from '/protocol/storage.js';

const PAUSE_MS = 400;
const LONGEST = 20_000;

class OwnNotesElement extends HTMLElement {
  #kept = null;
  #key = '';
  #timer = null;
  #copied = false;
  #open = null;

  /** key: of this session and seat; open: whether it shows at once, as where the interview is over. */
  set view({key, open}) {
    if (this.#key === key) return;
    this.#key = key;
    this.#kept = keptOnDevice(`hotseat.notes.${key}`);
    this.#open = open && this.#text() !== '';
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    if (this.#kept) this.#draw();
    addEventListener('pagehide', this.flush);
  }

  disconnectedCallback() {
    this.flush();
    removeEventListener('pagehide', this.flush);
  }

  flush = () => {
    clearTimeout(this.#timer);
    const area = this.querySelector('textarea');
    if (area && this.#timer !== null) this.#kept.write(area.value || null);
    this.#timer = null;
  };

  #text() {
    const text = this.#kept.read();
    return typeof text === 'string' ? text : '';
  }

  #draw() {
    const text = this.querySelector('textarea')?.value ?? this.#text();
    render(html`<details ?open=${this.#open} @toggle=${(e) => this.#toggled(e.target.open)}>
      <summary class="own-notes-title">${icon('note')}Your notes</summary>
      <p class="small muted">Only on this device. Nobody else sees them, and they are in no log.</p>
      <textarea class="textarea" rows="5" maxlength=${LONGEST} dir="auto" aria-label="Your notes" .defaultValue=${text} @input=${this.#typed}
        @blur=${this.flush}></textarea>
      <p class="row wrap"><button type="button" class="button button-small" @click=${() => this.#copy()}>${icon('copy')}${this.#copied ? 'Copied'
        : 'Copy'}</button>
        <button type="button" class="button button-quiet button-small" @click=${() => this.#clear()}>${icon('trash')}Delete them</button>
        <span class="visually-hidden" role="status">${this.#copied ? 'Your notes are copied.' : nothing}</span></p>
    </details>`, this);
  }

  #toggled(open) {
    const byHand = open && !this.#open;
    this.#open = open;
    if (byHand) this.scrollIntoView({block: 'nearest'});
  }

  #typed = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE_MS);
    if (this.#copied) {
      this.#copied = false;
      this.#draw();
    }
  };

  async #copy() {
    const area = this.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(area.value);
      this.#copied = true;
      this.#draw();
    } catch {
      area.focus(); // a page over plain http may not write to the clipboard: then it is selected, ready for Ctrl+C
      area.select();
    }
  }

  #clear() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#kept.write(null);
    const area = this.querySelector('textarea');
    area.value = '';
    area.focus();
  }
}

customElements.define('hotseat-own-notes', OwnNotesElement);

export function ownNotes(session, seat, {open = false} = {}) {
  return html`<hotseat-own-notes class="own-notes" .view=${{key: `${session}.${seat}`, open}}></hotseat-own-notes>`;
}
