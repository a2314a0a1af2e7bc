// What the socket carries, as asyncapi.yaml describes it. Written by scripts/wire; nobody edits it by hand, and no page loads it.

export type Id = string;

/** Milliseconds since the epoch, session time. */
export type Instant = number;

export type Role = 'LEAD' | 'INTERVIEWER' | 'CANDIDATE' | 'OBSERVER' | 'REGRADER';

export type Level = 'POOR' | 'MIXED' | 'GOOD' | 'EXCELLENT' | 'NOT_ASKED' | 'NO_ANSWER' | 'NOT_ENOUGH_EVIDENCE' | 'AWARENESS' | 'NOVICE' |
  'INTERMEDIATE' | 'ADVANCED' | 'EXPERT';

export type ClockFace = 'COUNT_DOWN' | 'COUNT_UP' | 'RING' | 'HIDDEN';

export type Verdict = 'STRONG_NO' | 'NO' | 'YES' | 'STRONG_YES' | 'NO_DECISION';

export type Confidence = 'LOW' | 'MEDIUM' | 'HIGH';

/** Why a frame was refused that could not be read, or not be taken now. */
export type ErrorCode = 'malformed-frame' | 'unknown-type' | 'bad-fields' | 'frame-too-large' | 'frame-too-deep' | 'not-text' |
  'already-welcome' | 'try-again' | 'slow-down';

/** Why the session refused a command. */
export type RefusalCode = 'wrong-phase' | 'not-allowed' | 'unknown-question' | 'question-not-asked' | 'no-question' | 'push-stands' |
  'unknown-criterion' | 'bad-value' | 'already-submitted' | 'already-revealed' | 'not-revealed' | 'grades-missing' | 'unknown-seat' |
  'lead-is-here' | 'unknown-moment' | 'feedback-is-out' | 'off-record' | 'command-id-taken' | 'ratings-missing' | 'not-in-practice' |
  'only-in-practice' | 'last-round' | 'log-full' | 'stream-full' | 'still-answered';

export interface Hello {
  type: 'hello';
  session: string;
  token: string;
  /** The epoch of the last welcome. */
  epoch?: string;
  /** Number of the last event held. */
  after?: number;
  /** Other streams that are asked for, by name, each with the number of the last event held of it; 0 for none. */
  streams?: Record<string, number>;
}

export interface Ping {
  type: 'ping';
  t: number;
}

/** Sent on to those who may know the sender, and not logged. At most 50 a second and 200 at once; what is more is dropped without a word.
 * */
export interface ReportLine {
  type: 'line';
  /** Usual time there and back. */
  roundTripMs: number;
  /** How far the clock can be off at most; half of the fastest way there and back. */
  clockErrorMs: number;
}

export type AnyCommand = DeclareReady | GiveConsent | GoOffRecord | GoOnRecord | StartSession | PushQuestion | WithdrawQuestion |
  FinishQuestion | PauseTimer | ResumeTimer | AdjustTimer | RevealHint | AskFollowUp | ShowMessage | RaiseHand | LowerHand | GrantQuietTime
  | CreditAbsence | SetClockFace | SetAccommodation | AddQuestion | SkipQuestion | RestoreQuestion | PassLead | TakeLead | SendPanelMessage
  | MarkMoment | NameMoment | RemoveMoment | WritePrivateNote | GiveGrade | WithdrawGrade | CiteEvidence | WriteNote | OpenDebrief |
  SubmitScorecard | WithdrawScorecard | ReviseGrade | RevealScores | WriteComment | SetWeight | ReachConsensus | WithdrawConsensus |
  GiveSelfGrade | WithdrawSelfGrade | CloseSession | AgreeSwap | WithdrawSwap | LeavePractice | RateInterviewing | WriteAnswer;

/** The candidate, in the lobby. */
export interface DeclareReady {
  id: Id;
  type: 'DeclareReady';
}

/** Any seat, before and during the interview: agrees to being logged. The candidate does by DeclareReady too. */
export interface GiveConsent {
  id: Id;
  type: 'GiveConsent';
}

/** The lead or the candidate, live. Stops the clock; until GoOnRecord or OpenDebrief every other command is refused as off-record, and
 * nothing is logged. */
export interface GoOffRecord {
  id: Id;
  type: 'GoOffRecord';
}

