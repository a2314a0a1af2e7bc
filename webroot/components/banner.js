// What the line to the server is doing, said without alarm; and the notices that answer what someone did.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';

export function connectionBanner(status, pending, role, tryNow) {
  if (status.kind !== 'waiting' && !(status.kind === 'connecting' && status.attempt > 0)) return nothing;
  const what = status.stopping ? 'The server is restarting. Reconnecting…' : 'Reconnecting…';
  const kept = role === 'CANDIDATE' ? 'Stay on this page. Nothing is lost.' : pending > 0
    ? `What you typed is kept: ${pending} ${pending === 1 ? 'entry goes' : 'entries go'} out when the line is back.`
    : 'What you typed is kept.';
  return html`<div class="banner" role="status">
    ${icon('offline')}<span class="grow"><strong>${what}</strong> ${kept}</span>
    <button type="button" class="button button-small" ?disabled=${status.kind === 'connecting'} @click=${tryNow}>Try now</button>
  </div>`;
}

export function notices(list, dismiss) {
  return html`<div class="toasts" role="status" aria-live="polite">${repeat(list, (n) => n.id, (n) => html`<div class="toast">
    ${icon(n.icon ?? 'info')}<span class="grow">${n.text}</span>
    <button type="button" class="button button-quiet button-small button-icon" aria-label="Dismiss" @click=${() => dismiss(n.id)}>${icon('close')}</button>
  </div>`)}</div>`;
}
