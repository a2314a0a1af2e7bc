// Keys for the desk. None of them acts while something is being typed or a dialog is open, and none takes a key
// with Ctrl, Alt or Meta away from the browser.

import {html, render} from '/lib/lit-html/lit-html.js';

export function isTyping(target) {
  return target instanceof Element
    && target.closest('input:not([type="radio"]):not([type="checkbox"]):not([type="range"]), textarea, select, [contenteditable="true"]') !== null;
}

/** keys: () => [{key, words, act}] for the moment; a space on a focused button stays the button's. */
export function listenForKeys(keys) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === ' ' && /** @type {Element} */ (event.target).closest?.('button, a, summary, [role="tab"]')) return;
    const found = keys().find((each) => each.key === event.key && each.act);
    if (!found) return;
    event.preventDefault();
    found.act();
  });
}

const KEY_NAMES = {' ': 'space', ArrowLeft: '←', ArrowRight: '→'};
const nameOf = (key) => KEY_NAMES[key] ?? key;

/**
 * The sheet of keys. keys: () => [{id, key, words}]; `own` lets each be changed: rebind(id, key) answers with what is wrong
 * or null, changed() tells whether any differs from the usual, reset() brings those back.
 */
export function showKeys(keys, own = null) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  let waiting = null;   // id of the act whose next key is awaited
  let problem = null;   // {id, words}

  function pressed(event) {
    if (waiting === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape') {
      const words = own.rebind(waiting, event.key);
      problem = words ? {id: waiting, words} : null;
      if (words) return draw();
    }
    const id = waiting;
    waiting = null;
    draw();
    dialog.querySelector(`[data-key-of="${id}"]`)?.focus();
  }

  function row({id, key, words}) {
    return html`<div><dt><kbd>${waiting === id ? '…' : nameOf(key)}</kbd></dt>
      <dd><span class="grow">${words}</span>
        ${own ? html`<button type="button" class="button button-quiet button-small" data-key-of=${id} aria-label="Change the key for: ${words}"
          @click=${() => { waiting = waiting === id ? null : id; problem = null; draw(); }}>${waiting === id ? 'Press a key…' : 'Change'}</button>` : ''}
        ${problem && problem.id === id ? html`<p class="problem" role="alert">${problem.words}</p>` : ''}</dd></div>`;
  }

  function draw() {
    render(html`<div class="dialog-body">
        <h2 class="heading" id="keys-title" tabindex="-1" autofocus>Keys</h2>
        <p class="small muted">They rest while you type.${own ? ' Changes stay on this device.' : ''}</p>
        <dl class="keys ${own ? 'keys-own' : ''}">${keys().filter((each) => each.words).map(row)}</dl>
      </div>
      <div class="dialog-foot">${own?.changed() ? html`<button type="button" class="button button-quiet"
        @click=${() => { own.reset(); problem = null; waiting = null; draw(); }}>Usual keys again</button>` : ''}
        <button type="button" class="button" @click=${() => dialog.close()}>Close</button></div>`, dialog);
  }

  draw();
  dialog.addEventListener('keydown', pressed, {capture: true});
  // Escape ends the waiting first, and the dialogue only then.
  dialog.addEventListener('cancel', (event) => waiting !== null && event.preventDefault());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
