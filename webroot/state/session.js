// The state of a session as this audience may know it: a fold of its events and nothing else. The live room,
// the replay and the tests fold with this one function. Pure: no DOM, no clock; `evolve` never changes its input,
// so any state may be kept as a keyframe for free.

import {USUAL_SETTINGS} from '../protocol/wire.js';
import {PRACTICE_EVENTS, beside} from './practice.js';
import {knowing, planned} from './questions.js';
import * as timers from './timer.js';

export function initialSession() {
  return {
    seq: 0,
    at: 0,
    phase: null,            // null until SessionCreated, then LOBBY LIVE DEBRIEF CLOSED
    title: '',
    roleInterviewedFor: '',
    questions: [],          // the plan; for a candidate only what was asked so far
    planned: false,         // whether this audience has the plan
    skipped: [],            // ids of planned questions that are not going to be asked
    settings: USUAL_SETTINGS,
    rubric: null,           // {title, scale, criteria: [{id, name, weight, anchors}]}
    selfGrading: null,      // what the candidate grades themselves by: {scale, criteria: [{id, name, anchors}]}
    seats: [],              // {seat, role, name, revoked, connected}
    candidateReady: false,
    agreed: [],             // seats whose agreement to being logged is in the log
    offRecord: null,        // the stretch off the record that goes on now: {since}
    pushedAt: null,         // when the question on the stage was pushed; null where that push cannot be taken back
    current: null,          // id of the question on the stage
    asked: [],              // ids in the order they were first pushed
    timers: {},             // question id → timer
    help: {},               // question id → {hints: [text], followUps: [{index, text}]}, as given so far
    message: '',            // the lead's line on the candidate's clock
    quiet: null,            // quiet time before the next question: {since, quietMs}
    hand: null,             // what the candidate's hand is raised for: CLARIFY or DONE
    grades: {},             // seat → question id → criterion id → level
    notes: {},              // seat → question id → text
    privateNotes: {},       // question id → text; only ever this seat's own
    moments: {},            // seat → moment id → {firstMarkedAt, markedAt, name}
    messages: [],           // the panel's own: {at, by, words}
    lost: null,             // while the candidate is gone: {elapsedMs} of the question on the stage when the line was lost
    absence: null,          // what the last lost connection took from the question on the stage: {questionId, ms}
    evidence: {},           // seat → question id → criterion id → {moments, notes}, what a grade rests on
    scorecards: {},         // seat → {submittedAt, verdict?, confidence?, strengths?, workOn?, forPanel?}
    revisions: {},          // seat → question id → criterion id → [{level, reason}], after the reveal; the grade stays
    weights: {},            // criterion id → how much it counts, where that was changed
    consensus: {},          // criterion id → level that the panel agreed on
    selfGrades: {},         // criterion id → the candidate's own level
    comments: {},           // seat → comment id → {kind: MOMENT or NOTE, about, words, at}, written after the close
    regrades: {},           // seat → question id → criterion id → level, given from the replay; never among the grades
    regraded: {},           // seat → {at, verdict, confidence}, once its re-grades are submitted
    feedback: null,         // what the candidate was given
    feedbackAt: null,
    revealed: null,         // {at, missing: [seat]}
    practice: null,         // what only a practice has, as state/practice.js folds it
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
  const after = {...state, ...apply(state, event)};
  return {...after, ...beside(after, event), seq: event.seq, at: event.at};
}

/** A newer server than page: carrying on would show a state that is not the session's. */
export class UnknownEventError extends Error {
  constructor(type) {
    super(`This page does not know the event ${type}. Reload it.`);
    this.name = 'UnknownEventError';
  }
}

/** Line and hand are about the question on the stage; they go with it. */
const BARE = {message: '', hand: null, quiet: null};
const NO_HELP = {hints: [], followUps: []};

const EVENTS = {
  SessionCreated: (_, e) => ({
    phase: 'LOBBY',
    title: e.title,
    roleInterviewedFor: e.roleInterviewedFor,
    questions: (e.plan?.questions ?? []).map(planned),
    planned: Boolean(e.plan),
    settings: e.settings ?? {...USUAL_SETTINGS, clockFace: e.clockFace},
    rubric: e.rubric ?? null,
    createdAt: e.at,
  }),

  SeatAdded: (s, e) => ({
    seats: [...s.seats, {seat: e.seat, role: e.role, name: e.name, revoked: false, connected: false}],
  }),
  SeatRevoked: (s, e) => withSeat(s, e.seat, {revoked: true}), // the connection ends with an event of its own
  SeatReissued: (s, e) => withSeat(s, e.seat, {revoked: false}),
  ParticipantConnected: (s, e) => ({...withSeat(s, e.seat, {connected: true, goneSince: null}), ...(isCandidate(s, e.seat) ? back(s, e.at) : {})}),
  ParticipantDisconnected: (s, e) => ({...withSeat(s, e.seat, {connected: false, goneSince: e.since}), ...(isCandidate(s, e.seat) ? gone(s, e) : {})}),
  LeadPassed: (s, e) => ({seats: s.seats.map((each) => (
    each.seat === e.from ? {...each, role: 'INTERVIEWER'} : each.seat === e.to ? {...each, role: 'LEAD'} : each))}),
  CandidateReady: () => ({candidateReady: true}),
  ConsentGiven: (s, e) => ({agreed: [...s.agreed, e.seat]}),
  WentOffRecord: (_, e) => ({offRecord: {since: e.at}}),
  WentOnRecord: () => ({offRecord: null}),

  SessionStarted: (_, e) => ({phase: 'LIVE', startedAt: e.at}),
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

  QuestionAdded: (s, e) => ({questions: [...s.questions, {...planned(e.question, s.questions.length), added: true}]}),
  QuestionSkipped: (s, e) => ({skipped: [...s.skipped, e.questionId]}),
  QuestionRestored: (s, e) => ({skipped: s.skipped.filter((id) => id !== e.questionId)}),

  ClockFaceSet: (s, e) => ({settings: {...s.settings, clockFace: e.face}}),
  AccommodationSet: (s, e) => ({settings: {...s.settings, accommodationPercent: e.percent}}),
  QuietTimeGranted: (_, e) => ({quiet: e.quietMs ? {since: e.at, quietMs: e.quietMs} : null}),

  HintRevealed: (s, e) => withHelp(s, e, (help) => ({...help, hints: [...help.hints, e.words ?? helpText(s, e, 'hints')]})),
  FollowUpAsked: (s, e) => withHelp(s, e, (help) => ({...help,
    followUps: [...help.followUps, {index: e.index, text: e.words ?? helpText(s, e, 'followUps')}]})),
  MessageShown: (_, e) => ({message: e.line}),
  HandRaised: (_, e) => ({hand: e.reason}),
  HandLowered: () => ({hand: null}),

  GradeGiven: (s, e) => ({grades: putGrade(s.grades, e.by, e.questionId, e.criterion, e.level)}),
  GradeWithdrawn: (s, e) => ({
    grades: dropGrade(s.grades, e.by, e.questionId, e.criterion),
    evidence: dropGrade(s.evidence, e.by, e.questionId, e.criterion),
  }),
  EvidenceCited: (s, e) => ({evidence: e.moments.length + e.notes.length
    ? putGrade(s.evidence, e.by, e.questionId, e.criterion, {moments: e.moments, notes: e.notes})
    : dropGrade(s.evidence, e.by, e.questionId, e.criterion)}),
  NoteWritten: (s, e) => ({
    notes: putNote(s.notes, e.by, e.questionId, e.text),
    ...(e.text ? {} : {evidence: {...s.evidence, [e.by]: onlyThere(s.evidence[e.by] ?? {}, {notes: (id) => id !== e.questionId})}}),
  }),

  PrivateNoteWritten: (s, e) => ({privateNotes: e.text ? {...s.privateNotes, [e.questionId]: e.text} : without(s.privateNotes, e.questionId)}),
  MomentMarked: (s, e) => ({moments: putMoment(s.moments, e.by, e.moment, {firstMarkedAt: e.markedAt, markedAt: e.markedAt, name: ''})}),
  MomentNamed: (s, e) => ({moments: putMoment(s.moments, e.by, e.moment,
    {firstMarkedAt: s.moments[e.by]?.[e.moment]?.firstMarkedAt ?? e.markedAt, markedAt: e.markedAt, name: e.name})}),
  MomentRemoved: (s, e) => ({
    moments: {...s.moments, [e.by]: without(s.moments[e.by] ?? {}, e.moment)},
    evidence: {...s.evidence, [e.by]: onlyThere(s.evidence[e.by] ?? {}, {moments: (id) => id !== e.moment})},
  }),

  PanelMessageSent: (s, e) => ({messages: [...s.messages, {at: e.at, by: e.by, words: e.words}]}),

  CommentWritten: (s, e) => ({comments: {...s.comments, [e.by]: e.words ? {...s.comments[e.by], [e.comment]: {kind: e.kind, about: e.about, words: e.words, at: e.at}} : without(s.comments[e.by] ?? {}, e.comment)}}),
  RegradeGiven: (s, e) => ({regrades: putGrade(s.regrades, e.by, e.questionId, e.criterion, e.level)}),
  RegradeWithdrawn: (s, e) => ({regrades: dropGrade(s.regrades, e.by, e.questionId, e.criterion)}),
  RegradesSubmitted: (s, e) => ({
    regraded: {...s.regraded, [e.by]: {at: e.at, verdict: e.verdict, confidence: e.confidence}},
    regrades: (e.grades ?? []).reduce((all, g) => putGrade(all, g.seat, g.questionId, g.criterion, g.level), s.regrades),
  }),
  WeightSet: (s, e) => ({weights: {...s.weights, [e.criterion]: e.weight}}),
  ConsensusReached: (s, e) => ({consensus: {...s.consensus, [e.criterion]: e.level}}),
  ConsensusWithdrawn: (s, e) => ({consensus: without(s.consensus, e.criterion)}),

  DebriefOpened: (s, e) => ({...finishCurrent(s, e), ...BARE, current: null, phase: 'DEBRIEF', debriefAt: e.at,
    selfGrading: e.criteria ? {scale: e.scale, criteria: e.criteria} : null}),
  SelfGradeGiven: (s, e) => ({selfGrades: {...s.selfGrades, [e.criterion]: e.level}}),
  SelfGradeWithdrawn: (s, e) => ({selfGrades: without(s.selfGrades, e.criterion)}),
  ScorecardSubmitted: (s, e) => ({
    scorecards: {...s.scorecards, [e.by]: {submittedAt: e.at, ...judgement(e)}},
  }),
  ScorecardWithdrawn: (s, e) => ({scorecards: without(s.scorecards, e.by)}),
  GradeRevised: (s, e) => ({revisions: putGrade(s.revisions, e.by, e.questionId, e.criterion,
    [...(s.revisions[e.by]?.[e.questionId]?.[e.criterion] ?? []), {level: e.level, reason: e.reason}])}),
  ScoresRevealed: (s, e) => ({
    revealed: {at: e.at, missing: e.missing ?? []},
    grades: (e.grades ?? []).reduce((all, g) => putGrade(all, g.seat, g.questionId, g.criterion, g.level), s.grades),
    notes: (e.notes ?? []).reduce((all, n) => putNote(all, n.seat, n.questionId, n.text), s.notes),
    moments: (e.moments ?? []).reduce((all, m) => putMoment(all, m.seat, m.moment,
      {firstMarkedAt: m.markedAt, markedAt: m.markedAt, name: m.name}), s.moments),
    evidence: (e.evidence ?? []).reduce((all, c) => putGrade(all, c.seat, c.questionId, c.criterion, {moments: c.moments, notes: c.notes}), s.evidence),
    selfGrades: (e.selfGrades ?? []).reduce((all, g) => ({...all, [g.criterion]: g.level}), s.selfGrades),
    scorecards: (e.scorecards ?? []).reduce(
      (all, c) => ({...all, [c.seat]: {submittedAt: e.at, ...all[c.seat], ...judgement(c)}}), s.scorecards),
  }),
  SessionClosed: (s, e) => ({...finishCurrent(s, e), current: null, phase: 'CLOSED', closedAt: e.at}),
  FeedbackReleased: (_, e) => ({feedback: e.feedback, feedbackAt: e.at}),
  ...PRACTICE_EVENTS,
};

export const eventTypes = Object.keys(EVENTS);

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

/** Evidence without what is gone; a grade with nothing left to rest on has no entry. */
function onlyThere(byQuestion, {moments = () => true, notes = () => true}) {
  return mapValues(byQuestion, (byCriterion) => Object.fromEntries(Object.entries(byCriterion)
    .map(([criterion, cited]) => [criterion, {moments: cited.moments.filter(moments), notes: cited.notes.filter(notes)}])
    .filter(([, cited]) => cited.moments.length + cited.notes.length > 0)));
}

function putNote(notes, seat, questionId, text) {
  return {...notes, [seat]: {...notes[seat], [questionId]: text}};
}

function putMoment(moments, seat, id, moment) {
  return {...moments, [seat]: {...moments[seat], [id]: moment}};
}

const isCandidate = (s, seat) => s.seats.some((each) => each.seat === seat && each.role === 'CANDIDATE');

/** Where the running clock stood when the candidate's line was lost, which was before that was logged. */
function gone(s, e) {
  const timer = s.timers[s.current];
  if (!timer) return {lost: {elapsedMs: 0}};
  const since = timer.runningSince === null ? 0 : Math.max(0, e.at - Math.max(e.since, timer.runningSince));
  return {lost: {elapsedMs: timers.elapsedMs(timer, e.at) - since}};
}

function back(s, at) {
  const timer = s.timers[s.current];
  const ms = s.lost && timer ? timers.elapsedMs(timer, at) - s.lost.elapsedMs : 0;
  return {lost: null, absence: ms > 0 ? {questionId: s.current, ms: (s.absence?.ms ?? 0) + ms} : s.absence};
}

/** Before the reveal another's ScorecardSubmitted carries no judgement: only that it happened. */
function judgement({verdict, confidence, strengths, workOn, forPanel}) {
  return verdict === undefined ? {} : {verdict, confidence, strengths: strengths ?? '', workOn: workOn ?? '', forPanel: forPanel ?? ''};
}
