// What only a practice has: the part of the fold that is about rounds, and how a round of one is looked at as if it were
// an interview of its own. Pure.

import {completed, planned} from './questions.js';

/** Asking starts afresh with every round. */
const UNASKED = {skipped: [], pushedAt: null, current: null, asked: [], timers: {}, help: {}, message: '', quiet: null, hand: null, lost: null, absence: null};

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
      ratings: {},             // seat → criterion id → level, of the interviewing
      answers: {},             // question id → typed answer
      firstPushAt: null,       // when this round's first question was asked
    },
  }),
  SwapAgreed: (s, e) => withPractice(s, {agreed: [...s.practice.agreed, e.by]}),
  SwapWithdrawn: (s, e) => withPractice(s, {agreed: s.practice.agreed.filter((seat) => seat !== e.by)}),
  RolesSwapped: (s, e) => {
    const plan = e.plan ?? s.practice.later[e.round - 2];
    return {
      ...UNASKED,
      questions: plan ? plan.questions.map(planned) : [],
      planned: Boolean(plan),
      settings: s.practice.setUp,
      seats: s.seats.map((each) => ({...each, role: e.chairs.find((chair) => chair.seat === each.seat)?.role ?? each.role})),
      ...withPractice(s, {round: e.round, past: [...s.practice.past, current(s)], agreed: [], firstPushAt: null}),
    };
  },
  InterviewingRated: (s, e) => withPractice(s, {ratings: rated(s.practice.ratings, e.by, e.criterion, e.level)}),
  AnswerWritten: (s, e) => withPractice(s, {answers: answered(s.practice.answers, e.questionId, e.text)}),
};

/** What a question's push, its taking back and the opening of forms mean to a practice beside what they mean to any session. */
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
  return {round: s.practice.round, roles: Object.fromEntries(s.seats.map((each) => [each.seat, each.role])), questions, planned: hasPlan, skipped, asked, timers, help};
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

const withPractice = (s, change) => ({practice: {...s.practice, ...change}});

const rated = (ratings, seat, criterion, level) => ({...ratings, [seat]: {...ratings[seat], [criterion]: level}});

function answered(answers, questionId, text) {
  const {[questionId]: _, ...rest} = answers;
  return text ? {...rest, [questionId]: text} : rest;
}
