// A note on one question. It saves itself a moment after the typing stops; what is typed belongs to this element
// until then, so that no frame from the server ever moves a cursor.

import {html, render} from '/lib/lit-html/lit-html.js';
import {BOUNDS} from '/protocol/wire.js';

const PAUSE_MS = 700;
const {TEXT_MAX} = BOUNDS.WriteNote;

class NoteElement extends HTMLElement {
  #question = null;
  /** @type {(question: string, text: string) => void} */
  #write = () => {};
  #dirty = false;
  #timer = null;
  #area = null;

  /** question: its id; kind: {label, placeholder}; text: as saved or on its way; write(question, text). */
  set view({question, kind, text, write, disabled}) {
    this.#make(kind);
    if (question !== this.#question) {
      this.flush();
      this.#question = question;
      this.#dirty = false;
      this.#area.value = text;
    } else if (!this.#dirty && this.#area.value !== text) {
      this.#area.value = text;
    }
    this.#write = write;
    this.#area.readOnly = disabled;
  }

  get editing() {
    return this.#area !== null && document.activeElement === this.#area;
  }

  connectedCallback() {
    addEventListener('pagehide', this.flush);
  }

  disconnectedCallback() {
    this.flush();
    removeEventListener('pagehide', this.flush);
  }

  flush = () => {
    clearTimeout(this.#timer);
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#write(this.#question, this.#area.value);
  };

  #make(kind) {
    if (this.#area) return;
    render(html`<label class="field"><span class="field-label">${kind.label}</span>
      <textarea class="textarea" rows="5" maxlength=${TEXT_MAX} dir="auto" placeholder=${kind.placeholder}
        @input=${() => this.#typed()} @blur=${this.flush}></textarea></label>`, this);
    this.#area = this.querySelector('textarea');
  }

  #typed() {
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE_MS);
    this.dispatchEvent(new CustomEvent('typing', {bubbles: true}));
  }
}

customElements.define('hotseat-note', NoteElement);

export const FOR_THE_PANEL = {label: 'Note', placeholder: 'What you heard. Sealed until the reveal.'};
export const PRIVATE = {label: 'Private note', placeholder: 'Only you ever read this.'};

export function note(view) {
  return html`<hotseat-note class="note" .view=${view}></hotseat-note>`;
}
