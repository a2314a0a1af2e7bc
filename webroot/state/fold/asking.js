// The fold of what is asked, how its clock runs, and what stands beside it for the candidate.

/** @import {EventOf, Folds, Help, Session, Timer} from '../types' */
import {knowing, planned} from '../questions.js';
import * as timers from '../timer.js';
import {mapValues, onlyThere, without} from './entries.js';

/** Line and hand are about the question on the stage; they go with it. */
export const BARE = {message: '', hand: null, quiet: null};
const NO_HELP = {hints: [], followUps: []};

/** @satisfies {Partial<Folds>} */
export const ASKING_EVENTS = {
  QuestionAdded: (s, e) => ({questions: [...s.questions, {...planned(e.question, s.questions.length), added: true}]}),
  QuestionSkipped: (s, e) => ({skipped: [...s.skipped, e.questionId]}),
  QuestionRestored: (s, e) => ({skipped: s.skipped.filter((id) => id !== e.questionId)}),
  QuestionPushed: (s, e) => ({
    ...withRunning(finishCurrent(s, e), e),
    questions: knowing(s.questions, e),
    current: e.questionId,
    pushedAt: e.at,
    ...BARE,
    skipped: s.skipped.filter((id) => id !== e.questionId),
    absence: null,
    lost: s.lost && {elapsedMs: s.timers[e.questionId] ? timers.elapsedMs(s.timers[e.questionId], e.at) : 0},
    asked: s.asked.includes(e.questionId) ? s.asked : [...s.asked, e.questionId],
  }),
  QuestionFinished: (s, e) => ({
    ...withTimer(s, e, timers.stopped),
    ...BARE,
    absence: null,
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
    evidence: mapValues(s.evidence, (byQuestion) => onlyThere(without(byQuestion, e.questionId), {notes: (id) => id !== e.questionId})),
    privateNotes: without(s.privateNotes, e.questionId),
    absence: null,
  }),
  QuestionReturned: (s, e) => ({
    ...BARE,
    ...withTimer(s, e, (timer) => timers.anchored(timer, e.usedMs, e.runningSince)),
    current: e.questionId,
    pushedAt: null,
    lost: s.lost && {elapsedMs: timers.elapsedMs(timers.anchored(s.timers[e.questionId], e.usedMs, e.runningSince), e.at)},
  }),
  TimerPaused: (s, e) => withTimer(s, e, timers.stopped),
  TimerResumed: (s, e) => withTimer(s, e, timers.running),
  TimerAdjusted: (s, e) => withTimer(s, e, (timer, at) => timers.adjusted(timer, e.byMs, at)),
  TimeExpired: (s, e) => withTimer(s, e, (timer) => ({...timer, expired: true})),
  OutageCredited: (s, e) => withTimer(s, e, (timer) => timers.credited(timer, e.outageMs)),
  AbsenceCredited: (s, e) => ({
    ...withTimer(s, e, (timer, at) => timers.givenBack(timer, e.absenceMs, at)),
    absence: null,
    lost: s.lost && {elapsedMs: timers.elapsedMs(timers.credited(s.timers[e.questionId], e.absenceMs), e.at)},
  }),
  ClockFaceSet: (s, e) => ({settings: {...s.settings, clockFace: e.face}}),
  AccommodationSet: (s, e) => ({settings: {...s.settings, accommodationPercent: e.percent}}),
  QuietTimeGranted: (_, e) => ({quiet: e.quietMs ? {since: e.at, quietMs: e.quietMs} : null}),
  HintRevealed: (s, e) => withHelp(s, e, (help) => ({...help, hints: [...help.hints, e.words ?? helpText(s, e, 'hints')]})),
  FollowUpAsked: (s, e) => withHelp(s, e, (help) => ({...help,
    followUps: [...help.followUps, {index: e.index, text: e.words ?? helpText(s, e, 'followUps')}]})),
  MessageShown: (_, e) => ({message: e.line}),
  HandRaised: (_, e) => ({hand: e.reason}),
  HandLowered: () => ({hand: null}),
};

/**
 * @param {Session} s
 * @param {{questionId: string, at: number}} e
 * @param {(timer: Timer, at: number) => Timer} change
 */
function withTimer(s, e, change) {
  const timer = s.timers[e.questionId];
  if (!timer) return {};
  return {timers: {...s.timers, [e.questionId]: change(timer, e.at)}};
}

/**
 * @param {Session} s
 * @param {{questionId: string}} e
 * @param {(help: Help) => Help} change
 */
function withHelp(s, e, change) {
  return {help: {...s.help, [e.questionId]: change(s.help[e.questionId] ?? NO_HELP)}};
}

/**
 * Who has the plan finds the words there; a candidate is sent them.
 *
 * @param {Session} s
 * @param {{questionId: string, index: number}} e
 * @param {'hints' | 'followUps'} list
 */
function helpText(s, e, list) {
  return s.questions.find((q) => q.id === e.questionId)?.[list]?.[e.index] ?? '';
}

/**
 * @param {{timers: Record<string, Timer>}} s
 * @param {EventOf<'QuestionPushed'>} e
 */
function withRunning(s, e) {
  const before = s.timers[e.questionId];
  const timer = before ? timers.running(before, e.at) : timers.newTimer(e.allottedMs, e.at);
  return {timers: {...s.timers, [e.questionId]: timer}};
}

/**
 * The clock of the question on the stage stands, unless it is the one that this event is about.
 *
 * @param {Session} s
 * @param {{at: number, questionId?: string | null}} e
 */
export function finishCurrent(s, {at, questionId = null}) {
  if (s.current === null || s.current === questionId) return {timers: s.timers};
  return {timers: s.timers, ...withTimer(s, {questionId: s.current, at}, timers.stopped)};
}
