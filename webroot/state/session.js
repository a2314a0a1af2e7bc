// The state of a session as this audience may know it: a fold of its events and nothing else. The live room,
// the replay and the tests fold with this one function. Pure: no DOM, no clock; `evolve` never changes its input,
// so any state may be kept as a keyframe for free.

import * as timers from './timer.js';

export const LEVELS = ['POOR', 'MIXED', 'GOOD', 'EXCELLENT'];
export const OUTSIDE_SCALE = ['NOT_ASKED', 'NO_ANSWER', 'NOT_ENOUGH_EVIDENCE'];
export const VERDICTS = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES', 'NO_DECISION'];
export const CONFIDENCES = ['LOW', 'MEDIUM', 'HIGH'];

export function initialSession() {
  return {
    seq: 0,
    at: 0,
    phase: null,            // null until SessionCreated, then LOBBY LIVE DEBRIEF CLOSED
    title: '',
    roleInterviewedFor: '',
    questions: [],          // the plan; for a candidate only what was asked so far
    planned: false,         // whether this audience has the plan
    rubric: null,           // {title, criteria: [{id, name, poor, mixed, good, excellent}]}
    seats: [],              // {seat, role, name, revoked, connected}
    candidateReady: false,
    pushedAt: null,         // when the question on the stage was pushed; null where that push cannot be taken back
    current: null,          // id of the question on the stage
    asked: [],              // ids in the order they were first pushed
    timers: {},             // question id → timer
    help: {},               // question id → {hints: [text], followUps: [{index, text}]}, as given so far
    message: '',            // the lead's line on the candidate's clock
    hand: null,             // what the candidate's hand is raised for: CLARIFY or DONE
    grades: {},             // seat → question id → criterion id → level
    notes: {},              // seat → question id → text
    scorecards: {},         // seat → {submittedAt, verdict?, confidence?, strengths?, workOn?}
    revealed: null,         // {at, missing: [seat]}
    createdAt: null,
    startedAt: null,
    debriefAt: null,
    closedAt: null,
  };
}

export function fold(events, from = initialSession()) {
  return events.reduce(evolve, from);
}

export function evolve(state, event) {
  const apply = Object.hasOwn(EVENTS, event.type) ? EVENTS[event.type] : null;
  if (!apply) throw new UnknownEventError(event.type);
  if (event.seq !== state.seq + 1) throw new RangeError(`event ${event.seq} cannot follow event ${state.seq}`);
  return {...state, ...apply(state, event), seq: event.seq, at: event.at};
}

/** A newer server than page: carrying on would show a state that is not the session's. */
export class UnknownEventError extends Error {
  constructor(type) {
    super(`This page does not know the event ${type}. Reload it.`);
    this.name = 'UnknownEventError';
  }
}

/** Line and hand are about the question on the stage; they go with it. */
const BARE = {message: '', hand: null};
const NO_HELP = {hints: [], followUps: []};

