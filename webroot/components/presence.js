// Who is here. Live connections, not the log: a seat is here when at least one of its windows is connected.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {roleWord} from '/state/wording.js';

/** seats: of the state; online: seat → since; you: this window's seat. */
export function people(seats, online, you, {extra = () => nothing, focusable = false} = {}) {
  return html`<ul class="people" tabindex=${focusable ? '0' : nothing} aria-label=${focusable ? 'In the room' : nothing}>${seats.map((s) => {
    const here = online.has(s.seat);
    return html`<li class="person ${here ? 'person-here' : ''}">
      ${icon(here ? 'live' : 'away')}
      <span class="grow"><span class="person-name" dir="auto">${s.name}</span>
        ${s.seat === you?.seat ? html`<span class="muted">(you)</span>` : nothing}</span>
      <span class="muted small">${roleWord(s.role)}</span>
      ${extra(s)}
      <span class="person-state small">${here ? 'Here' : 'Not here'}</span>
    </li>`;
  })}</ul>`;
}

/** The one connection that everyone at the desk cares about, in the header. */
export function candidatePresence(candidate, online, connectedBefore) {
  if (!candidate) return nothing;
  const here = online.has(candidate.seat);
  const words = here ? 'here' : connectedBefore ? 'reconnecting' : 'not here yet';
  return html`<span class="badge ${here ? '' : 'badge-amber'} candidate-here" title="Candidate: ${candidate.name}, ${words}">
    ${icon(here ? 'live' : 'offline')}<bdi class="clip">${candidate.name}</bdi><span>${words}</span></span>`;
}

