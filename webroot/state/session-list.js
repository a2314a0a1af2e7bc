/** Finding one session among many, on the host's home page. Pure. */
import {PHASES, VERDICTS} from '../protocol/wire.js';
import {VERDICT_WORDS, dayHeading, phaseWord} from './wording.js';

/** What is looked for: words anywhere, a phase, somebody who had a seat, a bank, a verdict, and days as YYYY-MM-DD. */
/** @type {Readonly<Record<'text' | 'phase' | 'person' | 'bank' | 'verdict' | 'from' | 'to', string>>} */
export const EVERYTHING = Object.freeze({text: '', phase: 'ALL', person: '', bank: '', verdict: '', from: '', to: ''});
/** In place of a verdict: sessions whose verdicts are not revealed yet. */
export const SEALED = 'SEALED';

const ADDRESS = {text: 'q', phase: 'phase', person: 'person', bank: 'bank', verdict: 'verdict', from: 'from', to: 'to'};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks for; whatever it says that cannot be is left out. */
export function findIn(search) {
  const asked = new URLSearchParams(search);
  const find = {...EVERYTHING};
  for (const [field, name] of Object.entries(ADDRESS)) find[field] = asked.get(name) ?? EVERYTHING[field];
  if (!isOneOf(PHASES, find.phase)) find.phase = 'ALL';
  if (find.verdict !== SEALED && !isOneOf(VERDICTS, find.verdict)) find.verdict = '';
  if (!DAY.test(find.from)) find.from = '';
  if (!DAY.test(find.to)) find.to = '';
  return find;
}

/**
 * @param {readonly string[]} words
 * @param {string} word
 */
const isOneOf = (words, word) => words.includes(word);

/** The address's part after the path that asks for this; empty where everything is. */
export function addressOf(find) {
  const asked = new URLSearchParams();
  for (const [field, name] of Object.entries(ADDRESS)) {
    if (find[field] !== EVERYTHING[field]) asked.set(name, find[field]);
  }
  return asked.size === 0 ? '' : `?${asked}`;
}

/** How many of the filters behind the button are in use; words and phase have their own place. */
export const filtersIn = find => [find.person, find.bank, find.verdict, find.from || find.to].filter(Boolean).length;

export const isEverything = find => addressOf(find) === '';

/** When a session took place, or was set up where it has not. */
export const heldAt = session => session.startedAt || session.createdAt;

const words = text => text.toLocaleLowerCase().split(/\s+/).filter(Boolean);

const haystacks = new WeakMap();

function haystack(session) {
  if (!haystacks.has(session)) {
    const names = session.people.map(person => person.name).join(' ');
    haystacks.set(session, `${session.title} ${session.roleInterviewedFor} ${session.candidate} ${names} ${phaseWord(session.phase)}`.toLocaleLowerCase());
  }
  return haystacks.get(session);
}

/** Local midnight of a day, `days` later. */
function midnight(day, days = 0) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).getTime();
}

const localDay = date => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** The ranges of days that people ask for most, each up to today. */
export function quickRanges(now) {
  const today = new Date(now);
  const back = days => localDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - days));
  return [
    {words: 'Today', from: back(0), to: back(0)},
    {words: '7 days', from: back(6), to: back(0)},
    {words: '30 days', from: back(29), to: back(0)},
    {words: 'This year', from: `${today.getFullYear()}-01-01`, to: back(0)},
  ];
}

/** Everybody whose name has these words, whatever their seat. */
export function peopleNamed(session, person) {
  const wanted = words(person);
  return session.people.filter(each => wanted.every(word => each.name.toLocaleLowerCase().includes(word)));
}

/** Every word must occur somewhere, in any order: "ada backend" finds Ada's backend interview. */
export function findSessions(sessions, find) {
  const {text, phase, person, bank, verdict, from, to} = {...EVERYTHING, ...find};
  const wanted = words(text);
  const since = from ? midnight(from) : -Infinity;
  const before = to ? midnight(to, 1) : Infinity;
  return sessions.filter(session => (phase === 'ALL' || session.phase === phase)
    && (bank === '' || session.bank === bank)
    && (verdict === '' || (verdict === SEALED ? session.verdicts.length === 0 : session.verdicts.includes(verdict)))
    && heldAt(session) >= since && heldAt(session) < before
    && (person === '' || peopleNamed(session, person).length > 0)
    && wanted.every(word => haystack(session).includes(word)));
}

/** How many sessions are in each phase, without the phases that nothing is in. */
export function phaseCounts(sessions) {
  return PHASES
    .map(phase => ({phase, count: sessions.filter(session => session.phase === phase).length}))
    .filter(({count}) => count > 0);
}

/** Everyone's name, once, in order. */
export const namesIn = sessions => [...new Set(sessions.flatMap(session => session.people.map(person => person.name)))].sort((a, b) => a.localeCompare(b));

/** The banks that sessions came from, by title; a bank that is no longer here goes by its id. */
export function banksIn(sessions, banks) {
  const titles = new Map((banks ?? []).map(bank => [bank.id, bank.title]));
  return [...new Set(sessions.map(session => session.bank).filter(Boolean))]
    .map(id => ({id, title: titles.get(id) ?? id})).sort((a, b) => a.title.localeCompare(b.title));
}

/** The list with what changed since put in, the last held first; the same list where nothing did. */
export function withChanged(sessions, changed) {
  const known = new Map(sessions.map(session => [session.id, session]));
  const fresh = changed.filter(session => known.get(session.id)?.events !== session.events);
  if (fresh.length === 0) return sessions;
  fresh.forEach(session => known.set(session.id, session));
  return [...known.values()].sort((a, b) => heldAt(b) - heldAt(a));
}

/** Newest first, under headings such as Today. */
export function byDay(sessions, now) {
  const groups = [];
  for (const session of sessions) {
    const heading = dayHeading(heldAt(session), now);
    const last = groups.at(-1);
    if (last?.heading === heading) last.sessions.push(session);
    else groups.push({heading, sessions: [session]});
  }
  return groups;
}
