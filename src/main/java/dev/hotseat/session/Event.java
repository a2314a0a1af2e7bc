package dev.hotseat.session;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.scoring.Verdict;
import java.util.List;

/**
 * What happened in a session, as the log stores it: past tense, never renamed, a record each.
 * A new event does not compile until every fold, view and codec knows it.
 */
public sealed interface Event {
    /** The name under which this event's kind is stored and sent. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** Who sits where and who is here. */
    sealed interface OfSeats extends Event {}

    /** What is asked and how its clock runs. */
    sealed interface OfQuestions extends Event {
        QuestionId questionId();
    }

    /** Which questions are going to be asked. */
    sealed interface OfAgenda extends Event {}

    /** What is put beside the question for the candidate, and the candidate's hand. */
    sealed interface OfStage extends Event {}

    /** What one interviewer puts down; {@code by} in the log says which. */
    sealed interface OfGrading extends Event {}

    /** What somebody puts down who grades again from the replay; after the close, and never part of the interview. */
    sealed interface OfRegrading extends Event {}

    /** What the candidate puts down about themselves. */
    sealed interface OfCandidate extends Event {}

    /** What the panel says among itself and settles together. */
    sealed interface OfPanel extends Event {}

    /** What only a practice has: rounds, and what people who practise put down. */
    sealed interface OfPractice extends Event {}

    /** What is agreed about the log, and whether it is written. */
    sealed interface OfRecord extends Event {}

    /** The session itself moves on. */
    sealed interface OfSession extends Event {}

    /** The first event of every session; the plan holds the questions' full text. */
    record SessionCreated(String title, String roleInterviewedFor, Plan plan, Rubric rubric, Settings settings) implements OfSession {}

    record SeatAdded(SeatId seat, Role role, String name, String tokenHash) implements OfSeats {}

    record SeatRevoked(SeatId seat) implements OfSeats {}

    /** A seat got a new link; the one before no longer opens it. */
    record SeatReissued(SeatId seat, String tokenHash) implements OfSeats {}

    record ParticipantConnected(SeatId seat) implements OfSeats {}

    /** Logged only once a participant has stayed away for a while, so that a blink is not an event; gone {@code since} then. */
    record ParticipantDisconnected(SeatId seat, long since) implements OfSeats {}

    /** The lead went from one seat to another; {@code by} tells whether it was given or taken. */
    record LeadPassed(SeatId from, SeatId to) implements OfSeats {}

    record CandidateReady() implements OfSeats {}

    /** Somebody agrees to being logged; where {@code by} is the lead and not the seat, the lead says that they were told so. */
    record ConsentGiven(SeatId seat) implements OfRecord {}

    /** From here on nothing is logged until {@link WentOnRecord}; tells whether a clock was stopped for it. */
    record WentOffRecord(boolean clockStopped) implements OfRecord {}

    record WentOnRecord() implements OfRecord {}

    record SessionStarted() implements OfSession {}

    record QuestionPushed(QuestionId questionId, long allottedMs) implements OfQuestions {}

    record QuestionFinished(QuestionId questionId) implements OfQuestions {}

    /** A push was a mistake: the question was never asked, and what was graded and noted on it is gone from the state. */
    record QuestionWithdrawn(QuestionId questionId) implements OfQuestions {}

    /** The question that made way for a mistaken push is on the stage again, its clock anchored as if it had not been away. */
    record QuestionReturned(QuestionId questionId, long usedMs, long runningSince) implements OfQuestions {}

    record TimerPaused(QuestionId questionId) implements OfQuestions {}

    record TimerResumed(QuestionId questionId) implements OfQuestions {}

    record TimerAdjusted(QuestionId questionId, long byMs) implements OfQuestions {}

    /** The allotted time ran out; nothing is taken from the candidate, overtime counts on. */
    record TimeExpired(QuestionId questionId) implements OfQuestions {}

    /** The server was away while this question's clock ran; the time is given back. */
    record OutageCredited(QuestionId questionId, long outageMs) implements OfQuestions {}

    /** The candidate's connection was lost while this question's clock ran; the lead gave that time back. */
    record AbsenceCredited(QuestionId questionId, long absenceMs) implements OfQuestions {}

    /** A question that nobody had planned; it stands at the end of the plan. */
    record QuestionAdded(PlannedQuestion question) implements OfAgenda {}

    record QuestionSkipped(QuestionId questionId) implements OfAgenda {}

    record QuestionRestored(QuestionId questionId) implements OfAgenda {}

    record ClockFaceSet(ClockFace face) implements OfStage {}

    /** From here on the candidate gets this much of the planned time for each question, in percent. */
    record AccommodationSet(int percent) implements OfStage {}

    /** Quiet time before the next question, which ends it; 0 took it back. */
    record QuietTimeGranted(long quietMs) implements OfStage {}

    /** The candidate was given a hint of the question on the stage; {@code index} counts from 0 and never skips one. */
    record HintRevealed(QuestionId questionId, int index) implements OfStage {}

    /** A follow-up of the question on the stage was put to the candidate; {@code index} counts from 0. */
    record FollowUpAsked(QuestionId questionId, int index) implements OfStage {}

