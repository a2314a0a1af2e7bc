// Questions asked of a session state. Pure, like the reducer.

import {BOUNDS, ROLES, SCALES, WHOLE_SESSION} from '../protocol/wire.js';
import {elapsedMs, remainingMs} from './timer.js';

export const isPanel = (role) => ROLES[role]?.grades ?? false;

/** A question by its id; in a practice also one of a round before. */
export function questionOf(state, id) {
  return state.questions.find((q) => q.id === id) ?? state.practice?.past.flatMap((round) => round.questions).find((q) => q.id === id) ?? null;
}

/** The interview as a whole, where grades and notes are shown like a question's. */
const WHOLE = {id: WHOLE_SESSION, number: null, prompt: 'The interview as a whole', guidance: '', followUps: [], hints: [], criteria: []};

/** A question, or the interview as a whole, by its id. */
export const subjectOf = (state, id) => (id === WHOLE_SESSION ? WHOLE : questionOf(state, id));

/** "question 3" or "the whole interview", for the middle of a sentence. */
export const subjectWord = (subject) => (subject?.number ? `question ${subject.number}` : 'the whole interview');

/** The levels that this session grades on, lowest first. */
export const levelsOf = (state) => SCALES[state.rubric?.scale ?? state.selfGrading?.scale ?? 'FOUR_LEVELS'];

/** A level's place on whichever scale it is of: `{rank, of}`, or null outside both. */
export function rankOf(level) {
  const levels = Object.values(SCALES).find((each) => each.includes(level));
  return levels ? {rank: levels.indexOf(level), of: levels.length} : null;
}

/** How much a criterion counts in this session. */
export const weightOf = (state, criterion) => state.weights[criterion.id] ?? criterion.weight;

/** What a grade rests on, as far as its interviewer has said. */
export const evidenceFor = (state, seat, questionId, criterion) => state.evidence[seat]?.[questionId]?.[criterion] ?? {moments: [], notes: []};

/** One seat's grades on the scale that rest on nothing yet: `[{subject, criterion}]`. */
export function withoutEvidence(state, seat) {
  return [...state.asked, WHOLE_SESSION].flatMap((id) => criteriaFor(state, subjectOf(state, id)).filter((criterion) => {
    const level = gradeOf(state, seat, id, criterion.id);
    const {moments, notes} = evidenceFor(state, seat, id, criterion.id);
    return level && rankOf(level) && moments.length + notes.length === 0;
  }).map((criterion) => ({subject: subjectOf(state, id), criterion})));
}

export function seatOf(state, seat) {
  return state.seats.find((s) => s.seat === seat) ?? null;
}

