// A second thought about a grade after the reveal: another level, and the reason that the discussion gave. The grade that
// was given blind stays beside it.

import {html, render} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {BOUNDS, OUTSIDE_SCALE} from '/protocol/wire.js';
import {subjectWord} from '/state/select.js';
import {LEVEL_WORDS} from '/state/wording.js';

const {REASON_MAX} = BOUNDS.ReviseGrade;

/** row: {question, criterion}; from: the level that stands; levels: the scale; revise(level, reason) answers whether it went out. */
export function reviseGrade({row, from, levels: scale, revise}) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'revise-title');
  const levels = [...scale, ...OUTSIDE_SCALE].filter((level) => level !== from);
  const send = (event) => {
    event.preventDefault();
    const {level, reason} = event.target.elements;
    if (level.value && reason.value.trim() && revise(level.value, reason.value.trim())) dialog.close();
  };
  render(html`<form @submit=${send}><div class="dialog-body stack">
      <h2 class="heading" id="revise-title">Revise ${row.criterion.name}, ${subjectWord(row.question)}</h2>
      <p class="small muted">You gave ${LEVEL_WORDS[from].toLowerCase()}. That stays on record beside the revision and its reason.</p>
      <fieldset class="field"><legend class="field-label">To</legend><div class="choices">${levels.map((level, i) => html`<label class="choice">
        <input type="radio" name="level" value=${level} required ?autofocus=${i === 0}><span>${LEVEL_WORDS[level]}</span></label>`)}</div></fieldset>
      <label class="field"><span class="field-label">Why</span><textarea class="textarea" name="reason" rows="3" maxlength=${REASON_MAX} required
        dir="auto"></textarea></label>
    </div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => dialog.close()}>Not now</button>
      <button type="submit" class="button button-primary">${icon('pencil')}Revise</button></div></form>`, dialog);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
