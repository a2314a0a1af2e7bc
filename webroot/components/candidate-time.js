// What the lead can do about the candidate's time and clock beside the running question: a dialogue of few choices,
// each taking effect at once and logged.

import {html, render} from '/lib/lit-html/lit-html.js';
import {CLOCK_FACES} from '/protocol/wire.js';
import {ACCOMMODATIONS} from '/state/session-draft.js';
import {CLOCK_FACE_WORDS, accommodationWord} from '/state/wording.js';

/** settings: as they stand; setFace(face) and setAccommodation(percent) answer whether it went out. */
export function candidateTime({settings, setFace, setAccommodation}) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'time-title');
  const accommodations = [...new Set([...ACCOMMODATIONS, settings.accommodationPercent])].sort((a, b) => a - b);
  render(html`<div class="dialog-body stack">
      <h2 class="heading" id="time-title">The candidate’s clock</h2>
      <label class="field"><span class="field-label">It shows</span>
        <select class="select" name="face" autofocus @change=${(e) => setFace(CLOCK_FACES[e.target.selectedIndex])}>${CLOCK_FACES.map((face) =>
          html`<option ?selected=${face === settings.clockFace}>${CLOCK_FACE_WORDS[face]}</option>`)}</select></label>
      <label class="field"><span class="field-label">Time for each question from the next one on</span>
        <select class="select" name="accommodation" @change=${(e) => setAccommodation(accommodations[e.target.selectedIndex])}>${accommodations.map((percent) =>
          html`<option ?selected=${percent === settings.accommodationPercent}>${accommodationWord(percent)}</option>`)}</select></label>
      <p class="hint">The panel always sees the whole clock. Both are logged; the candidate is not told the factor.</p>
    </div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => dialog.close()}>Done</button></div>`, dialog);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
