// A question that stops: says what will happen, names the act on the button, and defaults to not doing it.

import {html, render} from '/lib/lit-html/lit-html.js';

export function confirmAct({title, body, act, danger = false}) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'dialog';
    dialog.setAttribute('aria-labelledby', 'confirm-title');
    const answer = (yes) => () => dialog.close(yes ? 'yes' : 'no');
    render(html`<div class="dialog-body">
        <h2 class="heading" id="confirm-title">${title}</h2>${body}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" autofocus @click=${answer(false)}>Not now</button>
        <button type="button" class="button button-primary ${danger ? 'button-danger' : ''}" @click=${answer(true)}>${act}</button>
      </div>`, dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
