// One person over all sessions, for the host: where they had a seat, all of it as a file, and taking them out of everything.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {copiesAreYours, eraseDialog} from '/components/host/erase.js';
import {hostPage} from '/components/host/host-page.js';
import {phaseBadge, problemNotice, waiting} from '/components/host/parts.js';
import {icon} from '/components/icons.js';
import {shell} from '/components/shell.js';
import {api} from '/protocol/api.js';
import {counted, fullMoment, listOf, roleWord, whenWord} from '/state/wording.js';

const FATE_WORDS = {
  ERASED: 'If they are erased: the whole session goes, as it is about them',
  FORGOTTEN: 'If they are erased: the session stays; their name and link go',
  GOING_ON: 'Not closed yet: close it first, or erase it on its page',
};
const name = new URLSearchParams(location.search).get('name') ?? '';
const state = {person: null, problem: null, gone: false};
const page = hostPage({view, onSignIn: load});

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

async function load() {
  update({problem: null});
  try {
    update({person: await page.guard(api.person(name))});
  } catch (problem) {
    update({problem});
  }
}

async function erase() {
  const asked = {
    heading: 'Take them out of everything, for good?',
    body: html`<p>${fates(state.person.sessions)} What they graded and wrote about others stays, as nobody’s. Nobody can bring it back.</p>${copiesAreYours}`,
    label: 'Type the name:',
    typed: name,
  };
  if (await eraseDialog(asked, typed => page.guard(api.erasePerson(typed)))) update({person: {name, sessions: []}, gone: true});
}

function fates(sessions) {
  const whole = sessions.filter(each => each.erasing === 'ERASED').length;
  const kept = sessions.length - whole;
  return [...(whole ? [`${counted(whole, 'session')} in which they were the candidate ${whole === 1 ? 'goes' : 'go'} whole`] : []),
    ...(kept ? [`in ${counted(kept, 'session')} “Erased person” stands for their name, and their link opens nothing`] : [])].join('; ').replace(/^i/,
      'I') + '.';
}

function view() {
  const {person, problem} = state;
  const notClosed = person?.sessions.filter(each => each.erasing === 'GOING_ON').length ?? 0;
  return html`${shell({title: 'A person'})}
    <main id="main" class="page insights"><header class="spread wrap"><div><a class="small back" href="/">${icon('left')}All sessions</a><h1
      class="title person-name" dir="auto">${name || 'Nobody'}</h1></div>
      ${person?.sessions.length ? html`<div class="row wrap"><a class="button" href=${api.personFilePath(name)}
        download>${icon('download')}Download all as a file</a>
        <button type="button" class="button button-quiet" data-act="erase" aria-describedby=${notClosed ? 'not-closed' : nothing} ?disabled=${notClosed > 0}
          @click=${erase}>${icon('trash')}Erase this person…</button></div>` : nothing}</header>
    ${problemNotice(problem, {action: html`<button type="button" class="button button-small" @click=${load}>Try again</button>`})}
    ${notClosed ? html`<p class="notice" id="not-closed">${icon('warning')}<span>They can be erased once ${counted(notClosed,
      'session')} of theirs ${notClosed === 1 ? 'is' : 'are'} closed.</span></p>` : nothing}
    ${person ? body(person) : problem ? nothing : waiting(4, 'Looking through the sessions')}</main>`;
}

function body({sessions}) {
  if (sessions.length === 0) {
    return html`<div class="panel empty">${icon(state.gone ? 'check' : 'search')}<h2 class="heading">${state.gone ? 'They are gone'
      : 'Nothing is kept under this name'}</h2>
      <p>${state.gone ? 'Nothing of them is kept here any more, but for files and backups made before.'
        : 'One name is one person here, spelled as at their seat. The sessions’ filters know every name.'}</p><a class="button"
        href="/">All sessions</a></div>`;
  }
  return html`<p class="muted">The file holds what they did and wrote in each session, and what was given to them. Grades are in it once they are revealed;
    notes to themselves open with their own link only. Practices are not in it; whoever practised takes those from <em>My practice</em>.</p>
    <ul class="panel person-rows">${sessions.map(each => html`<li><div><a class="person-session" href="/sessions/${encodeURIComponent(each.id)}"
      dir="auto">${each.title}</a>
        <span class="small muted">${listOf(each.roles.map(roleWord))} · <time datetime=${new Date(each.updatedAt).toISOString()}
          title=${fullMoment(each.updatedAt)}>${whenWord(each.updatedAt, Date.now())}</time></span>
        <span class="small">${FATE_WORDS[each.erasing]}</span></div>${phaseBadge(each.phase)}</li>`)}</ul>`;
}
