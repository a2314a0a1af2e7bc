// The question banks on the host's home: what is there, and three ways to bring one in.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {waiting} from '/components/host/parts.js';
import {api} from '/protocol/api.js';
import {counted, momentWord} from '/state/wording.js';

export const FILE_KINDS = '.md,.markdown,.txt,.csv,.tsv,.json,.yaml,.yml';

/** @param model `{banks, newBank}` @param act what the page does when asked */
export function banksPart(model, act) {
  const {banks} = model;
  return html`<section class="home-banks" aria-labelledby="banks-heading">
    <h2 class="heading" id="banks-heading">Question banks</h2>
    <div class="panel">
      ${banks === null ? waiting(3, 'Loading the banks')
        : banks.length === 0 ? nothing
        : html`<ul class="bank-rows">${repeat(banks, bank => bank.id, bank => row(bank, model, act))}</ul>`}
      <div class="drop-place ${banks?.length === 0 ? 'drop-place-first' : ''}">
        ${banks?.length === 0 ? html`<p class="subheading">No bank yet</p>
          <p class="muted small">Bring your questions as they are. You will see what was understood before anything is saved.</p>` : nothing}
        ${importButton(act)}
        <p class="muted small">or drop a Markdown, CSV, JSON or YAML file anywhere on this page</p>
      </div>
    </div>
  </section>`;
}

/** A label around a file field is a button that the browser's own file chooser hangs on. */
export function importButton(act, {kind = '', words = 'Import a bank', accept = FILE_KINDS} = {}) {
  const choose = event => {
    const [file] = event.target.files;
    // The same file chosen again, after an edit, must count as a choice too.
    event.target.value = '';
    if (file) act.importFile(file);
  };
  return html`<label class="button ${kind} file-button">${icon('upload')}${words}
    <input type="file" class="visually-hidden" accept=${accept} @change=${choose}></label>`;
}

function row(bank, {newBank}, act) {
  return html`<li class="bank-row ${bank.id === newBank ? 'bank-row-new' : ''}">
    <h3 class="bank-title" dir="auto"><a href=${`/banks/${encodeURIComponent(bank.id)}`}>${bank.title}</a></h3>
    <p class="small tabular bank-facts">${counted(bank.questionCount, 'question')} in ${counted(bank.sectionCount, 'section')}
      <span class="muted" title=${bank.updatedAt ? `Since ${momentWord(bank.updatedAt, Date.now())}` : nothing}>· version ${bank.version}</span></p>
    ${bank.description ? html`<p class="small muted bank-description" dir="auto">${bank.description}</p>` : nothing}
    <div class="row bank-actions">
      <a class="button button-small" href=${`/new?bank=${encodeURIComponent(bank.id)}`}>Use in a session<span class="visually-hidden">: ${bank.title}</span></a>
      <a class="button button-quiet button-small button-icon" href=${api.bankFilePath(bank.id, 'json')} download=${`${bank.title}.json`}
        title="Export as JSON" aria-label=${`Export ${bank.title} as JSON`}>${icon('download')}</a>
      <button type="button" class="button button-quiet button-small button-icon" title="Remove"
        aria-label=${`Remove ${bank.title}`} @click=${() => act.removeBank(bank)}>${icon('trash')}</button>
    </div>
  </li>`;
}
