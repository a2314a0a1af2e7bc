// Every version of a bank, and the way back to an earlier one.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {openDialog} from '/components/host/dialog.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {api} from '/protocol/api.js';
import {counted, momentWord} from '/state/wording.js';

/** @returns the bank at the version that was chosen, or undefined */
export function versionsDialog(id, guard) {
  const state = {versions: null, problem: null};
  const handle = openDialog((dialog, headingId) => content(state, dialog, headingId, take));

  async function load() {
    try {
      state.versions = await guard(api.bankVersions(id));
    } catch (problem) {
      state.problem = problem;
    }
    handle.draw();
  }

  async function take(version) {
    try {
      handle.close(await guard(api.bankAt(id, version)));
    } catch (problem) {
      state.problem = problem;
      handle.draw();
    }
  }

  load();
  return handle.closed;
}

function content({versions, problem}, dialog, headingId, take) {
  return html`<div class="dialog-body" aria-busy=${versions === null}>
      <h2 class="heading" id=${headingId}>Versions</h2>
      <p class="muted">A session keeps the text of the version that it was made with.</p>
      ${problemNotice(problem)}
      ${versions === null && !problem ? waiting(3, 'Loading the versions') : nothing}
      <ul class="version-rows">${versions?.map(({version, title, questionCount, updatedAt}, i) => html`<li>
        <span class="tabular"><strong>${version}</strong></span>
        <span class="grow"><span dir="auto">${title}</span><br><span class="small muted tabular">${counted(questionCount, 'question')}, ${momentWord(updatedAt,
          Date.now())}</span></span>
        ${i === 0 ? html`<span class="badge badge-quiet">Newest</span>`
          : html`<button type="button" class="button button-small" @click=${() => take(version)}>Bring it back</button>`}</li>`)}</ul>
    </div>
    <div class="dialog-foot"><button type="button" class="button" @click=${() => dialog.close()}>Close</button></div>`;
}