/** The lead or the candidate, live. A clock that was stopped for it goes on. */
export interface GoOnRecord {
  id: Id;
  type: 'GoOnRecord';
}

/** The lead, in the lobby. Where the candidate has not agreed to being logged, the lead says with it that they were told so. */
export interface StartSession {
  id: Id;
  type: 'StartSession';
}

/** The lead, live. Finishes the running question first; one asked before goes on with its used time. */
export interface PushQuestion {
  id: Id;
  type: 'PushQuestion';
  questionId: Id;
}

/** The lead, live. Takes the last push back; the question that made way for it returns. */
export interface WithdrawQuestion {
  id: Id;
  type: 'WithdrawQuestion';
}

/** The lead, live. */
export interface FinishQuestion {
  id: Id;
  type: 'FinishQuestion';
}

/** The lead, live. */
export interface PauseTimer {
  id: Id;
  type: 'PauseTimer';
}

/** The lead, live. */
export interface ResumeTimer {
  id: Id;
  type: 'ResumeTimer';
}

/** The lead, live. */
export interface AdjustTimer {
  id: Id;
  type: 'AdjustTimer';
  /** At least a second either way. */
  byMs: number;
}

/** The lead, live. Hints come one by one; the index counts from 0. */
export interface RevealHint {
  id: Id;
  type: 'RevealHint';
  index: number;
}

/** The lead, live. The index counts from 0. */
export interface AskFollowUp {
  id: Id;
  type: 'AskFollowUp';
  index: number;
}

/** The lead, live. One line on the candidate's clock; an empty one takes it away. */
export interface ShowMessage {
  id: Id;
  type: 'ShowMessage';
  line: string;
}

/** The candidate, live. */
export interface RaiseHand {
  id: Id;
  type: 'RaiseHand';
  reason: 'CLARIFY' | 'DONE';
}

/** The lead or the candidate, live. */
export interface LowerHand {
  id: Id;
  type: 'LowerHand';
}

/** The lead, live, while no question is on the stage; 0 takes it back. */
export interface GrantQuietTime {
  id: Id;
  type: 'GrantQuietTime';
  quietMs: number;
}

/** The lead, live. Gives the running question back what the candidate's lost connection took, at most what its clock has run. */
export interface CreditAbsence {
  id: Id;
  type: 'CreditAbsence';
  absenceMs: number;
}

/** The lead, before the debrief: what the candidate sees of the clock. */
export interface SetClockFace {
  id: Id;
  type: 'SetClockFace';
  face: ClockFace;
}

/** The lead, before the debrief: time for every question pushed from then on, in percent of what is planned. */
export interface SetAccommodation {
  id: Id;
  type: 'SetAccommodation';
  percent: number;
}

/** The lead, before the debrief. Puts a question that nobody planned at the end of the plan; its id is the sender's to make. */
export interface AddQuestion {
  id: Id;
  type: 'AddQuestion';
  question: PlannedQuestion;
}

/** The lead, before the debrief. Leaves out a question that was not asked. */
export interface SkipQuestion {
  id: Id;
  type: 'SkipQuestion';
  questionId: Id;
}

/** The lead, before the debrief. Puts a question that was left out back. */
export interface RestoreQuestion {
  id: Id;
  type: 'RestoreQuestion';
  questionId: Id;
}

/** The lead, until the close, to the seat of an interviewer. */
export interface PassLead {
  id: Id;
  type: 'PassLead';
  to: Id;
}

/** An interviewer, until the close, where whoever has the lead has been gone for 30 seconds or never came. */
export interface TakeLead {
  id: Id;
  type: 'TakeLead';
}

/** Lead and interviewers, until the close. Never reaches candidate or observers. */
export interface SendPanelMessage {
  id: Id;
  type: 'SendPanelMessage';
  words: string;
}

/** Lead and interviewers, live. The moment's id is the sender's to make; an instant outside the interview so far is brought into it. */
export interface MarkMoment {
  id: Id;
  type: 'MarkMoment';
  moment: Id;
  markedAt: Instant;
}

/** Lead and interviewers, live and in the debrief, for a moment of their own; at most 10 seconds from where it was marked. */
export interface NameMoment {
  id: Id;
  type: 'NameMoment';
  moment: Id;
  markedAt: Instant;
  name: string;
}

/** As NameMoment. */
export interface RemoveMoment {
  id: Id;
  type: 'RemoveMoment';
  moment: Id;
}

