// The words and bounds of the protocol as the server's types have them. Written by scripts/wire; nobody edits it by hand.

/** Everything that can happen in a session, by the name under which it is logged and sent. */
export const EVENT_TYPES = /** @type {const} */ ([
  'SeatAdded', 'SeatRevoked', 'SeatReissued', 'ParticipantConnected', 'ParticipantDisconnected', 'LeadPassed', 'CandidateReady',
  'QuestionPushed', 'QuestionFinished', 'QuestionWithdrawn', 'QuestionReturned', 'TimerPaused', 'TimerResumed', 'TimerAdjusted',
  'TimeExpired', 'OutageCredited', 'AbsenceCredited', 'QuestionAdded', 'QuestionSkipped', 'QuestionRestored', 'ClockFaceSet',
  'AccommodationSet', 'QuietTimeGranted', 'HintRevealed', 'FollowUpAsked', 'MessageShown', 'HandRaised', 'HandLowered', 'GradeGiven',
  'GradeWithdrawn', 'NoteWritten', 'PrivateNoteWritten', 'MomentMarked', 'MomentNamed', 'MomentRemoved', 'EvidenceCited',
  'ScorecardSubmitted', 'ScorecardWithdrawn', 'GradeRevised', 'RegradeGiven', 'RegradeWithdrawn', 'RegradesSubmitted', 'SelfGradeGiven',
  'SelfGradeWithdrawn', 'PanelMessageSent', 'WeightSet', 'ConsensusReached', 'ConsensusWithdrawn', 'CommentWritten', 'PracticeArranged',
  'SwapAgreed', 'SwapWithdrawn', 'PracticeLeft', 'RolesSwapped', 'InterviewingRated', 'AnswerWritten', 'ConsentGiven', 'WentOffRecord',
  'WentOnRecord', 'SessionCreated', 'SessionStarted', 'DebriefOpened', 'ScoresRevealed', 'SessionClosed', 'FeedbackReleased',
]);

/** What a participant can ask for over the socket. */
export const COMMAND_TYPES = /** @type {const} */ ([
  'DeclareReady', 'GiveConsent', 'GoOffRecord', 'GoOnRecord', 'StartSession', 'PushQuestion', 'WithdrawQuestion', 'FinishQuestion',
  'PauseTimer', 'ResumeTimer', 'AdjustTimer', 'RevealHint', 'AskFollowUp', 'ShowMessage', 'RaiseHand', 'LowerHand', 'GrantQuietTime',
  'CreditAbsence', 'SetClockFace', 'SetAccommodation', 'AddQuestion', 'SkipQuestion', 'RestoreQuestion', 'PassLead', 'TakeLead',
  'SendPanelMessage', 'MarkMoment', 'NameMoment', 'RemoveMoment', 'GiveGrade', 'WithdrawGrade', 'WriteNote', 'WritePrivateNote',
  'CiteEvidence', 'OpenDebrief', 'SubmitScorecard', 'WithdrawScorecard', 'RevealScores', 'ReviseGrade', 'SetWeight', 'ReachConsensus',
  'WithdrawConsensus', 'CloseSession', 'GiveSelfGrade', 'WithdrawSelfGrade', 'WriteComment', 'AgreeSwap', 'WithdrawSwap', 'LeavePractice',
  'RateInterviewing', 'WriteAnswer',
]);

/** What each role may and is. */
export const ROLES = /** @type {const} */ ({
  LEAD: {answers: false, grades: true, inRoom: true, knownToCandidate: true, leads: true, onlyOne: true, regrades: false, toldFeedback: true},
  INTERVIEWER: {answers: false, grades: true, inRoom: true, knownToCandidate: true, leads: false, onlyOne: false, regrades: false, toldFeedback: true},
  CANDIDATE: {answers: true, grades: false, inRoom: true, knownToCandidate: true, leads: false, onlyOne: true, regrades: false, toldFeedback: true},
  OBSERVER: {answers: false, grades: false, inRoom: true, knownToCandidate: false, leads: false, onlyOne: false, regrades: false, toldFeedback: false},
  REGRADER: {answers: false, grades: false, inRoom: false, knownToCandidate: false, leads: false, onlyOne: false, regrades: true, toldFeedback: false},
});

/** The phases of a session, in their order. */
export const PHASES = /** @type {const} */ (['LOBBY', 'LIVE', 'DEBRIEF', 'CLOSED']);

/** The levels of each scale, lowest first. */
export const SCALES = /** @type {const} */ ({
  FOUR_LEVELS: ['POOR', 'MIXED', 'GOOD', 'EXCELLENT'],
  FIVE_LEVELS: ['AWARENESS', 'NOVICE', 'INTERMEDIATE', 'ADVANCED', 'EXPERT'],
});

/** Why there is no level; no statistic counts these as one. */
export const OUTSIDE_SCALE = /** @type {const} */ (['NOT_ASKED', 'NO_ANSWER', 'NOT_ENOUGH_EVIDENCE']);

/** An interviewer's overall judgement. */
export const VERDICTS = /** @type {const} */ (['STRONG_NO', 'NO', 'YES', 'STRONG_YES', 'NO_DECISION']);

/** How sure an interviewer is of it. */
export const CONFIDENCES = /** @type {const} */ (['LOW', 'MEDIUM', 'HIGH']);

/** What the candidate is told overall. */
export const READINESS = /** @type {const} */ (['UNSAID', 'NOT_YET', 'NEARLY', 'READY', 'ABOVE']);

