// Questions asked of a session state. Pure, like the reducer.

import {LEVELS} from './session.js';
import {elapsedMs} from './timer.js';

export const isPanel = (role) => role === 'LEAD' || role === 'INTERVIEWER';

export function questionOf(state, id) {
  return state.questions.find((q) => q.id === id) ?? null;
}

export function seatOf(state, seat) {
  return state.seats.find((s) => s.seat === seat) ?? null;
}

/** A name for whoever an event is by. */
export function nameOf(state, by) {
  if (by === 'server') return 'The server';
  if (by === 'host') return 'The host';
  return seatOf(state, by)?.name ?? 'Someone';
}

export function seatsHere(state) {
  return state.seats.filter((s) => !s.revoked);
}

export function panelSeats(state) {
  return seatsHere(state).filter((s) => isPanel(s.role));
}

/** Revoked graders who submitted still have a scorecard that counts in the comparison. */
export function graders(state) {
  return state.seats.filter((s) => isPanel(s.role) && (!s.revoked || state.scorecards[s.seat] || hasGrades(state, s.seat)));
}

function hasGrades(state, seat) {
  return Object.values(state.grades[seat] ?? {}).some((byCriterion) => Object.keys(byCriterion).length > 0);
}

export function candidateOf(state) {
  return state.seats.find((s) => s.role === 'CANDIDATE') ?? null;
}

/** The next planned question nobody has asked yet, after the last one asked; else the first unasked one. */
export function nextQuestion(state) {
  const unasked = (q) => !state.asked.includes(q.id);
  const last = state.questions.findIndex((q) => q.id === (state.current ?? state.asked.at(-1)));
  return state.questions.slice(last + 1).find(unasked) ?? state.questions.find(unasked) ?? null;
}

const NO_HELP = {hints: [], followUps: []};

/** The help given with a question so far: `{hints: [text], followUps: [{index, text}]}`. */
export const helpWith = (state, questionId) => state.help[questionId] ?? NO_HELP;

/** The place of the first follow-up that was not asked yet, or -1. */
export function nextFollowUp(state, question) {
  const asked = new Set(helpWith(state, question.id).followUps.map((each) => each.index));
  return (question.followUps ?? []).findIndex((_, index) => !asked.has(index));
}

/** The place of the next hint, or -1 where all were given. */
export function nextHint(state, question) {
  const given = helpWith(state, question.id).hints.length;
  return given < (question.hints ?? []).length ? given : -1;
}

export function gradeOf(state, seat, questionId, criterion) {
  return state.grades[seat]?.[questionId]?.[criterion] ?? null;
}

export function noteOf(state, seat, questionId) {
  return state.notes[seat]?.[questionId] ?? '';
}

export function gradedCount(state, seat, questionId) {
  return Object.keys(state.grades[seat]?.[questionId] ?? {}).length;
}

/** Asked questions this seat has not graded at all: what still keeps the scorecard from being submitted. */
export function ungraded(state, seat) {
  return state.asked.filter((id) => gradedCount(state, seat, id) === 0).map((id) => questionOf(state, id));
}

export function submitted(state) {
  const panel = panelSeats(state);
  const done = panel.filter((s) => state.scorecards[s.seat]);
  return {done, missing: panel.filter((s) => !state.scorecards[s.seat]), total: panel.length};
}

export function usedMs(state, questionId, now) {
  const timer = state.timers[questionId];
  return timer ? Math.max(0, elapsedMs(timer, now)) : 0;
}

/** The criteria of one question: the rubric's, with this question's own anchors where the names match. */
export function criteriaFor(state, question) {
  const own = new Map((question?.criteria ?? []).map((c) => [c.criterion.trim().toLowerCase(), c]));
  return (state.rubric?.criteria ?? []).map((criterion) => {
    const special = own.get(criterion.name.trim().toLowerCase());
    const anchors = {};
    for (const level of LEVELS) {
      const key = level.toLowerCase();
      anchors[level] = special?.[key] || criterion[key] || '';
    }
    return {id: criterion.id, name: criterion.name, anchors, own: Boolean(special)};
  });
}

/** How far two graders are apart on the scale, or null where fewer than two gave a level on it. */
export function spread(levels) {
  const ranks = levels.map((level) => LEVELS.indexOf(level)).filter((rank) => rank >= 0);
  return ranks.length < 2 ? null : Math.max(...ranks) - Math.min(...ranks);
}

/** Every graded (question, criterion) with everyone's level; splits of two levels or more come first. */
export function comparison(state) {
  const panel = graders(state);
  const rows = [];
  for (const id of state.asked) {
    const question = questionOf(state, id);
    for (const criterion of criteriaFor(state, question)) {
      const levels = panel.map((s) => gradeOf(state, s.seat, id, criterion.id));
      if (levels.some(Boolean)) rows.push({question, criterion, levels, spread: spread(levels)});
    }
  }
  const splits = rows.filter((row) => row.spread >= 2).sort((a, b) => b.spread - a.spread);
  return {panel, rows, splits};
}
