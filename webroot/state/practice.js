// What only a practice has: the part of the fold that is about rounds, and how a round of one is looked at as if it were
// an interview of its own. Pure.

/** @import {AnyEvent} from '../protocol/frames' */
/** @import {Folds, Session} from './types' */
import {completed, planned} from './questions.js';

/** Asking starts afresh with every round. */
const UNASKED = {skipped: [], pushedAt: null, current: null, asked: [], timers: {}, help: {}, message: '', quiet: null, hand: null, lost: null, absence: null};

/** @satisfies {Partial<Folds>} */
export const PRACTICE_EVENTS = {
  PracticeArranged: (s, e) => ({
    ...(e.plan ? {questions: e.plan.questions.map(planned), planned: true} : {}),
    practice: {
      kind: e.kind,            // PEERS or ALONE
      roundMs: e.roundMs,
      rounds: e.rounds ?? e.laterRounds.length + 1,
      round: 1,
      interviewing: e.interviewing ?? null,   // what the interviewing is rated by
      outline: e.outline ?? [],               // alone: {id, section, allottedMs, hints} of what is going to be asked
      later: e.laterRounds ?? [],             // when looking back: the plans of the rounds after the first
      setUp: s.settings,
      past: [],                // rounds that are over, as `current` gives one
      agreed: [],              // seats that want to swap
      left: [],                // seats that left before the end
      ratings: {},             // seat → criterion id → level, of the interviewing
      answers: {},             // question id → typed answer
      firstPushAt: null,       // when this round's first question was asked
      since: null,             // when this round began; null in the first, which began with the session
    },
  }),
  SwapAgreed: (s, e) => withPractice(s, {agreed: [...s.practice.agreed, e.by]}),
  SwapWithdrawn: (s, e) => withPractice(s, {agreed: s.practice.agreed.filter((seat) => seat !== e.by)}),
  PracticeLeft: (s, e) => withPractice(s, {left: [...s.practice.left, e.by], agreed: []}),
  RolesSwapped: (s, e) => {
    const plan = e.plan ?? s.practice.later[e.round - 2];
    return {
      ...UNASKED,
      questions: plan ? plan.questions.map(planned) : [],
      planned: Boolean(plan),
      settings: s.practice.setUp,
      seats: s.seats.map((each) => ({...each, role: e.chairs.find((chair) => chair.seat === each.seat)?.role ?? each.role})),
      ...withPractice(s, {round: e.round, past: [...s.practice.past, current(s)], agreed: [], firstPushAt: null, since: e.at}),
    };
  },
  InterviewingRated: (s, e) => withPractice(s, {ratings: rated(s.practice.ratings, e.by, e.criterion, e.level)}),
  AnswerWritten: (s, e) => withPractice(s, {answers: answered(s.practice.answers, e.questionId, e.text)}),
};

/**
 * What a question's push, its taking back and the opening of forms mean to a practice beside what they mean to any session.
 *
 * @param {Session} s
 * @param {AnyEvent} e
 * @returns {Partial<Session>}
 */
export function beside(s, e) {
  if (!s.practice) return {};
  switch (e.type) {
    case 'QuestionPushed': return withPractice(s, {firstPushAt: s.practice.firstPushAt ?? e.at});
    case 'QuestionFinished': return e.question ? {questions: completed(s.questions, [{id: e.questionId, question: e.question}])} : {};
    case 'QuestionWithdrawn': return withPractice(s, {answers: answered(s.practice.answers, e.questionId, '')});
    case 'DebriefOpened': return withPractice(s, {agreed: []});
    case 'ScoresRevealed': return e.questions ? {
      questions: completed(s.questions, e.questions),
      ...withPractice(s, {
        past: s.practice.past.map((round) => ({...round, questions: completed(round.questions, e.questions)})),
        ratings: e.ratings.reduce((all, r) => rated(all, r.seat, r.criterion, r.level), s.practice.ratings),
      }),
    } : {};
    default: return {};
  }
}