const EVENTS = {
  SessionCreated: (_, e) => ({
    phase: 'LOBBY',
    title: e.title,
    roleInterviewedFor: e.roleInterviewedFor,
    questions: (e.plan?.questions ?? []).map(planned),
    planned: Boolean(e.plan),
    rubric: e.rubric ?? null,
    createdAt: e.at,
  }),

  SeatAdded: (s, e) => ({
    seats: [...s.seats, {seat: e.seat, role: e.role, name: e.name, revoked: false, connected: false}],
  }),
  SeatRevoked: (s, e) => withSeat(s, e.seat, {revoked: true}), // the connection ends with an event of its own
  SeatReissued: (s, e) => withSeat(s, e.seat, {revoked: false}),
  ParticipantConnected: (s, e) => withSeat(s, e.seat, {connected: true}),
  ParticipantDisconnected: (s, e) => withSeat(s, e.seat, {connected: false}),
  CandidateReady: () => ({candidateReady: true}),

  SessionStarted: (_, e) => ({phase: 'LIVE', startedAt: e.at}),
  QuestionPushed: (s, e) => ({
    ...withRunning(finishCurrent(s, e), e),
    questions: knowing(s.questions, e),
    current: e.questionId,
    pushedAt: e.at,
    ...BARE,
    asked: s.asked.includes(e.questionId) ? s.asked : [...s.asked, e.questionId],
  }),
  QuestionFinished: (s, e) => ({
    ...withTimer(s, e, timers.stopped),
    ...BARE,
    current: s.current === e.questionId ? null : s.current,
  }),
  QuestionWithdrawn: (s, e) => ({
    ...BARE,
    current: null,
    asked: s.asked.filter((id) => id !== e.questionId),
    questions: s.planned ? s.questions : s.questions.filter((q) => q.id !== e.questionId),
    timers: without(s.timers, e.questionId),
    help: without(s.help, e.questionId),
    grades: mapValues(s.grades, (byQuestion) => without(byQuestion, e.questionId)),
    notes: mapValues(s.notes, (byQuestion) => without(byQuestion, e.questionId)),
  }),
  QuestionReturned: (s, e) => ({
    ...BARE,
    ...withTimer(s, e, (timer) => timers.anchored(timer, e.usedMs, e.runningSince)),
    current: e.questionId,
    pushedAt: null,
  }),

  TimerPaused: (s, e) => withTimer(s, e, timers.stopped),
  TimerResumed: (s, e) => withTimer(s, e, timers.running),
  TimerAdjusted: (s, e) => withTimer(s, e, (timer, at) => timers.adjusted(timer, e.byMs, at)),
  TimeExpired: (s, e) => withTimer(s, e, (timer) => ({...timer, expired: true})),
  OutageCredited: (s, e) => withTimer(s, e, (timer) => timers.credited(timer, e.outageMs)),

  HintRevealed: (s, e) => withHelp(s, e, (help) => ({...help, hints: [...help.hints, e.words ?? helpText(s, e, 'hints')]})),
  FollowUpAsked: (s, e) => withHelp(s, e, (help) => ({...help,
    followUps: [...help.followUps, {index: e.index, text: e.words ?? helpText(s, e, 'followUps')}]})),
  MessageShown: (_, e) => ({message: e.line}),
  HandRaised: (_, e) => ({hand: e.reason}),
  HandLowered: () => ({hand: null}),

  GradeGiven: (s, e) => ({grades: putGrade(s.grades, e.by, e.questionId, e.criterion, e.level)}),
  GradeWithdrawn: (s, e) => ({grades: dropGrade(s.grades, e.by, e.questionId, e.criterion)}),
  NoteWritten: (s, e) => ({notes: putNote(s.notes, e.by, e.questionId, e.text)}),

  DebriefOpened: (s, e) => ({...finishCurrent(s, e), ...BARE, current: null, phase: 'DEBRIEF', debriefAt: e.at}),
  ScorecardSubmitted: (s, e) => ({
    scorecards: {...s.scorecards, [e.by]: {submittedAt: e.at, ...judgement(e)}},
  }),
  ScoresRevealed: (s, e) => ({
    revealed: {at: e.at, missing: e.missing ?? []},
    grades: (e.grades ?? []).reduce((all, g) => putGrade(all, g.seat, g.questionId, g.criterion, g.level), s.grades),
    notes: (e.notes ?? []).reduce((all, n) => putNote(all, n.seat, n.questionId, n.text), s.notes),
    scorecards: (e.scorecards ?? []).reduce(
      (all, c) => ({...all, [c.seat]: {submittedAt: e.at, ...all[c.seat], ...judgement(c)}}), s.scorecards),
  }),
  SessionClosed: (s, e) => ({...finishCurrent(s, e), current: null, phase: 'CLOSED', closedAt: e.at}),
};

export const eventTypes = Object.keys(EVENTS);

function planned(entry, index) {
  return {id: entry.id, number: index + 1, section: entry.section ?? '', allottedMs: entry.allottedMs, ...entry.question};
}

/** A candidate learns of a question, and its number, only when it is pushed. */
function knowing(questions, e) {
  if (questions.some((q) => q.id === e.questionId)) return questions;
  return [...questions, {id: e.questionId, number: e.number, section: '', allottedMs: e.allottedMs, prompt: e.prompt}];
}

function withSeat(s, seat, change) {
  return {seats: s.seats.map((each) => (each.seat === seat ? {...each, ...change} : each))};
}

function withTimer(s, e, change) {
  const timer = s.timers[e.questionId];
  if (!timer) return {};
  return {timers: {...s.timers, [e.questionId]: change(timer, e.at)}};
}

function withHelp(s, e, change) {
  return {help: {...s.help, [e.questionId]: change(s.help[e.questionId] ?? NO_HELP)}};
}

/** Who has the plan finds the words there; a candidate is sent them. */
function helpText(s, e, list) {
  return s.questions.find((q) => q.id === e.questionId)?.[list]?.[e.index] ?? '';
}

function without(byKey, key) {
  const {[key]: _, ...rest} = byKey;
  return rest;
}

const mapValues = (byKey, change) => Object.fromEntries(Object.entries(byKey).map(([key, value]) => [key, change(value)]));

function withRunning(s, e) {
  const before = s.timers[e.questionId];
  const timer = before ? timers.running(before, e.at) : timers.newTimer(e.allottedMs, e.at);
  return {timers: {...s.timers, [e.questionId]: timer}};
}

function finishCurrent(s, e) {
  if (s.current === null || s.current === e.questionId) return {timers: s.timers};
  return withTimer(s, {questionId: s.current, at: e.at}, timers.stopped);
}

function putGrade(grades, seat, questionId, criterion, level) {
  const mine = grades[seat] ?? {};
  return {...grades, [seat]: {...mine, [questionId]: {...mine[questionId], [criterion]: level}}};
}

function dropGrade(grades, seat, questionId, criterion) {
  const mine = grades[seat] ?? {};
  return {...grades, [seat]: {...mine, [questionId]: without(mine[questionId] ?? {}, criterion)}};
}

function putNote(notes, seat, questionId, text) {
  return {...notes, [seat]: {...notes[seat], [questionId]: text}};
}

/** Before the reveal another's ScorecardSubmitted carries no judgement: only that it happened. */
function judgement({verdict, confidence, strengths, workOn}) {
  return verdict === undefined ? {} : {verdict, confidence, strengths: strengths ?? '', workOn: workOn ?? ''};
}
