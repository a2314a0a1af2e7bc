// A button that copies a text and says so in place, without the page having to remember that it did.
import {html} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {announce} from '/components/announce.js';

const COPIED_MS = 2400;
const timers = new WeakMap();

/**
 * @param text   what to copy, or a function that makes it at that moment
 * @param of     what "Copy" refers to, for a screen reader: " the link for Ada"
 * @param onCopy told after the text is on the clipboard
 */
export function copyButton({text, label = 'Copy', of = '', kind = '', onCopy = null}) {
  const copy = async event => {
    const button = event.currentTarget;
    const done = await toClipboard(typeof text === 'function' ? text() : text, button);
    button.dataset.copied = done ? 'yes' : 'no';
    announce(done ? 'Copied' : 'The browser did not allow copying. Select the text and copy it yourself.');
    clearTimeout(timers.get(button));
    timers.set(button, setTimeout(() => delete button.dataset.copied, COPIED_MS));
    if (done) onCopy?.();
  };
  return html`<button type="button" class="button copy ${kind}" @click=${copy}>
    <span class="copy-before">${icon('copy')}${label}</span>
    <span class="copy-after">${icon('check')}Copied</span>
    <span class="copy-refused">${icon('warning')}Not allowed</span>
    <span class="visually-hidden">${of}</span>
  </button>`;
}

/** The clipboard's own interface exists on https and localhost only; a server in the house is often neither. */
async function toClipboard(text, near) {
  try {
    if (navigator.clipboard && window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch { /* fall through to the old way */ }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  // Beside the button, not on the body: while a dialog is open everything outside of it is inert.
  near.after(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch { /* reported as not allowed */ }
  field.remove();
  near.focus();
  return done;
}
