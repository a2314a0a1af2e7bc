// Dialogs on the browser's own <dialog>: focus is kept inside, Escape closes, and focus goes back where it was.
import {render} from '/lib/lit-html/lit-html.js';

let counter = 0;

/**
 * Opens a dialog whose content `draw(handle, headingId)` makes; call `handle.draw()` again after a change.
 *
 * @returns {{draw: () => void, close: (result?: any) => void, closed: Promise<any>}} `closed` comes with what it was closed with
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