    /** The lead's one line on the candidate's clock; an empty one takes it away, and so does the next question. */
    record MessageShown(String line) implements OfStage {}

    /** The candidate's hand; it comes down when the panel has seen it, or with the next question. */
    record HandRaised(HandReason reason) implements OfStage {}

    record HandLowered() implements OfStage {}

    record GradeGiven(QuestionId questionId, String criterion, Level level) implements OfGrading {}

    record GradeWithdrawn(QuestionId questionId, String criterion) implements OfGrading {}

    /** An interviewer's note on a question; a later one replaces it, an empty one clears it. */
    record NoteWritten(QuestionId questionId, String text) implements OfGrading {}

    /** An interviewer's own note on a question, which nobody else ever reads. */
    record PrivateNoteWritten(QuestionId questionId, String text) implements OfGrading {}

    /** An interviewer's bookmark on an instant, session time in milliseconds. */
    record MomentMarked(MomentId moment, long markedAt) implements OfGrading {}

    record MomentNamed(MomentId moment, long markedAt, String name) implements OfGrading {}

    record MomentRemoved(MomentId moment) implements OfGrading {}

    record PanelMessageSent(String words) implements OfPanel {}

    /** How much a criterion counts beside the others from here on, for everyone. */
    record WeightSet(String criterion, int weight) implements OfPanel {}

    /** The panel agreed on a level in the debrief; the grades that led to it stay. */
    record ConsensusReached(String criterion, Level level) implements OfPanel {}

    record ConsensusWithdrawn(String criterion) implements OfPanel {}

    /** Somebody on the panel looked back and said something about an instant; after the close, and never part of the interview. */
    record CommentWritten(CommentId comment, CommentKind kind, long about, String words) implements OfPanel {}

    record RegradeGiven(QuestionId questionId, String criterion, Level level) implements OfRegrading {}

    record RegradeWithdrawn(QuestionId questionId, String criterion) implements OfRegrading {}

    /** A re-grader is done: the levels stand, and from here on each side sees the other's. */
    record RegradesSubmitted(Verdict verdict, Confidence confidence) implements OfRegrading {}

    record DebriefOpened() implements OfSession {}

    record SelfGradeGiven(String criterion, Level level) implements OfCandidate {}

    record SelfGradeWithdrawn(String criterion) implements OfCandidate {}

    /** What a grade rests on: moments of its interviewer, and their notes by question; a later one replaces it. */
    record EvidenceCited(QuestionId questionId, String criterion, List<MomentId> moments, List<QuestionId> notes) implements OfGrading {
        public EvidenceCited {
            moments = List.copyOf(moments);
            notes = List.copyOf(notes);
        }
    }

    record ScorecardSubmitted(Verdict verdict, Confidence confidence, String strengths, String workOn, String forPanel)
            implements OfGrading {
        public Scorecard scorecard() {
            return new Scorecard(verdict, confidence, strengths, workOn, forPanel);
        }
    }

    /** An interviewer took their scorecard back to change it; grades and notes are open again. */
    record ScorecardWithdrawn() implements OfGrading {}

    /** After the reveal an interviewer thought again; the grade that was given blind stays beside it. */
    record GradeRevised(QuestionId questionId, String criterion, Level level, String reason) implements OfGrading {}

    /** Blind grades became visible to the panel; names who had not submitted where the lead forced it. */
    record ScoresRevealed(List<SeatId> missing) implements OfSession {
        public ScoresRevealed {
            missing = List.copyOf(missing);
        }
    }

    record SessionClosed() implements OfSession {}

    /** The candidate was given this; once in a session. */
    record FeedbackReleased(Feedback feedback) implements OfSession {}

    /**
     * This session is a practice; the last event of its creation.
     *
     * @param roundMs      how long a round is meant to take, milliseconds
     * @param laterRounds  the plans of the rounds after the first, whose plan the session was created with
     * @param interviewing what the interviewing is rated by
     */
    record PracticeArranged(PracticeKind kind, long roundMs, List<Plan> laterRounds, Rubric interviewing) implements OfPractice {
        public PracticeArranged {
            laterRounds = List.copyOf(laterRounds);
        }
    }

    /** A peer wants to swap roles; when all do, they are swapped. */
    record SwapAgreed() implements OfPractice {}

    record SwapWithdrawn() implements OfPractice {}

    /** A peer left for good; nobody waits for them any more. */
    record PracticeLeft() implements OfPractice {}

    /** The next round began; {@code round} counts from 1, so the first swap leads to 2. */
    record RolesSwapped(int round, List<Chair> chairs) implements OfPractice {
        public RolesSwapped {
            chairs = List.copyOf(chairs);
        }
    }

    /** Whoever was asked rated how they were interviewed; a later rating replaces it. */
    record InterviewingRated(String criterion, Level level) implements OfPractice {}

    /** An answer that was typed, by someone who practises alone; a later one replaces it, an empty one clears it. */
    record AnswerWritten(QuestionId questionId, String text) implements OfPractice {}
}
