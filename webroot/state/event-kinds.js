// What the pages make of each kind of event: under which filter the feed has it, what it is on a replay's timeline, what the
// player's steps call it, and to what a link to it leads. A kind without a row fails the check of the pages' types. Pure.

/** @import {EventType} from './types' */

/** No mark of its own: it begins, ends or changes a stretch, which is drawn from the state. */
const STRETCH = null;
/** No mark: it is judging that is settled when the talking is over, or is about something that has its mark. */
const AFTERWARDS = null;
/** No mark: it is about who sits where and how the session is held, which the lanes do not show. */
const ASIDE = null;
/** No step of its own: only "event by event" stops there. */
const PASSED = null;

/**
 * @typedef {'questions' | 'clock' | 'judging' | 'people'} Filter
 * @typedef {'hand' | 'hint' | 'follow-up' | 'line' | 'grade' | 'note' | 'moment' | 'gone' | 'back' | 'outage'} Mark
 * @typedef {'question' | 'grade' | 'moment' | 'hand' | 'pause'} Step
 * @typedef {'question' | 'moment' | 'grade' | 'about' | 'instant'} Place what the event is about where that has a name, or its instant
 */

/** @type {Record<EventType, readonly [filter: Filter, mark: Mark | null, step: Step | null, place: Place]>} */
const KINDS = {
  SeatAdded: ['people', ASIDE, PASSED, 'instant'],
  SeatRevoked: ['people', ASIDE, PASSED, 'instant'],
  SeatReissued: ['people', ASIDE, PASSED, 'instant'],
  ParticipantConnected: ['people', 'back', PASSED, 'instant'],
  ParticipantDisconnected: ['people', 'gone', PASSED, 'instant'],
  LeadPassed: ['people', ASIDE, PASSED, 'instant'],
  CandidateReady: ['people', ASIDE, PASSED, 'instant'],
  QuestionPushed: ['questions', STRETCH, 'question', 'question'],
  QuestionFinished: ['questions', STRETCH, PASSED, 'instant'],
  QuestionWithdrawn: ['questions', STRETCH, PASSED, 'instant'],
  QuestionReturned: ['questions', STRETCH, PASSED, 'instant'],
  TimerPaused: ['clock', STRETCH, 'pause', 'instant'],
  TimerResumed: ['clock', STRETCH, PASSED, 'instant'],
  TimerAdjusted: ['clock', STRETCH, PASSED, 'instant'],
  TimeExpired: ['clock', STRETCH, PASSED, 'instant'],
  OutageCredited: ['clock', 'outage', 'pause', 'instant'],
  AbsenceCredited: ['clock', STRETCH, PASSED, 'instant'],
  QuestionAdded: ['questions', ASIDE, PASSED, 'instant'],
  QuestionSkipped: ['questions', ASIDE, PASSED, 'instant'],
  QuestionRestored: ['questions', ASIDE, PASSED, 'instant'],
  ClockFaceSet: ['clock', ASIDE, PASSED, 'instant'],
  AccommodationSet: ['clock', ASIDE, PASSED, 'instant'],
  QuietTimeGranted: ['clock', ASIDE, PASSED, 'instant'],
  HintRevealed: ['questions', 'hint', PASSED, 'instant'],
  FollowUpAsked: ['questions', 'follow-up', PASSED, 'instant'],
  MessageShown: ['clock', 'line', PASSED, 'instant'],
  HandRaised: ['people', 'hand', 'hand', 'instant'],
  HandLowered: ['people', ASIDE, PASSED, 'instant'],
  GradeGiven: ['judging', 'grade', 'grade', 'grade'],
  GradeWithdrawn: ['judging', 'grade', 'grade', 'instant'],
  NoteWritten: ['judging', 'note', PASSED, 'instant'],
  PrivateNoteWritten: ['judging', 'note', PASSED, 'instant'],
  MomentMarked: ['judging', 'moment', 'moment', 'moment'],
  MomentNamed: ['judging', AFTERWARDS, PASSED, 'moment'],
  MomentRemoved: ['judging', AFTERWARDS, PASSED, 'instant'],
  EvidenceCited: ['judging', AFTERWARDS, PASSED, 'instant'],
  ScorecardSubmitted: ['judging', AFTERWARDS, PASSED, 'instant'],
  ScorecardWithdrawn: ['judging', AFTERWARDS, PASSED, 'instant'],
  GradeRevised: ['judging', 'grade', 'grade', 'instant'],
  RegradeGiven: ['judging', AFTERWARDS, PASSED, 'instant'],
  RegradeWithdrawn: ['judging', AFTERWARDS, PASSED, 'instant'],
  RegradesSubmitted: ['judging', AFTERWARDS, PASSED, 'instant'],
  SelfGradeGiven: ['judging', AFTERWARDS, PASSED, 'instant'],
  SelfGradeWithdrawn: ['judging', AFTERWARDS, PASSED, 'instant'],
  PanelMessageSent: ['people', ASIDE, PASSED, 'instant'],
  WeightSet: ['judging', AFTERWARDS, PASSED, 'instant'],
  ConsensusReached: ['judging', AFTERWARDS, PASSED, 'instant'],
  ConsensusWithdrawn: ['judging', AFTERWARDS, PASSED, 'instant'],
  CommentWritten: ['judging', AFTERWARDS, PASSED, 'about'],
  PracticeArranged: ['questions', ASIDE, PASSED, 'instant'],
  SwapAgreed: ['people', ASIDE, PASSED, 'instant'],
  SwapWithdrawn: ['people', ASIDE, PASSED, 'instant'],
  PracticeLeft: ['people', ASIDE, PASSED, 'instant'],
  RolesSwapped: ['questions', STRETCH, PASSED, 'instant'],
  InterviewingRated: ['judging', AFTERWARDS, PASSED, 'instant'],
  AnswerWritten: ['questions', ASIDE, PASSED, 'instant'],
  ConsentGiven: ['people', ASIDE, PASSED, 'instant'],
  WentOffRecord: ['people', STRETCH, PASSED, 'instant'],
  WentOnRecord: ['people', STRETCH, PASSED, 'instant'],
  SessionCreated: ['questions', ASIDE, PASSED, 'instant'],
  SessionStarted: ['questions', STRETCH, PASSED, 'instant'],
  DebriefOpened: ['questions', STRETCH, PASSED, 'instant'],
  ScoresRevealed: ['judging', AFTERWARDS, PASSED, 'instant'],
  SessionClosed: ['questions', STRETCH, PASSED, 'instant'],
  FeedbackReleased: ['judging', AFTERWARDS, PASSED, 'instant'],
};

/** @param {{type: EventType}} event */
export const filterOf = ({type}) => KINDS[type][0];

/** @param {{type: EventType}} event */
export const markOf = ({type}) => KINDS[type][1];

/** @param {{type: EventType}} event */
export const stepOf = ({type}) => KINDS[type][2];

/** @param {{type: EventType}} event */
export const placeOf = ({type}) => KINDS[type][3];
