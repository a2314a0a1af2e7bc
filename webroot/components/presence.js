// Who is here, how good their line is, and since when they are gone. Live connections, not the log: a seat is here
// when at least one of its windows is connected.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {since} from '/components/since.js';
import {lineWord, roleWord} from '/state/wording.js';

/**
 * room: {online, away: seat → since, lines, you, now, state}; `extra(seat)` adds to a row, `lines: true` tells how good each line is.
 */
export function people(seats, room, {extra = (_seat) => nothing, focusable = false, withLines = false} = {}) {
  return html`<ul class="people" tabindex=${focusable ? '0' : nothing} aria-label=${focusable ? 'In the room' : nothing}>${seats.map((s) => {
    const here = room.online.has(s.seat);
    return html`<li class="person ${here ? 'person-here' : ''}" data-seat=${s.seat}>
      ${icon(here ? 'live' : 'away')}
      <span class="grow person-who"><span><span class="person-name" dir="auto">${s.name}</span>
        ${s.seat === room.you?.seat ? html`<span class="muted">(you)</span>` : nothing}</span>
        <span class="person-line small muted">${roleWord(s.role)}${withLines && here ? line(room.lines.get(s.seat)) : nothing}</span></span>
      ${extra(s)}
      <span class="person-state small ${here && withLines ? 'visually-hidden' : ''}">${here ? 'Here' : room.state?.practice?.left.includes(s.seat) ? 'Left'
        : gone(s, room)}</span>
    </li>`;
  })}</ul>`;
}

/** Seen to go by this page, or known from the log. */
export const goneSince = (seat, away) => away.get(seat.seat) ?? seat.goneSince ?? null;

function gone(seat, {away, now}) {
  const at = goneSince(seat, away);
  return at ? html`Gone, ${since(at, now)}` : 'Not here';
}

function line(quality) {
  if (!quality) return html`<span>measuring the line…</span>`;
  const {words, detail, good} = lineWord(quality);
  return html`<span class="${good ? '' : 'person-line-bad'}" title=${detail}>${good ? nothing : icon('warning')}${words}</span>`;
}

/** The one connection that everyone at the desk cares about, in the header. */
export function candidatePresence(candidate, {online, away, now}, connectedBefore) {
  if (!candidate) return nothing;
  const here = online.has(candidate.seat);
  const at = goneSince(candidate, away);
  const words = here ? 'here' : connectedBefore ? 'reconnecting' : 'not here yet';
  return html`<span class="badge ${here ? '' : 'badge-amber'} candidate-here" title="Candidate: ${candidate.name}, ${words}">
    ${icon(here ? 'live' : 'offline')}<bdi class="clip">${candidate.name}</bdi><span>${words}${!here && connectedBefore && at ? html`, ${since(at, now)}`
      : nothing}</span></span>`;
}
