// What the state modules hold, as types for the check of the pages. Modules name this file without its ending, so that no page asks for it.

import type {AnyCommand, AnyEvent, Confidence, Feedback, Id, Instant, Level, Question as QuestionWords, Role, Rubric, Settings,
  Verdict} from '../protocol/frames.js';

export type EventType = AnyEvent['type'];
/** The event of this type, as some audience is given it. */
export type EventOf<T extends EventType> = Extract<AnyEvent, {type: T}>;
export type CommandType = AnyCommand['type'];
export type CommandOf<T extends CommandType> = Extract<AnyCommand, {type: T}>;

/** What an event makes of a state, a function for each that there is. */
export type Folds = {[T in EventType]: (state: Session, event: EventOf<T>) => Partial<Session>};

export type Phase = 'LOBBY' | 'LIVE' | 'DEBRIEF' | 'CLOSED';
export type Scale = 'FOUR_LEVELS' | 'FIVE_LEVELS';
/** Any set of values by an id. */
type By<T> = Record<string, T>;

/** Times in milliseconds; `runningSince` is null where it stands. */
export interface Timer {allottedMs: number; adjustedMs: number; usedMs: number; runningSince: Instant | null; expired: boolean}

export interface Seat {seat: Id; role: Role; name: string; revoked: boolean; connected: boolean; goneSince?: Instant | null}

/** A question as this audience may know it: of one that it is only asked, the words. */
export interface Question extends Partial<QuestionWords> {id: Id; number: number; section: string; allottedMs: number; prompt: string; added?: boolean}

/** What somebody grades by, without what each criterion counts where that is not told. */
export interface Criterion {id: string; name: string; anchors: string[]; weight?: number}

export interface Moment {firstMarkedAt: Instant; markedAt: Instant; name: string}
export interface Evidence {moments: Id[]; notes: Id[]}
export interface Scorecard {submittedAt: Instant; verdict?: Verdict; confidence?: Confidence; strengths?: string; workOn?: string; forPanel?: string}
export interface Comment {kind: 'MOMENT' | 'NOTE'; about: Instant; words: string; at: Instant}
export interface Revision {level: Level; reason: string}
export interface Help {hints: string[]; followUps: {index: number; text: string}[]}

/** A round of a practice that is over. */
export interface Round {
  round: number; since: Instant; roles: By<Role>; questions: Question[]; planned: boolean; skipped: Id[]; asked: Id[]; timers: By<Timer>; help: By<Help>;
}

export interface Practice {
  kind: 'PEERS' | 'ALONE';
  roundMs: number;
  rounds: number;
  round: number;
  /** What the interviewing is rated by. */
  interviewing: Rubric | null;
  /** Alone: what is going to be asked, without its words. */
  outline: {id: Id; section: string; allottedMs: number; hints: number}[];
  /** When looking back: the plans of the rounds after the first. */
  later: {questions: {id: Id; section: string; allottedMs: number; question: QuestionWords}[]}[];
  /** The settings that every round begins with. */
  setUp: Settings;
  past: Round[];
  /** Seats that want to swap. */
  agreed: Id[];
  /** Seats that left before the end. */
  left: Id[];
  /** seat → criterion id → level, of the interviewing */
  ratings: By<By<Level>>;
  /** question id → typed answer */
  answers: By<string>;
  /** When this round's first question was asked. */
  firstPushAt: Instant | null;
  /** When this round began; null in the first, which began with the session. */
  since: Instant | null;
}

/** A session as this audience may know it. */
export interface Session {
  seq: number;
  at: Instant;
  /** null until SessionCreated */
  phase: Phase | null;
  title: string;
  roleInterviewedFor: string;
  /** The plan; for a candidate only what was asked so far. */
  questions: Question[];
  /** Whether this audience has the plan. */
  planned: boolean;
  /** Ids of planned questions that are not going to be asked. */
  skipped: Id[];
  settings: Settings;
  rubric: Rubric | null;
  /** What the candidate grades themselves by. */
  selfGrading: {scale: Scale; criteria: Criterion[]} | null;
  seats: Seat[];
  candidateReady: boolean;
  /** Seats whose agreement to being logged is in the log. */
  agreed: Id[];
  /** The stretch off the record that goes on now. */
  offRecord: {since: Instant} | null;
  /** When the question on the stage was pushed; null where that push cannot be taken back. */
  pushedAt: Instant | null;
  /** Id of the question on the stage. */
  current: Id | null;
  /** Ids in the order they were first pushed. */
  asked: Id[];
  /** question id → timer */
  timers: By<Timer>;
  /** question id → help as given so far */
  help: By<Help>;
  /** The lead's line on the candidate's clock. */
  message: string;
  /** Quiet time before the next question. */
  quiet: {since: Instant; quietMs: number} | null;
  /** What the candidate's hand is raised for. */
  hand: 'CLARIFY' | 'DONE' | null;
  /** seat → question id → criterion id → level */
  grades: By<By<By<Level>>>;
  /** seat → question id → text */
  notes: By<By<string>>;
  /** question id → text; only ever this seat's own */
  privateNotes: By<string>;
  /** seat → moment id → moment */
  moments: By<By<Moment>>;
  /** The panel's own. */
  messages: {at: Instant; by: Id; words: string}[];
  /** While the candidate is gone: where the clock of the question on the stage stood when the line was lost. */
  lost: {elapsedMs: number} | null;
  /** What the last lost connection took from the question on the stage. */
  absence: {questionId: Id | null; ms: number} | null;
  /** seat → question id → criterion id → what a grade rests on */
  evidence: By<By<By<Evidence>>>;
  /** seat → scorecard; before the reveal another's has no judgement in it */
  scorecards: By<Scorecard>;
  /** seat → question id → criterion id → second thoughts after the reveal; the grade stays */
  revisions: By<By<By<Revision[]>>>;
  /** criterion id → how much it counts, where that was changed */
  weights: By<number>;
  /** criterion id → level that the panel agreed on */
  consensus: By<Level>;
  /** criterion id → the candidate's own level */
  selfGrades: By<Level>;
  /** seat → comment id → comment, written after the close */
  comments: By<By<Comment>>;
  /** seat → question id → criterion id → level, given from the replay; never among the grades */
  regrades: By<By<By<Level>>>;
  /** seat → judgement, once its re-grades are submitted */
  regraded: By<{at: Instant; verdict: Verdict; confidence: Confidence}>;
  /** What the candidate was given. */
  feedback: Feedback | null;
  feedbackAt: Instant | null;
  revealed: {at: Instant; missing: Id[]} | null;
  /** What only a practice has. */
  practice: Practice | null;
  createdAt: Instant | null;
  startedAt: Instant | null;
  debriefAt: Instant | null;
  closedAt: Instant | null;
}
