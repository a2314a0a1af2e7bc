// Questions asked of a session state. Pure, like the reducer.

/** @import {Question, Session} from './types' */
import {BOUNDS, ROLES, WHOLE_SESSION} from '../protocol/wire.js';
import {elapsedMs, remainingMs} from './timer.js';

export const isPanel = (role) => ROLES[role]?.grades ?? false;

/**
 * A question by its id; in a practice also one of a round before.
 *
 * @param {Session} state
 * @param {string | null} id
 */
export function questionOf(state, id) {
  return state.questions.find((q) => q.id === id) ?? state.practice?.past.flatMap((round) => round.questions).find((q) => q.id === id) ?? null;
}

/** The interview as a whole, where grades and notes are shown like a question's. */
const WHOLE = {id: WHOLE_SESSION, number: null, prompt: 'The interview as a whole', guidance: '', followUps: [], hints: [], criteria: []};

/**
 * A question, or the interview as a whole, by its id.
 *
 * @param {Session} state
 * @param {string | null} id
 */
export const subjectOf = (state, id) => (id === WHOLE_SESSION ? WHOLE : questionOf(state, id));

/** "question 3" or "the whole interview", for the middle of a sentence. */
export const subjectWord = (subject) => (subject?.number ? `question ${subject.number}` : 'the whole interview');

/**
 * @param {Session} state
 * @param {string} seat
 */
export function seatOf(state, seat) {
  return state.seats.find((s) => s.seat === seat) ?? null;
}

/**
 * A name for whoever an event is by.
 *
 * @param {Session} state
 */
export function nameOf(state, by) {
  if (by === 'server') return 'The server';
  if (by === 'host' || by?.startsWith('host:')) return 'The host';
  return seatOf(state, by)?.name ?? 'Someone';
}

/**
 * @param {Session} state
 */
export function seatsHere(state) {
  return state.seats.filter((s) => !s.revoked);
}

/**
 * @param {Session} state
 */
export function panelSeats(state) {
  return seatsHere(state).filter((s) => isPanel(s.role));
}

/**
 * Revoked graders who submitted still have a scorecard that counts in the comparison.
 *
 * @param {Session} state
 */
export function graders(state) {
  return state.seats.filter((s) => isPanel(s.role) && (!s.revoked || state.scorecards[s.seat] || hasGrades(state, s.seat)));
}

/**
 * @param {Session} state
 * @param {string} seat
 */
function hasGrades(state, seat) {
  return Object.values(state.grades[seat] ?? {}).some((byCriterion) => Object.keys(byCriterion).length > 0);
}

/**
 * @param {Session} state
 */
export function candidateOf(state) {
  return state.seats.find((s) => s.role === 'CANDIDATE') ?? null;
}

/**
 * What of a panel's state the candidate has: what was asked, numbered as it was asked, and nobody who only watches.
 *
 * @param {Session} state
 */
export function asCandidateSees(state) {
  return {
    ...state,
    planned: false,
    questions: state.asked.map((id, index) => ({...questionOf(state, id), number: index + 1})),
    seats: state.seats.filter((s) => ROLES[s.role].knownToCandidate),
  };
}

/**
 * @param {Session} state
 */
export function leadOf(state) {
  return state.seats.find((s) => s.role === 'LEAD') ?? null;
}

const {AWAY_MIN_MS} = BOUNDS.TakeLead;

/**
 * From when on an interviewer may take the lead, session time; null while whoever has it is connected.
 *
 * @param {Session} state
 */
export function leadTakeableAt(state) {
  const lead = leadOf(state);
  if (!lead || lead.revoked) return 0;
  return lead.connected ? null : (lead.goneSince ?? -AWAY_MIN_MS) + AWAY_MIN_MS;
}

/** Whether the panel's messages are in sight: chosen at the side, and on a narrow desk the side itself. */
export const talkInSight = ({side, tab}, narrow) => side === 'talk' && (!narrow || tab === 'plan');

/**
 * Still to be asked: neither asked nor left out.
 *
 * @param {Session} state
 */
export function isOpen(state, question) {
  return !state.asked.includes(question.id) && !state.skipped.includes(question.id);
}