/** Lead and interviewers, live and in the debrief. Nobody else ever reads it; empty clears it. */
export interface WritePrivateNote {
  id: Id;
  type: 'WritePrivateNote';
  questionId: Id;
  text: string;
}

/** Lead and interviewers, live and in the debrief, until they submit. */
export interface GiveGrade {
  id: Id;
  type: 'GiveGrade';
  questionId: Id;
  criterion: string;
  level: Level;
}

/** As GiveGrade. */
export interface WithdrawGrade {
  id: Id;
  type: 'WithdrawGrade';
  questionId: Id;
  criterion: string;
}

/** Lead and interviewers, as GiveGrade: what a grade of theirs rests on, own moments and own notes by question, in place of what was said
 * before. */
export interface CiteEvidence {
  id: Id;
  type: 'CiteEvidence';
  questionId: Id;
  criterion: string;
  moments: Id[];
  notes: Id[];
}

/** As GiveGrade. */
export interface WriteNote {
  id: Id;
  type: 'WriteNote';
  questionId: Id;
  /** Replaces the note; empty clears it. */
  text: string;
}

/** The lead, live; ends the interview. */
export interface OpenDebrief {
  id: Id;
  type: 'OpenDebrief';
}

/** Lead and interviewers, in the debrief, before the reveal, once every asked question has a grade of theirs. */
export interface SubmitScorecard {
  id: Id;
  type: 'SubmitScorecard';
  verdict: Verdict;
  confidence: Confidence;
  strengths: string;
  workOn: string;
  /** Never part of any feedback. */
  forPanel: string;
}

/** Lead and interviewers, in the debrief until the reveal; their grades and notes are open again. */
export interface WithdrawScorecard {
  id: Id;
  type: 'WithdrawScorecard';
}

/** Lead and interviewers, from the reveal to the close, for a grade of their own. The first one stays beside it. */
export interface ReviseGrade {
  id: Id;
  type: 'ReviseGrade';
  questionId: Id;
  criterion: string;
  level: Level;
  reason: string;
}

/** The lead, in the debrief; happens by itself once all have submitted. */
export interface RevealScores {
  id: Id;
  type: 'RevealScores';
}

/** Lead and interviewers, after the close. A comment on an instant of the interview; one with the same id is replaced, an empty one is
 * taken away. A moment's words are its name: one line of at most 120 characters. */
export interface WriteComment {
  id: Id;
  type: 'WriteComment';
  comment: Id;
  kind: 'MOMENT' | 'NOTE';
  about: Instant;
  words: string;
}

/** The lead, before the close. How much a criterion counts beside the others, for everyone. */
export interface SetWeight {
  id: Id;
  type: 'SetWeight';
  criterion: string;
  weight: number;
}

/** The lead, in the debrief, after the reveal. A level that the panel agrees on, beside everyone's own. */
export interface ReachConsensus {
  id: Id;
  type: 'ReachConsensus';
  criterion: string;
  level: Level;
}

/** As ReachConsensus. */
export interface WithdrawConsensus {
  id: Id;
  type: 'WithdrawConsensus';
  criterion: string;
}

/** The candidate, in the debrief and after the close, until the feedback is released. */
export interface GiveSelfGrade {
  id: Id;
  type: 'GiveSelfGrade';
  criterion: string;
  level: Level;
}

/** As GiveSelfGrade. */
export interface WithdrawSelfGrade {
  id: Id;
  type: 'WithdrawSelfGrade';
  criterion: string;
}

/** The lead, in the debrief; reveals first where that is still to come. */
export interface CloseSession {
  id: Id;
  type: 'CloseSession';
}

/** In a practice of peers, live. When all have agreed, the next round begins with the roles moved on. */
export interface AgreeSwap {
  id: Id;
  type: 'AgreeSwap';
}

/** As AgreeSwap; not to swap yet. */
export interface WithdrawSwap {
  id: Id;
  type: 'WithdrawSwap';
}

/** In a practice of peers, before its close: the sender is waited for no longer. Where too few are left for a round, the forms begin. */
export interface LeavePractice {
  id: Id;
  type: 'LeavePractice';
}

/** In a practice of peers, in the debrief, until the sender's form is in: how the sender was interviewed. */
export interface RateInterviewing {
  id: Id;
  type: 'RateInterviewing';
  criterion: string;
  level: Level;
}

