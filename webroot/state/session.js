// The state of a session as this audience may know it: a fold of its events and nothing else. The live room,
// the replay and the tests fold with this one function. Pure: no DOM, no clock; `evolve` never changes its input,
// so any state may be kept as a keyframe for free. What a state holds is told in types.d.ts.

/** @import {AnyEvent} from '../protocol/frames' */
/** @import {Folds, Session} from './types' */
import {USUAL_SETTINGS} from '../protocol/wire.js';
import {ASKING_EVENTS, BARE, finishCurrent} from './fold/asking.js';
import {CONCLUSION_EVENTS} from './fold/conclusion.js';
import {GRADING_EVENTS} from './fold/grading.js';
import {SEATING_EVENTS} from './fold/seating.js';
import {PRACTICE_EVENTS, beside} from './practice.js';
import {planned} from './questions.js';

/** @returns {Session} */
export function initialSession() {
  return {
    seq: 0,
    at: 0,
    phase: null,
    title: '',
    roleInterviewedFor: '',
    questions: [],
    planned: false,
    skipped: [],
    settings: USUAL_SETTINGS,
    rubric: null,
    selfGrading: null,
    seats: [],
    candidateReady: false,
    agreed: [],
    offRecord: null,
    pushedAt: null,
    current: null,
    asked: [],
    timers: {},
    help: {},
    message: '',
    quiet: null,
    hand: null,
    grades: {},
    notes: {},
    privateNotes: {},
    moments: {},
    messages: [],
    lost: null,
    absence: null,
    evidence: {},
    scorecards: {},
    revisions: {},
    weights: {},
    consensus: {},
    selfGrades: {},
    comments: {},
    regrades: {},
    regraded: {},
    feedback: null,
    feedbackAt: null,
    revealed: null,
    practice: null,
    createdAt: null,
    startedAt: null,
    debriefAt: null,
    closedAt: null,
  };
}

/** @param {AnyEvent[]} events */
export function fold(events, from = initialSession()) {
  return events.reduce(evolve, from);
}

/**
 * @param {Session} state
 * @param {AnyEvent} event
 * @returns {Session}
 */
export function evolve(state, event) {
  const apply = /** @type {(state: Session, event: AnyEvent) => Partial<Session>} */ (Object.hasOwn(EVENTS, event.type) ? EVENTS[event.type] : null);
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

/** @type {Folds} */
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
  SessionStarted: (_, e) => ({phase: 'LIVE', startedAt: e.at}),
  DebriefOpened: (s, e) => ({...finishCurrent(s, e), ...BARE, current: null, phase: 'DEBRIEF', debriefAt: e.at,
    selfGrading: e.criteria ? {scale: e.scale, criteria: e.criteria} : null}),
  SessionClosed: (s, e) => ({...finishCurrent(s, e), current: null, phase: 'CLOSED', closedAt: e.at}),
  ...SEATING_EVENTS,
  ...ASKING_EVENTS,
  ...GRADING_EVENTS,
  ...CONCLUSION_EVENTS,
  ...PRACTICE_EVENTS,
};
