// Taking a session of another Hotseat: the server checks its file line by line first; only a whole one may be kept.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {openDialog} from '/components/host/dialog.js';
import {problemNotice, roleLabel, waiting} from '/components/host/parts.js';
import {api} from '/protocol/api.js';
import {counted, fullMoment} from '/state/wording.js';

const BEGINS = /^\uFEFF?\{"hotseatSession"/;

/** Told by its first words, whatever its name. A broken one still counts as one, by its name. */
export async function isSessionFile(file) {
  if (/\.jsonl$/i.test(file.name)) return true;
  return file.slice(0, 64).text().then(text => BEGINS.test(text), () => false);
}

/** @returns the imported session, or undefined where the person left or the file would not do */
export function sessionImportDialog(file, guard) {
  const state = {step: 'CHECKING', sent: 0, result: null, problem: null, bytes: null};
  const handle = openDialog((dialog, headingId) => content(file, state, dialog, headingId, {check, take}), {wide: true});

  async function check() {
    Object.assign(state, {step: 'CHECKING', problem: null, sent: 0});
    handle.draw();
    try {
      // Read once and stored as read: what was checked is what is kept.
      state.bytes ??= await file.arrayBuffer();
      state.result = await guard(api.checkSessionFile(state.bytes, sent => {
        state.sent = sent;
        handle.draw();
      }));
      state.step = 'WHOLE';
    } catch (problem) {
      Object.assign(state, {step: 'REFUSED', problem: problem.title ? problem
        : {title: 'This file could not be read', detail: 'Choose one file, not a folder, and check that it is still there.'}});
    }
    handle.draw();
  }

  async function take() {
    Object.assign(state, {step: 'SAVING', problem: null});
    handle.draw();
    try {
      handle.close(await guard(api.importSession(state.bytes)));
    } catch (problem) {
      Object.assign(state, {step: 'WHOLE', problem});
      handle.draw();
    }
  }

  check();
  return handle.closed;
}

function content(file, {step, result, problem, sent}, dialog, headingId, act) {
  const whole = result !== null && step !== 'CHECKING';
  return html`
    <div class="dialog-body import" aria-busy=${step === 'CHECKING' || step === 'SAVING'}>
      <div><p class="label" dir="auto">${file.name}</p>
        <h2 class="heading" id=${headingId}>${step === 'CHECKING' ? 'Checking every line…' : step === 'REFUSED' ? 'This session cannot be imported'
          : html`<bdi>${result.title}</bdi>`}</h2></div>
      ${problemNotice(problem)}
      ${step === 'CHECKING' ? html`${sent > 0 && sent < 1 ? html`<progress max="1" .value=${sent} aria-label="Sent so far"></progress>` : nothing}${waiting(4,
        'Checking the file')}` : nothing}
      ${whole ? preview(result) : nothing}
    </div>
    <div class="dialog-foot">
      <button type="button" class="button" @click=${() => dialog.close()}>${step === 'REFUSED' || result?.here ? 'Close' : 'Cancel'}</button>
      ${step === 'REFUSED' ? html`<button type="button" class="button button-primary" @click=${act.check}>Try again</button>` : nothing}
      ${whole && result.here ? html`<a class="button button-primary" href=${`/sessions/${encodeURIComponent(result.id)}`}>Open the one that is here</a>`
        : nothing}
      ${step === 'CHECKING' || (whole && !result.here) ? html`<button type="button" class="button button-primary" ?disabled=${!whole || step === 'SAVING'}
        @click=${act.take}>
        ${step === 'SAVING' ? 'Importing…' : 'Import the session'}</button>` : nothing}
    </div>`;
}

function preview(result) {
  const held = result.startedAt || result.createdAt;
  return html`
    ${result.here
      ? html`<div class="notice notice-amber">${icon('info')}<div
        class="grow"><strong>Already here.</strong> This server has a session of the same id. It stays as it is.</div></div>`
      : html`<div class="notice notice-accent">${icon('check')}<div class="grow"><strong>Whole.</strong> ${counted(result.events,
        'event')}, every one as it was written.
        <span class="muted mono session-hash" title=${`SHA-256 of the log: ${result.hash}`}>${result.hash.slice(0, 16)}…</span></div></div>`}
    <dl class="facts session-file-facts">
      ${result.roleInterviewedFor ? html`<div><dt>Role</dt><dd class="fact-small" dir="auto">${result.roleInterviewedFor}</dd></div>` : nothing}
      <div><dt>Held</dt><dd class="fact-small">${fullMoment(held)}</dd></div>
      <div><dt>Rubric</dt><dd class="fact-small" dir="auto">${result.rubric}</dd></div>
    </dl>
    <ul class="session-file-people">${result.people.map(person => html`<li class="spread"><bdi>${person.name}</bdi>${roleLabel(person.role)}</li>`)}</ul>
    ${result.here ? nothing : html`<p
      class="muted small">The file holds no links: give each seat its link anew on the session’s page. Private notes stayed with their writers.</p>`}`;
}
