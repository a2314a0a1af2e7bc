// Erasing a session for good: asks for its title, typed, because nothing brings it back.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {openDialog} from '/components/host/dialog.js';
import {icon} from '/components/icons.js';

/** `erase(title)` does it and may fail with a problem; answers whether it was done. */
export function eraseDialog(session, erase) {
  const form = {typed: '', busy: false, problem: null};
  const dialog = openDialog((handle, heading) => {
    const submit = async event => {
      event.preventDefault();
      Object.assign(form, {busy: true, problem: null});
      handle.draw();
      try {
        await erase(form.typed);
        handle.close(true);
      } catch (problem) {
        Object.assign(form, {busy: false, problem});
        handle.draw();
      }
    };
    return html`<form @submit=${submit}>
      <div class="dialog-body stack">
        <h2 class="heading" id=${heading}>Erase this session for good?</h2>
        <p>Its log, grades, notes, feedback and shared links go, for everyone, and open pages close. Nobody can bring it back. Whoever had a link is told that it was erased.</p>
        <p class="muted small">Session files and backups made before are yours to delete. A backup that is restored here does not bring it back.</p>
        <label class="field"><span class="field-label">Type its title: <strong dir="auto">${session.title}</strong></span>
          <input class="input" name="title" autocomplete="off" dir="auto" autofocus .value=${form.typed}
            @input=${event => { form.typed = event.target.value; handle.draw(); }}></label>
        ${form.problem ? html`<p class="problem" role="alert">${icon('warning')}<span>${form.problem.detail ?? form.problem.message}</span></p>` : nothing}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${() => handle.close(false)}>Not now</button>
        <button type="submit" class="button button-primary button-danger" ?disabled=${form.busy || form.typed.trim() !== session.title}>Erase for good</button>
      </div></form>`;
  });
  return dialog.closed;
}