/** In a practice alone, live or in the debrief. Replaces the typed answer to a question that was asked; an empty text clears it. */
export interface WriteAnswer {
  id: Id;
  type: 'WriteAnswer';
  questionId: Id;
  text: string;
}

export type AnyEvent = EventSessionCreated | EventSeatAdded | EventSeatRevoked | EventSeatReissued | EventParticipantConnected |
  EventParticipantDisconnected | EventLeadPassed | EventCandidateReady | EventSessionStarted | EventQuestionPushed | EventQuestionFinished |
  EventQuestionWithdrawn | EventQuestionReturned | EventTimerPaused | EventTimerResumed | EventTimerAdjusted | EventTimeExpired |
  EventOutageCredited | EventAbsenceCredited | EventQuestionAdded | EventQuestionSkipped | EventQuestionRestored | EventClockFaceSet |
  EventAccommodationSet | EventQuietTimeGranted | EventHintRevealed | EventFollowUpAsked | EventMessageShown | EventHandRaised |
  EventHandLowered | EventGradeGiven | EventGradeWithdrawn | EventEvidenceCited | EventNoteWritten | EventPrivateNoteWritten |
  EventMomentMarked | EventMomentNamed | EventMomentRemoved | EventPanelMessageSent | EventDebriefOpened | EventConsentGiven |
  EventWentOffRecord | EventWentOnRecord | EventScorecardSubmitted | EventScorecardWithdrawn | EventGradeRevised | EventScoresRevealed |
  EventCommentWritten | EventRegradeGiven | EventRegradeWithdrawn | EventRegradesSubmitted | EventWeightSet | EventConsensusReached |
  EventConsensusWithdrawn | EventSelfGradeGiven | EventSelfGradeWithdrawn | EventFeedbackReleased | EventSessionClosed |
  EventPracticeArranged | EventSwapAgreed | EventSwapWithdrawn | EventPracticeLeft | EventRolesSwapped | EventInterviewingRated |
  EventAnswerWritten;

/** The candidate gets no plan, no rubric and of the settings the clock's face only. */
export interface EventSessionCreated {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SessionCreated';
  title: string;
  roleInterviewedFor: string;
  plan?: Plan;
  rubric?: Rubric;
  settings?: Settings;
  clockFace?: ClockFace;
}

/** The candidate never hears of observers, here and below. */
export interface EventSeatAdded {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SeatAdded';
  seat: Id;
  role: Role;
  name: string;
}

/** The seat's link was taken back. */
export interface EventSeatRevoked {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SeatRevoked';
  seat: Id;
}

/** The seat has a new link. */
export interface EventSeatReissued {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SeatReissued';
  seat: Id;
}

/** Someone is here. */
export interface EventParticipantConnected {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ParticipantConnected';
  seat: Id;
}

/** Someone has been gone for a while. */
export interface EventParticipantDisconnected {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ParticipantDisconnected';
  seat: Id;
  since: Instant;
}

/** The lead went to another seat: by whoever had it, or by whoever took it. */
export interface EventLeadPassed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'LeadPassed';
  from: Id;
  to: Id;
}

/** The candidate is ready. */
export interface EventCandidateReady {
  seq: number;
  at: Instant;
  by: Id;
  type: 'CandidateReady';
}

/** The interview is live. */
export interface EventSessionStarted {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SessionStarted';
}

/** number and prompt for the candidate only; the panel has the plan. */
export interface EventQuestionPushed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuestionPushed';
  questionId: Id;
  allottedMs: number;
  number?: number;
  prompt?: string;
}

/** The question left the stage; its clock stopped. question: to someone who practises alone, who gets its guidance now. */
export interface EventQuestionFinished {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuestionFinished';
  questionId: Id;
  question?: Question;
}

/** A push was taken back: the question was never asked, and its clock, help, grades and notes are gone. */
export interface EventQuestionWithdrawn {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuestionWithdrawn';
  questionId: Id;
}

/** The question that made way for a mistaken push is back, its clock anchored as before. */
export interface EventQuestionReturned {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuestionReturned';
  questionId: Id;
  usedMs: number;
  /** An instant, or -1 where the clock stood. */
  runningSince: number;
}

/** The clock stopped. */
export interface EventTimerPaused {
  seq: number;
  at: Instant;
  by: Id;
  type: 'TimerPaused';
  questionId: Id;
}

/** The clock runs again. */
export interface EventTimerResumed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'TimerResumed';
  questionId: Id;
}

