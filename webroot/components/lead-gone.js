// Nobody leads while the lead is gone: after a while an interviewer who is here may.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {goneSince} from '/components/presence.js';
import {since} from '/components/since.js';
import {leadOf, leadTakeableAt} from '/state/select.js';

export function leadGone(view) {
  const {state, you, online, away, now, act, live} = view;
  const lead = leadOf(state);
  if (!live || you.role !== 'INTERVIEWER' || !lead || (online.has(lead.seat) && !lead.revoked)) return nothing;
  const at = leadTakeableAt(state);
  const may = at !== null && at <= now();
  const gone = goneSince(lead, away);
  return html`<div class="lead-gone" role="status">${icon('flag')}<span class="grow"><bdi>${lead.name}</bdi>, who leads, ${lead.revoked
    ? 'has no seat any more' : gone ? html`is gone, ${since(gone, now)}` : 'is not here'}.
      ${may ? 'You can go on in their place.' : 'In a moment you can go on in their place.'}</span>
    <button type="button" class="button button-small" data-act="take-lead" ?disabled=${!may} @click=${act.takeLead}>Take the lead</button></div>`;
}