/**
 * The next question that is still open, after the last planned one asked; else the first open one. One that was put in
 * between says nothing about where in the plan the interview is.
 *
 * @param {Session} state
 */
export function nextQuestion(state) {
  const unasked = (q) => isOpen(state, q);
  const inPlan = state.asked.filter((id) => !questionOf(state, id)?.added);
  const last = state.questions.findIndex((q) => q.id === inPlan.at(-1));
  return state.questions.slice(last + 1).find(unasked) ?? state.questions.find(unasked) ?? null;
}

/**
 * Which question the stage column and the scorecard show: what was chosen, else what stands, else what fits best.
 *
 * @param {Session} state
 */
export function shownQuestions(state, chosen) {
  const stage = questionOf(state, chosen ?? state.current) ?? nextQuestion(state) ?? questionOf(state, state.asked.at(-1));
  const gradable = chosen && (state.asked.includes(chosen) || chosen === WHOLE_SESSION) ? chosen : chosen ? null : state.current ?? state.asked.at(-1);
  return {stage, graded: subjectOf(state, gradable)};
}

const NO_HELP = {hints: [], followUps: []};

/**
 * The help given with a question so far: `{hints: [text], followUps: [{index, text}]}`.
 *
 * @param {Session} state
 * @param {string} questionId
 */
export const helpWith = (state, questionId) => state.help[questionId] ?? NO_HELP;

/**
 * The place of the first follow-up that was not asked yet, or -1.
 *
 * @param {Session} state
 */
export function nextFollowUp(state, question) {
  const asked = new Set(helpWith(state, question.id).followUps.map((each) => each.index));
  return (question.followUps ?? []).findIndex((_, index) => !asked.has(index));
}

/**
 * The place of the next hint, or -1 where all were given.
 *
 * @param {Session} state
 */
export function nextHint(state, question) {
  const given = helpWith(state, question.id).hints.length;
  return given < (question.hints ?? []).length ? given : -1;
}

/**
 * @param {Session} state
 * @param {string} seat
 * @param {string} questionId
 */
export function noteOf(state, seat, questionId) {
  return state.notes[seat]?.[questionId] ?? '';
}

/**
 * @param {Session} state
 */
export function submitted(state) {
  const panel = panelSeats(state);
  const done = panel.filter((s) => state.scorecards[s.seat]);
  return {done, missing: panel.filter((s) => !state.scorecards[s.seat]), total: panel.length};
}

/**
 * A planned length as this candidate gets it.
 *
 * @param {Session} state
 */
export const accommodated = (state, ms) => Math.floor(ms * state.settings.accommodationPercent / 100);

/**
 * How the whole interview stands, in ms: `slackMs` is what would be left of the planned time at the end if from here on
 * every question took what it has; below 0 is over plan. `endsAt` is session time. Pauses and gaps count: time passes.
 *
 * @param {Session} state
 * @param {number} now
 */
export function schedule(state, now) {
  const sum = (list) => list.reduce((total, q) => total + accommodated(state, q.allottedMs), 0);
  const plannedMs = sum(state.questions.filter((q) => !q.added));
  const openMs = sum(state.questions.filter((q) => isOpen(state, q)));
  const timer = state.timers[state.current];
  const stillMs = openMs + (timer ? Math.max(0, remainingMs(timer, now)) : 0);
  const from = state.practice?.since ?? state.startedAt ?? now;
  return {plannedMs, endsAt: now + stillMs, slackMs: from + plannedMs - (now + stillMs)};
}

/**
 * One seat's moments in the order of the interview: `{id, markedAt, firstMarkedAt, name}`.
 *
 * @param {Session} state
 * @param {string} seat
 */
export function momentsOf(state, seat) {
  return Object.entries(state.moments[seat] ?? {}).map(([id, moment]) => ({id, ...moment})).sort((a, b) => a.markedAt - b.markedAt);
}

/**
 * @param {Session} state
 * @param {string} questionId
 * @param {number} now
 */
export function usedMs(state, questionId, now) {
  const timer = state.timers[questionId];
  return timer ? Math.max(0, elapsedMs(timer, now)) : 0;
}