/** Time was added, or taken. */
export interface EventTimerAdjusted {
  seq: number;
  at: Instant;
  by: Id;
  type: 'TimerAdjusted';
  questionId: Id;
  byMs: number;
}

/** The allotted time ran out; overtime counts up. */
export interface EventTimeExpired {
  seq: number;
  at: Instant;
  by: Id;
  type: 'TimeExpired';
  questionId: Id;
}

/** The server was away; the time is given back. */
export interface EventOutageCredited {
  seq: number;
  at: Instant;
  by: Id;
  type: 'OutageCredited';
  questionId: Id;
  outageMs: number;
}

/** What the candidate's lost connection took was given back. */
export interface EventAbsenceCredited {
  seq: number;
  at: Instant;
  by: Id;
  type: 'AbsenceCredited';
  questionId: Id;
  absenceMs: number;
}

/** Not to the candidate. A question that nobody planned, at the end of the plan. */
export interface EventQuestionAdded {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuestionAdded';
  question: PlannedQuestion;
}

/** Not to the candidate. A question is left out; a push of it puts it back. */
export interface EventQuestionSkipped {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuestionSkipped';
  questionId: Id;
}

/** Not to the candidate. */
export interface EventQuestionRestored {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuestionRestored';
  questionId: Id;
}

/** What the candidate sees of the clock from here on. */
export interface EventClockFaceSet {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ClockFaceSet';
  face: ClockFace;
}

/** Not to the candidate. Time for every question pushed from here on, in percent of what is planned. */
export interface EventAccommodationSet {
  seq: number;
  at: Instant;
  by: Id;
  type: 'AccommodationSet';
  percent: number;
}

/** Quiet time before the next question, which ends it; 0 took it back. */
export interface EventQuietTimeGranted {
  seq: number;
  at: Instant;
  by: Id;
  type: 'QuietTimeGranted';
  quietMs: number;
}

/** The candidate was given a hint of the question on the stage. */
export interface EventHintRevealed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'HintRevealed';
  questionId: Id;
  index: number;
  /** For the candidate, who has no plan to look it up in. */
  words?: string;
}

/** A follow-up was put to the candidate. */
export interface EventFollowUpAsked {
  seq: number;
  at: Instant;
  by: Id;
  type: 'FollowUpAsked';
  questionId: Id;
  index: number;
  /** For the candidate, who has no plan to look it up in. */
  words?: string;
}

/** The lead's line on the candidate's clock; it goes with the question, or with an empty one. */
export interface EventMessageShown {
  seq: number;
  at: Instant;
  by: Id;
  type: 'MessageShown';
  line: string;
}

/** The candidate asks to have the question made clearer, or is done. */
export interface EventHandRaised {
  seq: number;
  at: Instant;
  by: Id;
  type: 'HandRaised';
  reason: 'CLARIFY' | 'DONE';
}

/** Seen, or taken back. It also comes down with the question. */
export interface EventHandLowered {
  seq: number;
  at: Instant;
  by: Id;
  type: 'HandLowered';
}

/** Only to the interviewer who gave it, until the reveal. */
export interface EventGradeGiven {
  seq: number;
  at: Instant;
  by: Id;
  type: 'GradeGiven';
  questionId: Id;
  criterion: string;
  level: Level;
}

/** As GradeGiven. */
export interface EventGradeWithdrawn {
  seq: number;
  at: Instant;
  by: Id;
  type: 'GradeWithdrawn';
  questionId: Id;
  criterion: string;
}

/** The interviewer's own, and the panel's after the reveal. */
export interface EventEvidenceCited {
  seq: number;
  at: Instant;
  by: Id;
  type: 'EvidenceCited';
  questionId: Id;
  criterion: string;
  moments: Id[];
  notes: Id[];
}

/** As GradeGiven; empty clears the note. */
export interface EventNoteWritten {
  seq: number;
  at: Instant;
  by: Id;
  type: 'NoteWritten';
  questionId: Id;
  text: string;
}

/** Only ever to the interviewer who wrote it. */
export interface EventPrivateNoteWritten {
  seq: number;
  at: Instant;
  by: Id;
  type: 'PrivateNoteWritten';
  questionId: Id;
  text: string;
}

