// The pages a seat sees when there is no room: the end, the closed session, and links that open nothing. Each says
// what is so and what to do next.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon, mark} from '/components/icons.js';
import {ownNotes} from '/components/own-notes.js';
import {CLOSE_CODES} from '/protocol/wire.js';
import {counted} from '/state/wording.js';
import {feedbackDocument} from '/components/feedback.js';
import {selfGrades} from '/components/self-grades.js';
import {shortDuration} from '/state/timer.js';

function plain({symbol = null, title, body, acts = nothing, role = nothing}) {
  return html`<main class="ending" id="main" role=${role}>
    ${symbol ? html`<span class="ending-icon">${icon(symbol)}</span>` : html`<span class="ending-mark">${mark()}</span>`}
    <h1 class="title">${title}</h1>${body}<div class="row wrap">${acts}</div></main>`;
}

export function candidateEnd(view) {
  const {state, you, session, replayLink} = view;
  const took = state.startedAt ? (state.debriefAt ?? state.at) - state.startedAt : 0;
  const closed = state.phase === 'CLOSED';
  if (state.feedback) return candidateFeedback(view);
  return html`<div class="after">${plain({
    title: html`Thank you, <bdi>${you.name}</bdi>.`,
    body: html`<p class="lede">The interview is over: ${counted(state.asked.length, 'question')} in ${shortDuration(took)}.</p>
      <p class="muted">${closed ? 'The panel has closed the session. You can go through your interview again at any time with the same link.'
        : 'The panel now writes down its impressions, without you in the room. You can close this window; your link shows the replay once the session is '
          + 'closed.'}</p>
      ${ownNotes(session, you.seat, {open: true})}
      ${selfGrades(view)}`,
    acts: closed ? html`<a class="button button-primary" href=${replayLink}>${icon('replay')}Open the replay</a>` : nothing,
  })}</div>`;
}

function candidateFeedback({state, you, session, replayLink, replayAt, reportLink}) {
  return html`<main class="page feedback-page stack" id="main">
    <header class="report-head"><div><p class="label">Feedback for <bdi>${you.name}</bdi></p><h1 class="title" dir="auto">${state.title}</h1></div>
      <div class="row wrap"><a class="button" href=${reportLink}>${icon('document')}Report</a><a class="button button-primary"
        href=${replayLink}>${icon('replay')}Open the replay</a></div></header>
    ${feedbackDocument({feedback: state.feedback, startedAt: state.startedAt, selfGrades: state.selfGrades, momentLink: (at) => replayAt({at})})}
    ${ownNotes(session, you.seat, {open: true})}</main>`;
}

export function observerWaits({state}) {
  return plain({
    title: 'The interview is over.',
    body: html`<p class="lede">The panel is finishing its scorecards for <bdi>${state.title}</bdi>. When the lead closes the session, this page offers the
      replay.</p>`,
  });
}

export function closedPage({state, replayLink}) {
  return plain({
    title: 'This session is closed.',
    body: html`<p class="lede" dir="auto">${state.title}</p><p class="muted">Nothing in it changes any more. The replay shows it as it happened.</p>`,
    acts: html`<a class="button button-primary" href=${replayLink}>${icon('replay')}Open the replay</a>`,
  });
}

const REFUSALS = {
  [CLOSE_CODES.LINK_NOT_VALID]: ['This link does not open a seat',
    'It may have been replaced, or not copied whole. Ask whoever invited you for your link again.'],
  [CLOSE_CODES.LINK_REVOKED]: ['Your link was replaced', 'The host gave this seat a new link or took it back. Ask the host for the new one, and open that.'],
  [CLOSE_CODES.PROTOCOL_ERROR]: ['This page and the server do not understand each other',
    'The page may be older than the server. Reload it; if that does not help, tell the host.'],
  [CLOSE_CODES.SESSION_ERASED]: ['This session was erased', 'Nothing of it is kept, so there is nothing to come back to.'],
};

export function refused({code, reason}) {
  const [title, advice] = REFUSALS[code] ?? ['The server closed this seat', 'Reload the page; if that does not help, ask the host for a new link.'];
  return plain({
    symbol: 'lock', title, role: 'main',
    body: html`<p class="lede">${advice}</p>${reason ? html`<p class="muted small">The server says: ${reason}</p>` : nothing}`,
    acts: [CLOSE_CODES.LINK_NOT_VALID, CLOSE_CODES.LINK_REVOKED, CLOSE_CODES.SESSION_ERASED].includes(code) ? nothing : reload,
  });
}

export function noToken() {
  return plain({symbol: 'link', title: 'This link is not whole', body: html`<p
    class="lede">A seat’s link ends with # and a secret. Copy all of it from your invitation and open it again.</p>`});
}

export function outdated(message) {
  return plain({symbol: 'replay', title: 'This page is older than the server', body: html`<p class="lede">Reload it to go on. What you typed is kept.</p><p
    class="muted small">${message}</p>`, acts: reload});
}

const reload = html`<button type="button" class="button button-primary" @click=${() => location.reload()}>${icon('replay')}Reload</button>`;

/** `missing`: the server was there, and what this seat needs of the page did not come. */
export function arriving(status, missing = false) {
  const failing = status.kind === 'waiting' || (status.kind === 'connecting' && status.attempt > 0);
  return html`<main class="ending ending-arriving" id="main" aria-busy="true"><h1 class="visually-hidden">Hotseat</h1><span class="ending-mark">${mark()}</span>
    <p class="lede" role="status">${missing ? 'A part of this page did not come through. Trying again by itself…' : failing
      ? 'The server does not answer yet. Trying again by itself…' : 'Finding your seat…'}</p>
    ${missing ? html`<div class="row">${reload}</div>` : nothing}</main>`;
}