/** The round that is on: who sits where, and what came of it. */
function current(s) {
  const {questions, planned: hasPlan, skipped, asked, timers, help} = s;
  return {round: s.practice.round, since: s.practice.since ?? s.startedAt, roles: Object.fromEntries(s.seats.map((each) => [each.seat, each.role])), questions,
    planned: hasPlan, skipped, asked, timers, help};
}

/** All rounds so far, the one that is on at the end. */
export const rounds = (s) => [...s.practice.past, current(s)];

/** The session as if a round of it were all: its questions, clocks and chairs. */
export function asRound(s, round) {
  const {roles, questions, planned: hasPlan, skipped, asked, timers, help} = round;
  return {...s, questions, planned: hasPlan, skipped, asked, timers, help, seats: s.seats.map((each) => ({...each, role: roles[each.seat] ?? each.role}))};
}

/** The round in which a seat has this role, as far as it has come to that. */
export const roundOf = (s, seat, role) => rounds(s).find((round) => round.roles[seat] === role) ?? null;

/** The name of whoever has a role in a round. */
export function nameIn(s, round, role) {
  return s.seats.find((each) => round.roles[each.seat] === role)?.name ?? '';
}

/** Whether no round comes after this one: there is no further plan, or too few are left who did not do its part yet. */
export function isLastRound(s) {
  if (s.practice.round >= s.practice.rounds) return true;
  if (!s.practice.left.length) return false;
  const had = (seat, role) => rounds(s).some((round) => round.roles[seat] === role);
  const here = s.seats.filter((each) => !each.revoked && !hasLeft(s, each.seat)).map((each) => each.seat);
  return !here.some((lead) => !had(lead, 'LEAD') && here.some((asked) => asked !== lead && !had(asked, 'CANDIDATE')));
}

export const hasLeft = (s, seat) => s.practice?.left.includes(seat) ?? false;

/** Who left, by name. */
export const leftNames = (s) => s.practice.left.map((seat) => s.seats.find((each) => each.seat === seat)?.name).filter(Boolean);

/** Whether nobody who asks or is asked in this round has left. */
export const pairIsThere = (s) => !s.seats.some((each) => each.role !== 'OBSERVER' && hasLeft(s, each.seat));

/** What is left of the time that a round is meant to take, ms, below 0 past it; null before its first question. */
export function roundLeftMs(s, now) {
  return s.practice.firstPushAt === null ? null : s.practice.firstPushAt + s.practice.roundMs - now;
}

const NUDGE_MS = 120_000;

/** Whether whoever interviews should be told that time is nearly up and nothing is graded: in the last 2 minutes, or the last tenth of a long
 * round; never in the first half. */
export function nudge(s, seat, now) {
  const left = roundLeftMs(s, now);
  const leads = s.seats.some((each) => each.seat === seat && each.role === 'LEAD');
  const graded = s.asked.some((id) => Object.keys(s.grades[seat]?.[id] ?? {}).length > 0);
  return leads && !graded && left !== null && left <= Math.min(Math.max(NUDGE_MS, s.practice.roundMs / 10), s.practice.roundMs / 2);
}

/** What a seat has still to rate of how it was interviewed. */
export function unrated(s, seat) {
  const round = roundOf(s, seat, 'CANDIDATE');
  return round?.asked.length ? s.practice.interviewing.criteria.filter((c) => !s.practice.ratings[seat]?.[c.id]) : [];
}

/** The session as a seat writes its form about it: the round that it led, or one in which nothing was asked. */
export function asLed(s, seat) {
  const none = {roles: {}, questions: [], planned: true, skipped: [], asked: [], timers: {}, help: {}};
  return asRound(s, roundOf(s, seat, 'LEAD') ?? none);
}

const withPractice = (s, change) => ({practice: {...s.practice, ...change}});

const rated = (ratings, seat, criterion, level) => ({...ratings, [seat]: {...ratings[seat], [criterion]: level}});

function answered(answers, questionId, text) {
  const {[questionId]: _, ...rest} = answers;
  return text ? {...rest, [questionId]: text} : rest;
}