/** As GradeGiven: a bookmark. */
export interface EventMomentMarked {
  seq: number;
  at: Instant;
  by: Id;
  type: 'MomentMarked';
  moment: Id;
  markedAt: Instant;
}

/** As GradeGiven; to the whole panel after the reveal. */
export interface EventMomentNamed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'MomentNamed';
  moment: Id;
  markedAt: Instant;
  name: string;
}

/** As MomentNamed. */
export interface EventMomentRemoved {
  seq: number;
  at: Instant;
  by: Id;
  type: 'MomentRemoved';
  moment: Id;
}

/** To lead and interviewers only. */
export interface EventPanelMessageSent {
  seq: number;
  at: Instant;
  by: Id;
  type: 'PanelMessageSent';
  words: string;
}

/** Somebody agrees to being logged; where by is the lead and not the seat, the lead says that they were told so. */
export interface EventConsentGiven {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ConsentGiven';
  seat: Id;
}

/** From here on nothing is logged until WentOnRecord. */
export interface EventWentOffRecord {
  seq: number;
  at: Instant;
  by: Id;
  type: 'WentOffRecord';
  clockStopped: boolean;
}

/** The log goes on. */
export interface EventWentOnRecord {
  seq: number;
  at: Instant;
  by: Id;
  type: 'WentOnRecord';
}

/** The interview is over; the panel talks. The candidate gets what they may grade themselves by. */
export interface EventDebriefOpened {
  seq: number;
  at: Instant;
  by: Id;
  type: 'DebriefOpened';
  scale?: 'FOUR_LEVELS' | 'FIVE_LEVELS';
  criteria?: {id: string; name: string; anchors: string[]}[];
}

/** To the others of the panel without its content, until the reveal. */
export interface EventScorecardSubmitted {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ScorecardSubmitted';
  verdict?: Verdict;
  confidence?: Confidence;
  strengths?: string;
  workOn?: string;
  forPanel?: string;
}

/** To the panel: somebody's scorecard is open again. */
export interface EventScorecardWithdrawn {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ScorecardWithdrawn';
}

/** To the panel, after the reveal only; the grade that was given blind stays. */
export interface EventGradeRevised {
  seq: number;
  at: Instant;
  by: Id;
  type: 'GradeRevised';
  questionId: Id;
  criterion: string;
  level: Level;
  reason: string;
}

/** To the panel, and in a practice to everyone, with all that was hidden from this seat; empty lists where everything was seen at its own
 * time. */
export interface EventScoresRevealed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ScoresRevealed';
  missing: Id[];
  grades: RevealedGrade[];
  notes: RevealedNote[];
  moments: RevealedMoment[];
  evidence: RevealedEvidence[];
  scorecards: RevealedScorecard[];
  selfGrades: SelfGrade[];
  /** In a practice only, as questions. */
  ratings?: Rated[];
  /** All that were asked of this peer or before them, with their guidance. */
  questions?: PlannedQuestion[];
}

/** To the panel, after the close; an empty one was taken away. */
export interface EventCommentWritten {
  seq: number;
  at: Instant;
  by: Id;
  type: 'CommentWritten';
  comment: Id;
  kind: 'MOMENT' | 'NOTE';
  about: Instant;
  words: string;
}

/** After the close, in the replay of the re-grader who gave it and nowhere else. */
export interface EventRegradeGiven {
  seq: number;
  at: Instant;
  by: Id;
  type: 'RegradeGiven';
  questionId: Id;
  criterion: string;
  level: Level;
}

/** After the close, in the replay of the re-grader who took it back and nowhere else. */
export interface EventRegradeWithdrawn {
  seq: number;
  at: Instant;
  by: Id;
  type: 'RegradeWithdrawn';
  questionId: Id;
  criterion: string;
}

/** To the panel, after the close, with all levels that this re-grader gave from the replay; they are never part of the interview's own
 * grades. The re-grader, who has them, gets no grades. */
export interface EventRegradesSubmitted {
  seq: number;
  at: Instant;
  by: Id;
  type: 'RegradesSubmitted';
  verdict: Verdict;
  confidence: Confidence;
  grades?: RevealedGrade[];
}

/** To the panel. */
export interface EventWeightSet {
  seq: number;
  at: Instant;
  by: Id;
  type: 'WeightSet';
  criterion: string;
  weight: number;
}

/** To the panel. */
export interface EventConsensusReached {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ConsensusReached';
  criterion: string;
  level: Level;
}