/** What the candidate sees of the clock. */
export const CLOCK_FACES = /** @type {const} */ (['COUNT_DOWN', 'COUNT_UP', 'RING', 'HIDDEN']);

/** What observers see. */
export const OBSERVER_VIEWS = /** @type {const} */ (['PANEL', 'CANDIDATE']);

/** What the candidate raises the hand for. */
export const HAND_REASONS = /** @type {const} */ (['CLARIFY', 'DONE']);

/** What is written on looking back. */
export const COMMENT_KINDS = /** @type {const} */ (['MOMENT', 'NOTE']);

/** Ways to practise. */
export const PRACTICE_KINDS = /** @type {const} */ (['PEERS', 'ALONE']);

/** How hard a question is. */
export const DIFFICULTIES = /** @type {const} */ (['UNRATED', 'EASY', 'MEDIUM', 'HARD']);

/** What a share lets its holder see. */
export const SHARE_VIEWS = /** @type {const} */ (['PANEL', 'CANDIDATE', 'OBSERVER', 'TRAINING']);

/** Stands for the interview as a whole where something is graded or noted. */
export const WHOLE_SESSION = /** @type {const} */ ('session');

/** How a session is held where nobody chose. */
export const USUAL_SETTINGS = /** @type {const} */ ({clockFace: 'COUNT_DOWN', accommodationPercent: 100, holdMs: 0, observerView: 'PANEL'});

/** Bounds by what they are of: lengths in characters (_MAX), times in milliseconds (_MS). */
export const BOUNDS = /** @type {const} */ ({
  AdjustTimer: {STEP_MIN_MS: 1_000, STEP_MAX_MS: 3_600_000},
  ShowMessage: {LINE_MAX: 120},
  GrantQuietTime: {QUIET_MAX_MS: 1_800_000},
  TakeLead: {AWAY_MIN_MS: 30_000},
  SendPanelMessage: {WORDS_MAX: 500},
  MarkMoment: {MOMENTS_MAX: 500},
  NameMoment: {SHIFT_MAX_MS: 10_000, NAME_MAX: 120},
  WriteNote: {TEXT_MAX: 4_000},
  CiteEvidence: {CITED_MAX: 20},
  ReviseGrade: {REASON_MAX: 500},
  WriteComment: {WORDS_MAX: 1_000, COMMENTS_MAX: 500},
  WriteAnswer: {TEXT_MAX: 8_000},
  CreateSession: {TITLE_MAX: 200, PANEL_MAX: 5, SEATS_MAX: 410},
  Seat: {NAME_MAX: 80},
  Settings: {ACCOMMODATION_MIN: 100, ACCOMMODATION_MAX: 300, HOLD_MAX_MS: 3_000},
  Plan: {QUESTIONS_MAX: 200, TEXT_BYTES_MAX: 8_388_608},
  Question: {DEFAULT_MINUTES: 5, MINUTES_MAX: 180},
  BankLimits: {FILE_BYTES_MAX: 4_194_304, QUESTIONS_MAX: 5_000, PROMPT_CHARS_MAX: 4_000, NESTING_MAX: 64, COLUMNS_MAX: 1_000},
  Rubric: {TITLE_MAX: 120, CRITERIA_MAX: 12},
  Criterion: {NAME_MAX: 60, ANCHOR_MAX: 400, WEIGHT_MIN: 1, WEIGHT_MAX: 9},
  Scorecard: {TEXT_MAX: 4_000},
  Feedback: {WORDS_MAX: 4_000},
  Practice: {FORMS_WAIT_MS: 86_400_000},
  Draw: {SEED_MAX: 999_999_999},
  Waiter: {NAME_MAX: 60},
  Want: {BANKS_MAX: 20, MINUTES_MIN: 10, MINUTES_MAX: 60},
});

/** Why a frame was refused while the connection lives on. */
export const ERROR_CODES = /** @type {const} */ ([
  'malformed-frame', 'unknown-type', 'bad-fields', 'frame-too-large', 'frame-too-deep', 'not-text', 'already-welcome', 'try-again',
  'slow-down',
]);

/** Why the session refused a command. */
export const REFUSAL_CODES = /** @type {const} */ ([
  'wrong-phase', 'not-allowed', 'unknown-question', 'question-not-asked', 'no-question', 'push-stands', 'unknown-criterion', 'bad-value',
  'already-submitted', 'already-revealed', 'not-revealed', 'grades-missing', 'unknown-seat', 'lead-is-here', 'unknown-moment',
  'feedback-is-out', 'off-record', 'command-id-taken', 'ratings-missing', 'not-in-practice', 'only-in-practice', 'last-round', 'log-full',
  'stream-full', 'still-answered',
]);

/** Why the server closes a socket. */
export const CLOSE_CODES = /** @type {const} */ ({
  STOPPING: 4000,
  TOO_SLOW: 4001,
  NO_HELLO: 4002,
  SERVER_ERROR: 4003,
  TOO_MANY_TRIES: 4004,
  TOO_MANY_ROOMS: 4005,
  CHANGED: 4006,
  LINK_NOT_VALID: 4500,
  LINK_REVOKED: 4501,
  PROTOCOL_ERROR: 4502,
  SESSION_ERASED: 4503,
  REPLAY_ONLY: 4504,
});

/** From this close code on, a client does not come back by itself. */
export const CLOSE_FOR_GOOD = /** @type {const} */ (4500);
