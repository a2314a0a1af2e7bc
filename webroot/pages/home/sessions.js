// The sessions on the host's home: find one, open it, or make the first.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon, mark} from '/components/icons.js';
import {phaseBadge, waiting} from '/components/host/parts.js';
import {importButton} from '/pages/home/banks.js';
import {byDay, findSessions, phaseCounts} from '/state/session-list.js';
import {counted, fullMoment, phaseWord, whenWord} from '/state/wording.js';

export const PAGE_SIZE = 50;

/** @param model `{sessions, find, shown, hasBanks}` @param act what the page does when asked */
export function sessionsPart(model, act) {
  const {sessions} = model;
  return html`<section class="home-sessions" aria-labelledby="sessions-heading">
    <div class="spread wrap">
      <h2 class="title" id="sessions-heading">Sessions</h2>
      ${sessions?.length === 0 ? nothing : html`<div class="row wrap"><a class="button" href="/insights">${icon('scale')}Over sessions</a><a class="button button-primary" href="/new">${icon('plus')}New session</a></div>`}
    </div>
    ${sessions === null ? html`<div class="panel">${waiting(6, 'Loading the sessions')}</div>`
      : sessions.length === 0 ? noSessions(model, act) : list(model, act)}
  </section>`;
}

function noSessions({hasBanks}, act) {
  return html`<div class="panel empty home-empty">
    ${mark()}
    <h3 class="heading">No session yet</h3>
    ${hasBanks
      ? html`<p>Choose questions from a bank, name the panel and the candidate, and hand out the links. It takes about two minutes.</p>
        <a class="button button-primary" href="/new">Set up the first session</a>`
      : html`<p>A session asks questions from a bank. Import a bank first: a Markdown file with headings and numbered questions will do.</p>
        ${importButton(act, 'button-primary')}`}
  </div>`;
}

function list(model, act) {
  const {sessions, find, shown} = model;
  const now = Date.now();
  const found = findSessions(sessions, find);
  const visible = found.slice(0, shown);
  return html`
    ${sessions.length > 3 ? finder(model, found.length, act) : nothing}
    ${found.length === 0 ? nothingFound(find, act) : html`<div class="panel session-list">
      ${repeat(byDay(visible, now), group => group.heading, group => html`
        <h3 class="label session-day">${group.heading}</h3>
        <ul class="session-rows">${repeat(group.sessions, session => session.id, session => row(session, now))}</ul>`)}
      ${found.length > shown ? html`<div class="session-more">
        <button type="button" class="button" @click=${act.showMore}>Show ${Math.min(PAGE_SIZE, found.length - shown)} more</button>
        <span class="muted small">${counted(found.length - shown, 'older session')} not shown</span></div>` : nothing}
    </div>`}`;
}

function finder({sessions, find}, foundCount, act) {
  const counts = phaseCounts(sessions);
  const chip = (phase, words, count) => html`<button type="button" class="chip" aria-pressed=${find.phase === phase}
    @click=${() => act.find({phase})}>${words}<span class="chip-count">${count.toLocaleString('en-GB')}</span></button>`;
  return html`<div class="finder" role="search">
    <div class="search grow">${icon('search')}
      <label class="visually-hidden" for="find-session">Find a session by title, role or candidate</label>
      <input id="find-session" type="search" class="input" placeholder="Title, role or candidate" autocomplete="off"
        .value=${live(find.text)} @input=${event => act.find({text: event.target.value})}></div>
    ${counts.length > 1 ? html`<div class="chips" role="group" aria-label="Show only">
      ${chip('ALL', 'All', sessions.length)}${counts.map(({phase, count}) => chip(phase, phaseWord(phase), count))}</div>` : nothing}
    <span class="visually-hidden" role="status">${find.text || find.phase !== 'ALL' ? `${counted(foundCount, 'session')} found` : ''}</span>
  </div>`;
}

function nothingFound(find, act) {
  const what = [find.text && `“${find.text}”`, find.phase !== 'ALL' && `the phase ${phaseWord(find.phase)}`].filter(Boolean).join(' and ');
  return html`<div class="panel empty">${icon('search')}
    <p>No session matches ${what}.</p>
    <button type="button" class="button" @click=${() => act.find({text: '', phase: 'ALL'})}>Show all sessions</button></div>`;
}

function row(session, now) {
  return html`<li><a class="session-row" href=${`/sessions/${encodeURIComponent(session.id)}`}>
    <span class="session-phase">${phaseBadge(session.phase)}</span>
    <span class="session-words">
      <span class="session-title"><bdi>${session.title}</bdi></span>
      <span class="session-who muted"><bdi>${session.candidate}</bdi>${session.roleInterviewedFor ? html` · <bdi>${session.roleInterviewedFor}</bdi>` : nothing}</span>
    </span>
    <time class="session-when tabular muted" datetime=${new Date(session.createdAt).toISOString()} title=${fullMoment(session.createdAt)}>
      ${whenWord(session.createdAt, now)}</time>
    ${icon('right', 'session-arrow icon-turns')}
  </a></li>`;
}
