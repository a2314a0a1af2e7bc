// One's own place on the way to a partner: waiting, an offer, the partner on the way, friends by a link, the room.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {clock} from '/components/clock.js';
import {copyButton} from '/components/host/copy-button.js';
import {linkField} from '/components/host/parts.js';
import {icon} from '/components/icons.js';
import {aheadWord, steps, wantLine} from '/state/partners.js';
import {listOf, momentWord} from '/state/wording.js';

/** The clock that a place runs by, or null. */
export function placeTimer({kind, until}, rules) {
  const allotted = {OFFERED: rules.offerMs, MATCHED: rules.comeMs}[kind];
  return allotted === undefined ? null : {allottedMs: allotted, adjustedMs: 0, usedMs: 0, runningSince: until - allotted, expired: false};
}

/** @param model `{place, banks, rules, now, busy}`; `now` is the server's time as a function */
export function placePart(model, act) {
  switch (model.place.kind) {
    case 'WAITING': return waiting(model, act);
    case 'OFFERED': return offered(model, act);
    case 'MATCHED': return matched(model, act);
    case 'INVITING': return inviting(model, act);
    case 'INVITED': return invited(model, act);
    case 'IN_SESSION': return inSession(model, act);
    default: return nothing;
  }
}

const leave = (act, busy, words = 'Leave') => html`<button type="button" class="button" ?disabled=${busy}
  @click=${act.leave}>${icon('leave')}${words}</button>`;

function waiting({place, banks, rules, now, busy}, act) {
  const later = place.since > now();
  return html`<section class="panel place" aria-labelledby="place-heading">
    <div class="place-head"><span class="place-pulse" aria-hidden="true"></span><div class="grow"><h2 class="heading" id="place-heading">${later
      ? `You wait from ${momentWord(place.since, now())} on` : 'Waiting for a partner'}</h2>
      <p class="muted">${wantLine(place.want, banks)}</p></div></div>
    <p role="status">${later ? 'Your place is kept. Be back on this page by then.' : aheadWord(place)}</p>
    ${later ? nothing : html`<div><h3 class="label">What you and a partner take, the longer you wait</h3>
      <ol class="place-steps">${steps(rules, now() - place.since).map(step => html`<li data-reached=${step.reached ? 'yes' : 'no'}>${icon(step.reached
        ? 'check' : 'hourglass')}<span>${step.words}</span><span class="muted">${step.after}</span></li>`)}</ol></div>`}
    <p class="small muted">Keep this page open. If your connection drops, your place is kept for two minutes; a second tab shows this same place.</p>
    <div class="row wrap">${leave(act, busy, 'Leave the queue')}</div></section>`;
}

function offered({place, banks, rules, now, busy}, act) {
  const partner = listOf(place.with);
  return html`<section class="panel place place-offer" role="alertdialog" aria-labelledby="place-heading" aria-describedby="place-words">
    ${clock(placeTimer(place, rules), now)}
    <div class="place-offer-words"><h2 class="heading" id="place-heading">${place.done ? html`You said yes to <bdi>${partner}</bdi>`
      : html`Practise with <bdi>${partner}</bdi>?`}</h2>
      <p id="place-words">${wantLine(place.want, banks)}</p>
      ${place.done ? html`<p class="muted" role="status">Waiting for their answer. If none comes, you go on waiting at the front.</p>`
        : html`<div class="row wrap"><button type="button" class="button button-primary" id="accept" ?disabled=${busy} @click=${() =>
          act.reply(true)}>${icon('check')}Yes, practise</button>
          <button type="button" class="button" ?disabled=${busy} @click=${() => act.reply(false)}>Not with them</button></div>
          <p class="small muted">They are not told why. You then wait behind the others.</p>`}</div></section>`;
}

function matched({place, banks, rules, now, busy}, act) {
  return html`<section class="panel place place-offer" aria-labelledby="place-heading">
    ${clock(placeTimer(place, rules), now)}
    <div class="place-offer-words"><h2 class="heading" id="place-heading"><bdi>${listOf(place.with)}</bdi> said yes too</h2>
      <p>${wantLine(place.want, banks)}</p>
      <p class="muted" role="status">Waiting until their page is here. If it does not come in time, you are given another partner without losing your place.</p>
      <div class="row wrap">${leave(act, busy)}</div></div></section>`;
}

function inviting({place, banks, busy}, act) {
  return html`<section class="panel place" aria-labelledby="place-heading">
    <h2 class="heading" id="place-heading">Send this link to your friend${place.chairs === 3 ? 's' : ''}</h2>
    <div class="place-link">${linkField(place.link, 'your friend')}${copyButton({text: place.link, kind: 'button-primary',
      of: 'the link for your friend'})}</div>
    <p class="muted">${wantLine(place.want, banks, {rounds: place.chairs, language: false})}</p>
    <p role="status">${place.with.length === 0 ? html`${icon('hourglass',
      'place-line-icon')}Nobody has opened it yet. When they do, this page takes you both to the room.`
      : html`<bdi>${listOf(place.with)}</bdi> is here; one chair is free.`}</p>
    <div class="row wrap">${place.with.length > 0 ? html`<button type="button" class="button button-primary" ?disabled=${busy}
      @click=${act.begin}>Begin without a third</button>` : nothing}
      ${leave(act, busy, 'Take the link back')}</div>
    <p class="small muted">The link stands for a day and until the session begins.</p></section>`;
}

function invited({place, banks, busy}, act) {
  return html`<section class="panel place" aria-labelledby="place-heading"><h2 class="heading"
    id="place-heading">You are in, with <bdi>${listOf(place.with)}</bdi></h2>
    <p class="muted">${wantLine(place.want, banks, {rounds: 3, language: false})}</p>
    <p role="status">Waiting for the third. This page takes you to the room when all are here, or when your friend begins without.</p>
    <div class="row wrap">${leave(act, busy)}</div></section>`;
}

function inSession({place, busy}, act) {
  return html`<section class="panel place" aria-labelledby="place-heading"><h2 class="heading" id="place-heading">Your practice${place.with.length
    ? html` with <bdi>${listOf(place.with)}</bdi>` : nothing}</h2>
    <p class="muted">The room is open to you: to go on, to write your form, or to read what came of it.</p>
    <div class="row wrap"><a class="button button-primary" href=${place.link}>${icon('push')}Go to the room</a>
      <button type="button" class="button" ?disabled=${busy} @click=${act.leave}>Practise with somebody else</button></div></section>`;
}
