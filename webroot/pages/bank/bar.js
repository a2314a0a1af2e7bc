// Undo, redo, and whether everything is saved: always in sight.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {problemNotice} from '/components/host/parts.js';
import {momentWord} from '/state/wording.js';

/** @param model `{importing, dirty, kept, undo, redo, busy, problem, version, shelved}` */
export function barPart(model, act) {
  const {importing, dirty, undo, redo, busy, problem} = model;
  return html`<div class="foot-bar bank-bar">
    ${problem ? html`<div class="foot-bar-problem">${problemNotice(problem, {action: problem.status === 409
      ? html`<button type="button" class="button button-small" @click=${act.saveAsNew}>Save mine as a copy</button>` : nothing})}</div>` : nothing}
    <div class="row">
      <button type="button" class="button button-quiet button-icon" title="Undo (Ctrl+Z)" aria-label="Undo" ?disabled=${!undo}
        @click=${act.undo}>${icon('undo')}</button>
      <button type="button" class="button button-quiet button-icon" title="Redo (Ctrl+Y)" aria-label="Redo" ?disabled=${!redo}
        @click=${act.redo}>${icon('redo')}</button>
    </div>
    <p class="bar-next small muted" role="status">${words(model)}</p>
    ${dirty ? html`<button type="button" class="button button-quiet" @click=${act.discard}>${importing ? 'Leave' : 'Discard'}</button>` : nothing}
    <button type="button" class="button button-primary" ?disabled=${busy || !dirty} @click=${act.save}>${busy ? 'Saving…' : importing ? 'Save the bank'
      : 'Save'}</button>
  </div>`;
}

function words({importing, dirty, kept, version, shelved}) {
  const where = kept ? 'Kept in this browser meanwhile.' : '';
  if (importing) return `Not a bank yet: save it when it is right. ${where}`;
  if (dirty) return `Not saved yet. ${where}`;
  return html`${icon('check')}Version ${version}${shelved?.updatedAt ? `, saved ${momentWord(shelved.updatedAt, Date.now())}` : ''}`;
}
