// The sessions on the host's home: find one, open it, or make the first.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon, mark} from '/components/icons.js';
import {waiting} from '/components/host/parts.js';
import {importButton} from '/pages/home/banks.js';
import {finder} from '/pages/home/finder.js';
import {sessionRows} from '/pages/home/session-rows.js';
import {EVERYTHING, SEALED, banksIn, byDay, findSessions, isEverything} from '/state/session-list.js';
import {VERDICT_WORDS, dayWord, listOf, phaseWord} from '/state/wording.js';

/** Below this many a glance finds any, and the finder would be in the way. */
const FINDER_FROM = 4;

/** @param model `{sessions, banks, find, filters, hasBanks}` @param act what the page does when asked */
export function sessionsPart(model, act) {
  const {sessions} = model;
  return html`<section class="home-sessions" aria-labelledby="sessions-heading">
    <div class="spread wrap">
      <h2 class="title" id="sessions-heading">Sessions</h2>
      ${sessions?.length === 0 ? nothing : html`<div class="row wrap">${importSession(act)}<a class="button"
        href="/insights">${icon('scale')}Over sessions</a><a class="button button-primary" href="/new">${icon('plus')}New session</a></div>`}
    </div>
    ${sessions === null ? html`<div class="panel">${waiting(6, 'Loading the sessions')}</div>`
      : sessions.length === 0 ? noSessions(model, act) : list(model, act)}
  </section>`;
}

const importSession = act => importButton(act, {kind: 'button-quiet', words: 'Import a session', accept: '.jsonl'});

function noSessions({hasBanks}, act) {
  return html`<div class="panel empty home-empty">
    ${mark()}
    <h3 class="heading">No session yet</h3>
    ${hasBanks
      ? html`<p>Choose questions from a bank, name the panel and the candidate, and hand out the links. It takes about two minutes.</p>
        <a class="button button-primary" href="/new">Set up the first session</a>
        <div class="row wrap muted small">or ${importSession(act)}</div>`
      : html`<p>A session asks questions from a bank. Import a bank first: a Markdown file with headings and numbered questions will do.</p>
        ${importButton(act, {kind: 'button-primary'})}`}
  </div>`;
}

let shown = {sessions: null, find: null, day: '', groups: [], count: 0};

/** Found once for each list, question and day, and not with every drawing of the page. */
function found({sessions, find}, now) {
  const day = new Date(now).toDateString();
  if (shown.sessions !== sessions || shown.find !== find || shown.day !== day) {
    const those = findSessions(sessions, find);
    shown = {sessions, find, day, groups: byDay(those, now), count: those.length};
  }
  return shown;
}

function list(model, act) {
  const now = Date.now();
  const {groups, count} = found(model, now);
  return html`
    ${model.sessions.length >= FINDER_FROM || !isEverything(model.find) ? finder({...model, now}, count, act) : nothing}
    ${count === 0 ? nothingFound(model, act) : html`<div class="panel">${sessionRows({groups, person: model.find.person, now})}</div>`}`;
}

function nothingFound({sessions, banks, find}, act) {
  const bank = find.bank && (banksIn(sessions, banks).find(each => each.id === find.bank)?.title ?? find.bank);
  const day = text => dayWord(new Date(`${text}T12:00`));
  const all = [
    find.text && {words: `“${find.text}”`, without: {text: ''}},
    find.phase !== 'ALL' && {words: `the phase ${phaseWord(find.phase)}`, without: {phase: 'ALL'}},
    find.person && {words: `the person “${find.person}”`, without: {person: ''}},
    bank && {words: `the bank “${bank}”`, without: {bank: ''}},
    find.verdict && {words: find.verdict === SEALED ? 'verdicts not revealed yet' : `the verdict ${VERDICT_WORDS[find.verdict]}`, without: {verdict: ''}},
    (find.from || find.to) && {words: [find.from && `from ${day(find.from)}`, find.to && `up to ${day(find.to)}`].filter(Boolean).join(' '),
      without: {from: '', to: ''}},
  ].filter(Boolean);
  return html`<div class="panel empty">${icon('search')}
    <p>No session matches ${listOf(all.map(each => each.words))}.${all.length > 1 ? ' Leave one of them out:' : ''}</p>
    <div class="row wrap empty-ways">${all.length > 1 ? all.map(each => html`<button type="button" class="button" @click=${() =>
      act.find(each.without)}>Without ${each.words}</button>`) : nothing}
      <button type="button" class="button" @click=${() => act.find(EVERYTHING)}>Show all sessions</button></div></div>`;
}
