// Keys for the desk. None of them acts while something is being typed or a dialog is open, and none takes a key
// with Ctrl, Alt or Meta away from the browser.

import {html, render} from '/lib/lit-html/lit-html.js';

export function isTyping(target) {
  return target instanceof Element && target.closest('input:not([type="radio"]):not([type="checkbox"]):not([type="range"]), textarea, select, [contenteditable="true"]') !== null;
}

/** keys: () => [{key, words, act}] for the moment; a space on a focused button stays the button's. */
export function listenForKeys(keys) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === ' ' && event.target.closest?.('button, a, summary, [role="tab"]')) return;
    const found = keys().find((each) => each.key === event.key && each.act);
    if (!found) return;
    event.preventDefault();
    found.act();
  });
}

const KEY_NAMES = {' ': 'space', ArrowLeft: '←', ArrowRight: '→'};

export function showKeys(keys) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  render(html`<div class="dialog-body">
      <h2 class="heading" id="keys-title">Keys</h2>
      <p class="small muted">They rest while you type.</p>
      <dl class="keys">${keys.filter((each) => each.words).map(({key, shown, words}) =>
        html`<div><dt><kbd>${shown ?? KEY_NAMES[key] ?? key}</kbd></dt><dd>${words}</dd></div>`)}</dl>
    </div>
    <div class="dialog-foot"><button type="button" class="button" autofocus @click=${() => dialog.close()}>Close</button></div>`, dialog);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
