package dev.hotseat.session;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;

/** What someone wants to happen in a session that exists: imperative, a record each, split by who may give it. */
public sealed interface Command {
    /** Given by a participant over the socket. */
    sealed interface OfParticipant extends Command {}

    /** Given by the host over HTTP. */
    sealed interface OfHost extends Command {}

    /** Given by Hotseat itself. */
    sealed interface OfServer extends Command {}

    record DeclareReady() implements OfParticipant {}

    record StartSession() implements OfParticipant {}

    record PushQuestion(QuestionId questionId) implements OfParticipant {}

    /** Takes a mistaken push back: the question counts as never asked, and the one before returns with its clock as it was. */
    record WithdrawQuestion() implements OfParticipant {}

    record FinishQuestion() implements OfParticipant {}

    record PauseTimer() implements OfParticipant {}

    record ResumeTimer() implements OfParticipant {}

    /** Adds to, or with a value below 0 takes from, the running question's time; 1 s to 60 min either way. */
    record AdjustTimer(long byMs) implements OfParticipant {
        public static final long STEP_MIN_MS = 1_000;
        public static final long STEP_MAX_MS = 3_600_000;
    }

    /** Gives the candidate the next hint of the question on the stage; {@code index} counts from 0. */
    record RevealHint(int index) implements OfParticipant {}

    /** Puts a follow-up of the question on the stage before the candidate; {@code index} counts from 0. */
    record AskFollowUp(int index) implements OfParticipant {}

    /** Shows one line on the candidate's clock in place of the one before; an empty one takes it away. */
    record ShowMessage(String line) implements OfParticipant {
        public static final int LINE_MAX = 120;
    }

    record RaiseHand(HandReason reason) implements OfParticipant {}

    record LowerHand() implements OfParticipant {}

    record GiveGrade(QuestionId questionId, String criterion, Level level) implements OfParticipant {}

    record WithdrawGrade(QuestionId questionId, String criterion) implements OfParticipant {}

    /** Replaces the sender's note on a question; an empty text clears it. */
    record WriteNote(QuestionId questionId, String text) implements OfParticipant {
        public static final int TEXT_MAX = 4_000;
    }

    record OpenDebrief() implements OfParticipant {}

    record SubmitScorecard(Verdict verdict, Confidence confidence, String strengths, String workOn) implements OfParticipant {}

    record RevealScores() implements OfParticipant {}

    record CloseSession() implements OfParticipant {}

    /** Adds an interviewer or observer to a session that has not closed. */
    record AddSeat(SeatId seat, Role role, String name, String tokenHash) implements OfHost {}

    record RevokeSeat(SeatId seat) implements OfHost {}

    /** Gives a seat a new link; the old one dies. */
    record ReissueSeat(SeatId seat, String tokenHash) implements OfHost {}

    record ReportConnected(SeatId seat) implements OfServer {}

    record ReportDisconnected(SeatId seat) implements OfServer {}

    record ExpireTimer(QuestionId questionId) implements OfServer {}

    record CreditOutage(long outageMs) implements OfServer {}
}
