// What was graded and where the panel stands, asked of a session state. Pure, like the reducer.

/** @import {Level} from '../protocol/frames' */
/** @import {Criterion, Question, Session} from './types' */
import {SCALES, WHOLE_SESSION} from '../protocol/wire.js';
import {graders, questionOf, subjectOf} from './select.js';

/** @type {readonly (readonly Level[])[]} */
const LEVELS = Object.values(SCALES);

/**
 * The levels that this session grades on, lowest first.
 *
 * @param {Session} state
 */
export const levelsOf = (state) => SCALES[state.rubric?.scale ?? state.selfGrading?.scale ?? 'FOUR_LEVELS'];

/**
 * A level's place on whichever scale it is of: `{rank, of}`, or null outside both.
 *
 * @param {Level | null} level
 */
export function rankOf(level) {
  const levels = LEVELS.find((each) => each.includes(level));
  return levels ? {rank: levels.indexOf(level), of: levels.length} : null;
}

/**
 * How much a criterion counts in this session.
 *
 * @param {Session} state
 */
const weightOf = (state, criterion) => state.weights[criterion.id] ?? criterion.weight;

/**
 * What a grade rests on, as far as its interviewer has said.
 *
 * @param {Session} state
 * @param {string} seat
 * @param {string} questionId
 */
export const evidenceFor = (state, seat, questionId, criterion) => state.evidence[seat]?.[questionId]?.[criterion] ?? {moments: [], notes: []};

/**
 * One seat's grades on the scale that rest on nothing yet: `[{subject, criterion}]`.
 *
 * @param {Session} state
 * @param {string} seat
 */
export function withoutEvidence(state, seat) {
  return [...state.asked, WHOLE_SESSION].flatMap((id) => criteriaFor(state, subjectOf(state, id)).filter((criterion) => {
    const level = gradeOf(state, seat, id, criterion.id);
    const {moments, notes} = evidenceFor(state, seat, id, criterion.id);
    return level && rankOf(level) && moments.length + notes.length === 0;
  }).map((criterion) => ({subject: subjectOf(state, id), criterion})));
}

/**
 * Those who graded again from the replay and have submitted.
 *
 * @param {Session} state
 */
export const regraders = (state) => state.seats.filter((s) => state.regraded[s.seat]);

/**
 * @param {Session} state
 * @param {string} seat
 * @param {string} questionId
 */
export const regradeOf = (state, seat, questionId, criterion) => state.regrades[seat]?.[questionId]?.[criterion] ?? null;

/**
 * A state in which one re-grader's levels are what is graded, for whatever shows one seat's own grades.
 *
 * @param {Session} state
 * @param {string} seat
 */
export const asRegraded = (state, seat, mine = state.regrades[seat] ?? {}) => ({...state, grades: {[seat]: mine}, evidence: {}});

/**
 * @param {Session} state
 * @param {string} seat
 * @param {string} questionId
 */
export function gradeOf(state, seat, questionId, criterion) {
  return state.grades[seat]?.[questionId]?.[criterion] ?? null;
}

/**
 * @param {Session} state
 * @param {string} seat
 * @param {string} questionId
 */
export function gradedCount(state, seat, questionId) {
  return Object.keys(state.grades[seat]?.[questionId] ?? {}).length;
}

/**
 * Asked questions this seat has not graded at all: what still keeps the scorecard from being submitted.
 *
 * @param {Session} state
 * @param {string} seat
 */
export function ungraded(state, seat) {
  return state.asked.filter((id) => gradedCount(state, seat, id) === 0).map((id) => questionOf(state, id));
}

/**
 * Criteria that no asked question speaks to, although a question of the plan names the criteria it is about.
 *
 * @param {Session} state
 */
export function criteriaNotAskedAbout(state) {
  const named = (questions) => new Set(questions.flatMap((q) => (q.criteria ?? []).map((c) => c.criterion.trim().toLowerCase())));
  const asked = named(state.asked.map((id) => questionOf(state, id)).filter(Boolean));
  const planned = named(state.questions);
  return (state.rubric?.criteria ?? []).filter((c) => planned.has(c.name.toLowerCase()) && !asked.has(c.name.toLowerCase()));
}

/**
 * The criteria of one question: the rubric's, with this question's own anchors where the names match.
 *
 * @param {Session} state
 */
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
function spread(levels) {
  const ranks = ranksOf(levels);
  return ranks.length < 2 ? null : Math.max(...ranks) - Math.min(...ranks);
}

/** How far graders are from their own mean on average, in levels (the average deviation index about the mean of Burke,
 * Finkelstein and Dusig, 1999); null where fewer than two gave a level on the scale. */
function averageDeviation(levels) {
  const ranks = ranksOf(levels);
  if (ranks.length < 2) return null;
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  return ranks.reduce((sum, rank) => sum + Math.abs(rank - mean), 0) / ranks.length;
}

/**
 * The level that stands: the last second thought, or else what was given blind.
 *
 * @param {Session} state
 * @param {string} seat
 * @param {string} questionId
 */
export const standing = (state, seat, questionId, criterion) =>
  revisionsOf(state, seat, questionId, criterion).at(-1)?.level ?? gradeOf(state, seat, questionId, criterion);

/** The lower of the two middle levels where their number is even, so that it is always one that somebody gave. */
function lowerMedian(levels) {
  const sorted = levels.filter((level) => level && rankOf(level)).sort((a, b) => rankOf(a).rank - rankOf(b).rank);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

/**
 * One interviewer's own level for a criterion: for the interview as a whole, else the lower median over its questions.
 *
 * @param {Session} state
 * @param {string} seat
 */
export function ownLevel(state, seat, criterion) {
  const whole = standing(state, seat, WHOLE_SESSION, criterion);
  return whole && rankOf(whole) ? whole : lowerMedian(state.asked.map((id) => standing(state, seat, id, criterion)));
}

/**
 * Where the panel stands on a criterion: what it agreed on, else the lower median of its interviewers' own levels.
 *
 * @param {Session} state
 */
export function panelLevel(state, criterion) {
  return state.consensus[criterion] ?? lowerMedian(graders(state).map((s) => ownLevel(state, s.seat, criterion)));
}

/**
 * What a grader said after the reveal, in order; the grade given blind is not among it.
 *
 * @param {Session} state
 * @param {string} seat
 * @param {string} questionId
 */
export const revisionsOf = (state, seat, questionId, criterion) => state.revisions[seat]?.[questionId]?.[criterion] ?? [];

/**
 * Every graded (question, criterion) with everyone's level; splits of two levels or more come first.
 *
 * @param {Session} state
 */
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
