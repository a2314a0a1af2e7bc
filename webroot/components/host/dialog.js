// Dialogs on the browser's own <dialog>: focus is kept inside, Escape closes, and focus goes back where it was.
import {html, render} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';

let counter = 0;

/**
 * Opens a dialog whose content `draw(handle, headingId)` makes; call `handle.draw()` again after a change.
 *
 * @returns {{draw: () => void, close: (result?: unknown) => void, closed: Promise<unknown>}}
 */
export function openDialog(draw, {wide = false} = {}) {
  const element = document.createElement('dialog');
  const headingId = `dialog-heading-${++counter}`;
  element.className = wide ? 'dialog dialog-wide' : 'dialog';
  element.setAttribute('aria-labelledby', headingId);
  let result;
  const handle = {
    draw: () => render(draw(handle, headingId), element),
    close: value => {
      result = value;
      element.close();
    },
    closed: new Promise(resolve => element.addEventListener('close', () => {
      element.remove();
      resolve(result);
    })),
  };
  // A press that starts and ends on the scrim means "leave"; one that merely ends there was a slip while selecting.
  let pressedOutside = false;
  element.addEventListener('pointerdown', event => { pressedOutside = event.target === element; });
  element.addEventListener('click', event => { if (pressedOutside && event.target === element) element.close(); });
  document.body.append(element);
  handle.draw();
  element.showModal();
  return handle;
}

/** Asks before something that cannot be taken back. Resolves to true only where the person said so. */
export function confirmDialog({heading, text, action, danger = false}) {
  const handle = openDialog((dialog, headingId) => html`
    <div class="dialog-body">
      <h2 class="heading" id=${headingId}>${heading}</h2>
      <p>${text}</p>
    </div>
    <div class="dialog-foot">
      <button type="button" class="button" @click=${() => dialog.close(false)} autofocus>Cancel</button>
      <button type="button" class="button button-primary ${danger ? 'button-danger' : ''}" @click=${() => dialog.close(true)}>
        ${danger ? icon('warning') : ''}${action}
      </button>
    </div>`);
  return handle.closed.then(answer => answer === true);
}
