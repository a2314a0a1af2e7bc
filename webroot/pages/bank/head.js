// What the bank is called, and what can be done with it as a whole.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {api} from '/protocol/api.js';
import {icon} from '/components/icons.js';
import {closeBehind} from '/components/host/parts.js';
import {counted} from '/state/wording.js';

/** @param model `{draft, shelved, importing, file, catalog}` */
export function headPart(model, act) {
  const {draft, importing, file, catalog} = model;
  const withGuidance = catalog.filter(entry => entry.guidance.trim() !== '').length;
  return html`<header class="bank-head">
    <h1 class="visually-hidden">${importing ? 'Correct the bank before it is saved' : 'Question bank'}</h1>
    <div class="bank-name">
      ${importing ? html`<p class="label" dir="auto">From ${file}, not saved yet</p>`
        : html`<a class="back" href="/">${icon('left', 'icon-turns')}All banks</a>`}
      <input class="input bank-title-input" aria-label="Title of the bank" dir="auto" maxlength="200" .value=${live(draft.title)}
        placeholder="Title of the bank" @input=${event => act.bank({title: event.target.value})}>
      <input class="input bank-description-input small" aria-label="Description" dir="auto" .value=${live(draft.description)}
        placeholder="One or two sentences for whoever chooses a bank" @input=${event => act.bank({description: event.target.value})}>
    </div>
    <p class="bank-numbers small muted tabular">${counted(catalog.length, 'question')}, ${withGuidance === catalog.length && catalog.length > 0 ? 'all'
      : withGuidance} with guidance</p>
    ${importing ? nothing : acts(model, act)}
  </header>`;
}

function acts({shelved, dirty}, act) {
  if (!shelved) return nothing;
  const id = shelved.id;
  return html`<div class="row wrap bank-acts">
    <a class="button" href=${`/new?bank=${encodeURIComponent(id)}`}>Use in a session</a>
    <details class="menu" @focusout=${closeBehind}>
      <summary class="button">${icon('download')}Export</summary>
      <div class="menu-items">${[['markdown', 'Markdown', 'md'], ['csv', 'CSV', 'csv'], ['json', 'JSON', 'json']].map(([format, words, ending]) => html`
        <a class="menu-item" href=${api.bankFilePath(id, format)} download=${`${id}.${ending}`}>${words}</a>`)}
        ${dirty ? html`<p class="small muted">As it is saved, without your changes.</p>` : nothing}</div>
    </details>
    <button type="button" class="button" @click=${act.versions}>${icon('clock')}Versions</button>
    <button type="button" class="button button-icon" title="Duplicate the bank" aria-label="Duplicate the bank" @click=${act.copyBank}>${icon('copy')}</button>
    <button type="button" class="button button-icon" title="Remove the bank" aria-label="Remove the bank" @click=${act.removeBank}>${icon('trash')}</button>
  </div>`;
}