/** To the panel. */
export interface EventConsensusWithdrawn {
  seq: number;
  at: Instant;
  by: Id;
  type: 'ConsensusWithdrawn';
  criterion: string;
}

/** To the candidate; to the panel after the reveal. */
export interface EventSelfGradeGiven {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SelfGradeGiven';
  criterion: string;
  level: Level;
}

/** As SelfGradeGiven. */
export interface EventSelfGradeWithdrawn {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SelfGradeWithdrawn';
  criterion: string;
}

/** To the candidate and the panel. */
export interface EventFeedbackReleased {
  seq: number;
  at: Instant;
  by: Id;
  type: 'FeedbackReleased';
  feedback: Feedback;
}

/** What the candidate is given; nothing in it tells who on the panel wrote what. */
export interface Feedback {
  overall: 'UNSAID' | 'NOT_YET' | 'NEARLY' | 'READY' | 'ABOVE';
  words: string;
  levels: FeedbackLevel[];
  strengths: string[];
  workOn: string[];
  notes: FeedbackNotes[];
  moments: FeedbackMoment[];
  guidance: FeedbackGuidance[];
}

/** Where the panel stood on a criterion, with that level's anchor sentence. */
export interface FeedbackLevel {
  criterion: string;
  name: string;
  level: Level;
  anchor: string;
}

/** Notes on one question, or on the interview as a whole. */
export interface FeedbackNotes {
  questionId: Id;
  /** Its place among those asked; 0 for the interview as a whole. */
  number: number;
  prompt: string;
  notes: string[];
}

/** A moment of somebody on the panel. */
export interface FeedbackMoment {
  markedAt: Instant;
  name: string;
}

/** What a strong answer to one question covers. */
export interface FeedbackGuidance {
  questionId: Id;
  number: number;
  prompt: string;
  guidance: string;
}

/** Nothing follows but changes of links. */
export interface EventSessionClosed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SessionClosed';
}

/** This session is a practice. plan: to those who have the first round's before them; outline: to someone alone; laterRounds: when looking
 * back. */
export interface EventPracticeArranged {
  seq: number;
  at: Instant;
  by: Id;
  type: 'PracticeArranged';
  kind: 'PEERS' | 'ALONE';
  /** How long a round is meant to take. */
  roundMs: number;
  rounds?: number;
  interviewing?: Rubric;
  plan?: Plan;
  outline?: Outlined[];
  laterRounds?: Plan[];
}

/** A peer wants to swap roles. */
export interface EventSwapAgreed {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SwapAgreed';
}

/** A peer does not want to swap yet. */
export interface EventSwapWithdrawn {
  seq: number;
  at: Instant;
  by: Id;
  type: 'SwapWithdrawn';
}

/** A peer left for good; nobody waits for them any more. */
export interface EventPracticeLeft {
  seq: number;
  at: Instant;
  by: Id;
  type: 'PracticeLeft';
}

/** The next round began, with plan, clock and stage afresh. plan: to those who have it before them. */
export interface EventRolesSwapped {
  seq: number;
  at: Instant;
  by: Id;
  type: 'RolesSwapped';
  round: number;
  chairs: Chair[];
  plan?: Plan;
}

/** To whoever rated it; to the others when all forms open. */
export interface EventInterviewingRated {
  seq: number;
  at: Instant;
  by: Id;
  type: 'InterviewingRated';
  criterion: string;
  level: Level;
}

/** To someone who practises alone. */
export interface EventAnswerWritten {
  seq: number;
  at: Instant;
  by: Id;
  type: 'AnswerWritten';
  questionId: Id;
  text: string;
}

/** A seat's role in a round. */
export interface Chair {
  seat: Id;
  role: Role;
}

/** A question still to come, to someone who practises alone. */
export interface Outlined {
  id: Id;
  section: string;
  allottedMs: number;
  hints: number;
}

/** How another peer rated the interviewing. */
export interface Rated {
  seat: Id;
  criterion: string;
  level: Level;
}

/** Another interviewer's grade. */
export interface RevealedGrade {
  seat: Id;
  questionId: Id;
  criterion: string;
  level: Level;
}

/** Another interviewer's note. */
export interface RevealedNote {
  seat: Id;
  questionId: Id;
  text: string;
}

/** Another interviewer's moment. */
export interface RevealedMoment {
  seat: Id;
  moment: Id;
  markedAt: Instant;
  name: string;
}

