// A line at the bottom of the page that says what just happened and, where that is possible, takes it back.
import {html, render} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';

const SHOWN_MS = 7000;
let stack = null;

/**
 * @param {string} message
 * @param {{action?: string, onAction?: () => void}} way back, or on
 */
export function toast(message, {action, onAction} = {}) {
  if (!stack) {
    stack = document.createElement('div');
    stack.className = 'toasts';
    stack.setAttribute('role', 'status');
    document.body.append(stack);
  }
  const element = document.createElement('div');
  element.className = 'toast';
  const leave = () => element.remove();
  let timer = setTimeout(leave, SHOWN_MS);
  // Somebody who is reading it or about to press "Undo" must not lose it under the pointer.
  const hold = () => clearTimeout(timer);
  const release = () => { clearTimeout(timer); timer = setTimeout(leave, SHOWN_MS / 2); };
  element.addEventListener('pointerenter', hold);
  element.addEventListener('pointerleave', release);
  element.addEventListener('focusin', hold);
  element.addEventListener('focusout', release);
  stack.replaceChildren(element);
  render(html`<span>${message}</span>
    ${action ? html`<button type="button" class="button button-quiet button-small" @click=${() => { leave(); onAction(); }}>${action}</button>` : ''}
    <button type="button" class="button button-quiet button-small button-icon" aria-label="Dismiss" @click=${leave}>${icon('close')}</button>`, element);
}
