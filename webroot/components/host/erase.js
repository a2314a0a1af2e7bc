// Erasing for good: asks for a name, typed, because nothing brings back what goes.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {openDialog} from '/components/host/dialog.js';
import {icon} from '/components/icons.js';

/**
 * @param asked   `{heading, body, typed, label}`: what goes, and what is typed to say that it is meant
 * @param erase   `erase(typed)` does it and may fail with a problem
 * @returns whether it was done
 */
export function eraseDialog({heading: words, body, typed, label}, erase) {
  const form = {typed: '', busy: false, problem: null};
  const dialog = openDialog((handle, heading) => {
    const submit = async event => {
      event.preventDefault();
      Object.assign(form, {busy: true, problem: null});
      handle.draw();
      try {
        await erase(form.typed.trim());
        handle.close(true);
      } catch (problem) {
        Object.assign(form, {busy: false, problem});
        handle.draw();
      }
    };
    return html`<form @submit=${submit}>
      <div class="dialog-body stack">
        <h2 class="heading" id=${heading}>${words}</h2>
        ${body}
        <label class="field"><span class="field-label">${label} <strong dir="auto">${typed}</strong></span>
          <input class="input" name="typed" autocomplete="off" dir="auto" autofocus .value=${form.typed}
            @input=${event => { form.typed = event.target.value; handle.draw(); }}></label>
        ${form.problem ? html`<p class="problem" role="alert">${icon('warning')}<span>${form.problem.detail ?? form.problem.message}</span></p>` : nothing}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${() => handle.close(false)}>Not now</button>
        <button type="submit" class="button button-primary button-danger" ?disabled=${form.busy || form.typed.trim() !== typed}>Erase for good</button>
      </div></form>`;
  });
  return dialog.closed;
}

/** What is said of copies, whatever it is that goes. */
export const copiesAreYours = html`<p
  class="muted small">Session files and backups made before are yours to delete. A backup that is restored here does not bring it back.</p>`;