/** What another interviewer's grade rests on. */
export interface RevealedEvidence {
  seat: Id;
  questionId: Id;
  criterion: string;
  moments: Id[];
  notes: Id[];
}

/** The candidate's own level. */
export interface SelfGrade {
  criterion: string;
  level: Level;
}

/** Another interviewer's scorecard. */
export interface RevealedScorecard {
  seat: Id;
  verdict: Verdict;
  confidence: Confidence;
  strengths: string;
  workOn: string;
  forPanel: string;
}

/** The questions chosen for this session, with the text they had then. */
export interface Plan {
  /** Where the plan came from; empty texts and zeros where that is not known, or nothing was drawn. */
  origin: {bank: string; version: number; readyPlan: string; seed: number};
  questions: PlannedQuestion[];
}

/** A question of the plan. */
export interface PlannedQuestion {
  id: Id;
  section: string;
  allottedMs: number;
  question: Question;
}

/** A question with all that the panel may want beside it. */
export interface Question {
  /** Markdown. */
  prompt: string;
  /** Markdown; may be empty. */
  guidance: string;
  followUps: string[];
  hints: string[];
  weakSigns: string[];
  minutes: number;
  difficulty: 'UNRATED' | 'EASY' | 'MEDIUM' | 'HARD';
  tags: string[];
  criteria: {criterion: string; poor: string; mixed: string; good: string; excellent: string}[];
}

/** How the session is held. */
export interface Settings {
  clockFace: ClockFace;
  accommodationPercent: number;
  /** How long a push waits on the lead's page. */
  holdMs: number;
  observerView: 'PANEL' | 'CANDIDATE';
}

/** What is graded, with an anchor sentence for every level. */
export interface Rubric {
  title: string;
  scale: 'FOUR_LEVELS' | 'FIVE_LEVELS';
  criteria: {id: string; name: string; weight: number; /** What each level sounds like, lowest first. */ anchors: string[]}[];
}

export type StreamName = string;

/** How far a stream goes in this view, and whether only what was missed of it follows; otherwise fold it anew from 1. */
export interface StreamPlace {
  seq: number;
  recovered: boolean;
}

/** The seat is open. */
export interface Welcome {
  /** How many days after its close the session is kept; 0 where nothing ends that by itself. */
  keptDays: number;
  type: 'welcome';
  session: Id;
  you: {seat: Id; role: Role; name: string};
  /** Number of the last event in this view. */
  seq: number;
  epoch: string;
  /** Whether only what was missed follows; otherwise fold anew from 1. */
  recovered: boolean;
  serverNow: Instant;
  online: {seat: Id; since: Instant}[];
  /** Where the streams are that the hello asked for, by name; a stream that is not among them the server does not know. */
  streams?: Record<string, StreamPlace>;
}

export type AnyEvents = EventsOfMain | EventsOfStream;

/** One or more events of the interview, in order. */
export interface EventsOfMain {
  type: 'events';
  events: AnyEvent[];
}

/** One or more events of another stream, in order. */
export interface EventsOfStream {
  type: 'events';
  stream: StreamName;
  events: EventOfStream[];
}

/** An event of a stream that is not the interview; beside these fields it has those of its own type. */
export interface EventOfStream {
  /** Number in this audience's view of the stream. */
  seq: number;
  at: Instant;
  by: Id;
  type: string;
}

/** seq is the number in this view, of the interview or of the stream that the command was given to, up to which the effect reaches. */
export interface Accepted {
  type: 'accepted';
  stream?: StreamName;
  id: Id;
  seq: number;
}

/** code for programs, message for people. */
export interface Rejected {
  type: 'rejected';
  id: Id;
  code: RefusalCode | ErrorCode;
  message: string;
}

/** Sent to those who may know the seat. Not logged, and so not numbered. */
export interface Presence {
  type: 'presence';
  seat: Id;
  online: boolean;
  since: Instant;
}

/** Sent to those who may know the seat, when it would mean something else than before. Not logged, and so not numbered. */
export interface Line {
  type: 'line';
  seat: Id;
  roundTripMs: number;
  clockErrorMs: number;
}

/** For the offset estimate. */
export interface Pong {
  type: 'pong';
  t: number;
  serverNow: Instant;
}

/** What was wrong with a frame. */
export interface Error {
  type: 'error';
  code: ErrorCode;
  message: string;
}
