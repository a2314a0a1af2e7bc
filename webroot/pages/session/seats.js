// The seats of a session: who sits where, who is here now, and what the host can do about a link.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {copyButton} from '/components/host/copy-button.js';
import {absoluteLink, linkField, roleLabel} from '/components/host/parts.js';
import {ROLES} from '/protocol/wire.js';
import {NAME_MAX, PANEL_MAX} from '/state/session-draft.js';
import {counted} from '/state/wording.js';

const ORDER = Object.keys(ROLES);

/** Those who have a seat come first, in the order of the roles; seats that were taken away come last. */
function ordered(seats) {
  return [...seats].sort((a, b) => a.revoked - b.revoked || ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

export function seatsPart(model, act) {
  const {session} = model;
  const here = session.seats.filter(seat => seat.online && !seat.revoked).length;
  const held = session.seats.filter(seat => !seat.revoked && ROLES[seat.role].inRoom).length;
  return html`<section class="panel" aria-labelledby="seats-heading">
    <div class="panel-head"><h2 class="subheading" id="seats-heading">Seats</h2>
      <span class="muted small tabular">${here} of ${counted(held, 'person', 'people')} here now</span></div>
    <ul class="seat-rows">${repeat(ordered(session.seats), seat => seat.seat, seat => row(seat, model, act))}</ul>
    ${addSeat(model, act)}
  </section>`;
}

function row(seat, model, act) {
  const busy = model.busySeat === seat.seat;
  // An interview without its lead or candidate is none: they can get a new link, but not lose the seat.
  const fixed = ROLES[seat.role].onlyOne;
  return html`<li class=${seat.revoked ? 'seat-revoked' : ''} aria-busy=${busy}>
    <div class="seat-row">
      <div class="seat-words">
        <span class="seat-name" dir="auto">${seat.name}</span>
        <span class="seat-facts">${roleLabel(seat.role)}${presence(seat)}</span>
      </div>
      ${seat.revoked ? nothing : html`<div class="row">
        <button type="button" class="button button-small" ?disabled=${busy} @click=${() => act.reissue(seat)}
          aria-label=${`New link for ${seat.name}`}>${icon('link')}New link</button>
        ${fixed ? nothing : html`<button type="button" class="button button-small button-danger" ?disabled=${busy} @click=${() => act.revoke(seat)}
          aria-label=${`Revoke the seat of ${seat.name}`}>Revoke</button>`}
      </div>`}
    </div>
    ${model.links.has(seat.seat) ? freshLink(seat, model.links.get(seat.seat), act) : nothing}
  </li>`;
}

function presence(seat) {
  if (seat.revoked) return html`<span class="badge badge-quiet">Seat revoked</span>`;
  // Nobody sees them in the room: what tells is whether they are done.
  if (ROLES[seat.role].regrades) return seat.regraded ? html`<span class="presence presence-online">${icon('check')}Submitted</span>` : html`<span
    class="presence">${icon('hourglass')}Not submitted yet</span>`;
  return seat.online
    ? html`<span class="presence presence-online">${icon('live')}Here now</span>`
    : html`<span class="presence">${icon('away')}Away</span>`;
}

function freshLink(seat, link, act) {
  const whole = absoluteLink(link);
  return html`<div class="seat-link" id=${`link-${seat.seat}`}>
    <p class="small">The link for <bdi>${seat.name}</bdi>. It is shown only here and only now; send it to nobody else.</p>
    <div class="seat-link-row">${linkField(whole, seat.name)}
      ${copyButton({text: whole, kind: 'button-primary', of: `the link for ${seat.name}`})}
      <button type="button" class="button button-quiet button-icon" title="Hide this link" aria-label=${`Hide the link for ${seat.name}`}
        @click=${() => act.dismissLink(seat)}>${icon('close')}</button></div>
  </div>`;
}

function addSeat({session, adding}, act) {
  if (session.phase === 'ERASED') return nothing;
  const panel = session.seats.filter(seat => !seat.revoked && ROLES[seat.role].grades).length;
  const full = panel >= PANEL_MAX;
  const closed = session.phase === 'CLOSED';
  const submit = event => {
    event.preventDefault();
    act.addSeat();
  };
  return html`<div class="add-seat">
    <h3 class="subheading">${closed ? 'Have it graded again' : 'Add a seat'}</h3>
    ${closed ? html`<p class="hint">Somebody who was not on the panel grades from the replay. The first grades stay hidden from
      them until they submit, and theirs from everyone. Their link opens the replay.</p>` : nothing}
    <form class="add-seat-form" @submit=${submit} novalidate>
      <div class="field"><label for="add-seat-name">Name</label>
        <input id="add-seat-name" class="input" maxlength=${NAME_MAX} autocomplete="off" dir="auto" .value=${live(adding.name)}
          aria-invalid=${adding.problem ? 'true' : nothing} aria-describedby="add-seat-problem"
          @input=${event => act.adding({name: event.target.value, problem: null})}></div>
      ${closed ? nothing : html`<div class="field"><label for="add-seat-role">Role</label>
        <select id="add-seat-role" class="select" .value=${live(adding.role)} @change=${event => act.adding({role: event.target.value, problem: null})}>
          <option value="OBSERVER" ?selected=${adding.role === 'OBSERVER'}>Observer</option>
          <option value="INTERVIEWER" ?selected=${adding.role === 'INTERVIEWER'} ?disabled=${full}>Interviewer${full ? ' (panel is full)' : ''}</option>
        </select></div>`}
      <button class="button" ?disabled=${adding.busy}>${icon('plus')}${adding.busy ? 'Adding…' : closed ? 'Add a re-grader' : 'Add'}</button>
    </form>
    <p class="problem" id="add-seat-problem" role="alert" ?hidden=${!adding.problem}>${adding.problem
      ? html`${icon('warning')}<span>${adding.problem.message}</span>` : nothing}</p>
  </div>`;
}