/** A name for whoever an event is by. */
export function nameOf(state, by) {
  if (by === 'server') return 'The server';
  if (by === 'host' || by?.startsWith('host:')) return 'The host';
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

/** What of a panel's state the candidate has: what was asked, numbered as it was asked, and nobody who only watches. */
export function asCandidateSees(state) {
  return {
    ...state,
    planned: false,
    questions: state.asked.map((id, index) => ({...questionOf(state, id), number: index + 1})),
    seats: state.seats.filter((s) => ROLES[s.role].knownToCandidate),
  };
}

export function leadOf(state) {
  return state.seats.find((s) => s.role === 'LEAD') ?? null;
}

const {AWAY_MIN_MS} = BOUNDS.TakeLead;

/** From when on an interviewer may take the lead, session time; null while whoever has it is connected. */
export function leadTakeableAt(state) {
  const lead = leadOf(state);
  if (!lead || lead.revoked) return 0;
  return lead.connected ? null : (lead.goneSince ?? -AWAY_MIN_MS) + AWAY_MIN_MS;
}

/** Whether the panel's messages are in sight: chosen at the side, and on a narrow desk the side itself. */
export const talkInSight = ({side, tab}, narrow) => side === 'talk' && (!narrow || tab === 'plan');

/** Those who graded again from the replay and have submitted. */
export const regraders = (state) => state.seats.filter((s) => state.regraded[s.seat]);

export const regradeOf = (state, seat, questionId, criterion) => state.regrades[seat]?.[questionId]?.[criterion] ?? null;

/** A state in which one re-grader's levels are what is graded, for whatever shows one seat's own grades. */
export const asRegraded = (state, seat, mine = state.regrades[seat] ?? {}) => ({...state, grades: {[seat]: mine}, evidence: {}});

/** Still to be asked: neither asked nor left out. */
export function isOpen(state, question) {
  return !state.asked.includes(question.id) && !state.skipped.includes(question.id);
}

/**
 * The next question that is still open, after the last planned one asked; else the first open one. One that was put in
 * between says nothing about where in the plan the interview is.
 */
export function nextQuestion(state) {
  const unasked = (q) => isOpen(state, q);
  const inPlan = state.asked.filter((id) => !questionOf(state, id)?.added);
  const last = state.questions.findIndex((q) => q.id === inPlan.at(-1));
  return state.questions.slice(last + 1).find(unasked) ?? state.questions.find(unasked) ?? null;
}

/** Which question the stage column and the scorecard show: what was chosen, else what stands, else what fits best. */
export function shownQuestions(state, chosen) {
  const stage = questionOf(state, chosen ?? state.current) ?? nextQuestion(state) ?? questionOf(state, state.asked.at(-1));
  const gradable = chosen && (state.asked.includes(chosen) || chosen === WHOLE_SESSION) ? chosen : chosen ? null : state.current ?? state.asked.at(-1);
  return {stage, graded: subjectOf(state, gradable)};
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

/** A planned length as this candidate gets it. */
export const accommodated = (state, ms) => Math.floor(ms * state.settings.accommodationPercent / 100);

/**
 * How the whole interview stands, in ms: `slackMs` is what would be left of the planned time at the end if from here on
 * every question took what it has; below 0 is over plan. `endsAt` is session time. Pauses and gaps count: time passes.
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

/** Criteria that no asked question speaks to, although a question of the plan names the criteria it is about. */
export function criteriaNotAskedAbout(state) {
  const named = (questions) => new Set(questions.flatMap((q) => (q.criteria ?? []).map((c) => c.criterion.trim().toLowerCase())));
  const asked = named(state.asked.map((id) => questionOf(state, id)).filter(Boolean));
  const planned = named(state.questions);
  return (state.rubric?.criteria ?? []).filter((c) => planned.has(c.name.toLowerCase()) && !asked.has(c.name.toLowerCase()));
}

/** One seat's moments in the order of the interview: `{id, markedAt, firstMarkedAt, name}`. */
export function momentsOf(state, seat) {
  return Object.entries(state.moments[seat] ?? {}).map(([id, moment]) => ({id, ...moment})).sort((a, b) => a.markedAt - b.markedAt);
}

export function usedMs(state, questionId, now) {
  const timer = state.timers[questionId];
  return timer ? Math.max(0, elapsedMs(timer, now)) : 0;
}

/** The criteria of one question: the rubric's, with this question's own anchors where the names match. */
export function criteriaFor(state, question) {
  const own = new Map((question?.criteria ?? []).map((c) => [c.criterion.trim().toLowerCase(), c]));
  return (state.rubric?.criteria ?? []).map((criterion) => {
    // A bank's own anchors are sentences for the four levels.
    const special = state.rubric.scale === 'FOUR_LEVELS' ? own.get(criterion.name.trim().toLowerCase()) : null;
    const anchors = Object.fromEntries(levelsOf(state).map((level, i) => [level, special?.[level.toLowerCase()] || criterion.anchors[i]]));
    return {id: criterion.id, name: criterion.name, weight: weightOf(state, criterion), anchors, own: Boolean(special)};
  });
}

const ranksOf = (levels) => levels.map(rankOf).filter(Boolean).map(({rank}) => rank);

/** How far two graders are apart on the scale, or null where fewer than two gave a level on it. */
export function spread(levels) {
  const ranks = ranksOf(levels);
  return ranks.length < 2 ? null : Math.max(...ranks) - Math.min(...ranks);
}

/** How far graders are from their own mean on average, in levels (the average deviation index about the mean of Burke,
 * Finkelstein and Dusig, 1999); null where fewer than two gave a level on the scale. */
export function averageDeviation(levels) {
  const ranks = ranksOf(levels);
  if (ranks.length < 2) return null;
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  return ranks.reduce((sum, rank) => sum + Math.abs(rank - mean), 0) / ranks.length;
}

/** The level that stands: the last second thought, or else what was given blind. */
export const standing = (state, seat, questionId, criterion) => revisionsOf(state, seat, questionId, criterion).at(-1)?.level ?? gradeOf(state, seat, questionId, criterion);

/** The lower of the two middle levels where their number is even, so that it is always one that somebody gave. */
function lowerMedian(levels) {
  const sorted = levels.filter((level) => level && rankOf(level)).sort((a, b) => rankOf(a).rank - rankOf(b).rank);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

/** One interviewer's own level for a criterion: for the interview as a whole, else the lower median over its questions. */
export function ownLevel(state, seat, criterion) {
  const whole = standing(state, seat, WHOLE_SESSION, criterion);
  return whole && rankOf(whole) ? whole : lowerMedian(state.asked.map((id) => standing(state, seat, id, criterion)));
}

/** Where the panel stands on a criterion: what it agreed on, else the lower median of its interviewers' own levels. */
export function panelLevel(state, criterion) {
  return state.consensus[criterion] ?? lowerMedian(graders(state).map((s) => ownLevel(state, s.seat, criterion)));
}

/** What a grader said after the reveal, in order; the grade given blind is not among it. */
export const revisionsOf = (state, seat, questionId, criterion) => state.revisions[seat]?.[questionId]?.[criterion] ?? [];

/** Every graded (question, criterion) with everyone's level; splits of two levels or more come first. */
export function comparison(state) {
  const panel = graders(state);
  const rows = [];
  for (const id of [WHOLE_SESSION, ...state.asked]) {
    const question = subjectOf(state, id);
    for (const criterion of criteriaFor(state, question)) {
      const levels = panel.map((s) => gradeOf(state, s.seat, id, criterion.id));
      if (levels.some(Boolean)) rows.push({question, criterion, levels, spread: spread(levels), deviation: averageDeviation(levels)});
    }
  }
  const splits = rows.filter((row) => row.spread >= 2).sort((a, b) => b.spread - a.spread);
  return {panel, rows, splits};
}
