package dev.hotseat.session;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import java.util.List;

/** What someone wants to happen in a session that exists: imperative, a record each, split by who may give it. */
public sealed interface Command {
    /** Given by a participant over the socket. */
    sealed interface OfParticipant extends Command {}

    /** Given over HTTP, by somebody who grades again from the replay. */
    sealed interface OfRegrader extends Command {}

    /** Given over HTTP, by the host or by the lead with their link. */
    sealed interface OfLeadOrHost extends Command {}

    /** Given by the host over HTTP. */
    sealed interface OfHost extends Command {}

    /** Given by Hotseat itself. */
    sealed interface OfServer extends Command {}

    record DeclareReady() implements OfParticipant {}

    /** Agrees to being logged; the candidate does by saying that they are ready. */
    record GiveConsent() implements OfParticipant {}

    /** Stops the log, and the clock with it, until somebody goes back on the record or ends the interview. */
    record GoOffRecord() implements OfParticipant {}

    record GoOnRecord() implements OfParticipant {}

    /** Begins the interview; where the candidate has not agreed to being logged, the lead says with it that they were told so. */
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

    /** Grants the candidate quiet time before the next question; 0 takes it back, 30 min is the most. */
    record GrantQuietTime(long quietMs) implements OfParticipant {
        public static final long QUIET_MAX_MS = 1_800_000;
    }

    /** Gives the running question back what the candidate's lost connection took from it. */
    record CreditAbsence(long absenceMs) implements OfParticipant {}

    record SetClockFace(ClockFace face) implements OfParticipant {}

    /** Gives the candidate more time for every question pushed from now on. */
    record SetAccommodation(int percent) implements OfParticipant {}

    /** Puts a question that nobody planned at the end of the plan; its id was made by the page. */
    record AddQuestion(PlannedQuestion question) implements OfParticipant {}

    /** Leaves a planned question out. */
    record SkipQuestion(QuestionId questionId) implements OfParticipant {}

    record RestoreQuestion(QuestionId questionId) implements OfParticipant {}

    /** Hands the lead to an interviewer. */
    record PassLead(SeatId to) implements OfParticipant {}

    /** Takes the lead, where whoever has it has been gone for {@link #AWAY_MIN_MS}. */
    record TakeLead() implements OfParticipant {
        public static final long AWAY_MIN_MS = 30_000;
    }

    /** Says something to the panel, and to nobody else. */
    record SendPanelMessage(String words) implements OfParticipant {
        public static final int WORDS_MAX = 500;
    }

    /** Marks an instant of the interview, session time in milliseconds; one still to come counts as now. */
    record MarkMoment(MomentId moment, long markedAt) implements OfParticipant {
        public static final int MOMENTS_MAX = 500;
    }

    /** Names a moment of the sender's, and moves it by up to {@link #SHIFT_MAX_MS} from where it was marked. */
    record NameMoment(MomentId moment, long markedAt, String name) implements OfParticipant {
        public static final long SHIFT_MAX_MS = 10_000;
        public static final int NAME_MAX = 120;
    }

    record RemoveMoment(MomentId moment) implements OfParticipant {}

    record GiveGrade(QuestionId questionId, String criterion, Level level) implements OfParticipant {}

    record WithdrawGrade(QuestionId questionId, String criterion) implements OfParticipant {}

    /** Replaces the sender's note on a question; an empty text clears it. */
    record WriteNote(QuestionId questionId, String text) implements OfParticipant {
        public static final int TEXT_MAX = 4_000;
    }

    /** Replaces the sender's own note on a question, which nobody else ever reads; an empty text clears it. */
    record WritePrivateNote(QuestionId questionId, String text) implements OfParticipant {}

    /** Says what a grade of the sender's rests on, in place of what it said before: own moments, and own notes by question. */
    record CiteEvidence(QuestionId questionId, String criterion, List<MomentId> moments, List<QuestionId> notes) implements OfParticipant {
        public static final int CITED_MAX = 20;

        public CiteEvidence {
            moments = List.copyOf(moments);
            notes = List.copyOf(notes);
        }
    }

    record OpenDebrief() implements OfParticipant {}

    record SubmitScorecard(Verdict verdict, Confidence confidence, String strengths, String workOn, String forPanel)
            implements OfParticipant {}

    /** Takes the sender's scorecard back to change it, as long as nothing is revealed. */
    record WithdrawScorecard() implements OfParticipant {}

    record RevealScores() implements OfParticipant {}

    /** After the reveal: another level in place of the sender's own, with the reason that the discussion gave. */
    record ReviseGrade(QuestionId questionId, String criterion, Level level, String reason) implements OfParticipant {
        public static final int REASON_MAX = 500;
    }

    /** Makes a criterion count more or less than the others, for everyone in this session. */
    record SetWeight(String criterion, int weight) implements OfParticipant {}

    /** After the reveal: the level that the panel agrees on, beside everyone's own. */
    record ReachConsensus(String criterion, Level level) implements OfParticipant {}

    record WithdrawConsensus(String criterion) implements OfParticipant {}

    record CloseSession() implements OfParticipant {}

    /** The candidate's own level for a criterion, until the feedback is released. */
    record GiveSelfGrade(String criterion, Level level) implements OfParticipant {}

    record WithdrawSelfGrade(String criterion) implements OfParticipant {}

    /**
     * After the close: a comment on an instant of the interview, session time in milliseconds; a moment's words are its name.
     * One that is there is replaced, and an empty one is taken away.
     */
    record WriteComment(CommentId comment, CommentKind kind, long about, String words) implements OfParticipant {
        public static final int WORDS_MAX = 1_000;
        public static final int COMMENTS_MAX = 500;
    }

    /** Wants to swap roles, in a practice of peers; when all want it, the next round begins. */
    record AgreeSwap() implements OfParticipant {}

    record WithdrawSwap() implements OfParticipant {}

    /** Leaves a practice of peers for good; where nobody is left to ask or to be asked, the talking is over. */
    record LeavePractice() implements OfParticipant {}

    /** Rates, by one criterion, the interviewing of the round in which the sender was asked. */
    record RateInterviewing(String criterion, Level level) implements OfParticipant {}

    /** Replaces the sender's typed answer to the question on the stage; an empty text clears it. */
    record WriteAnswer(QuestionId questionId, String text) implements OfParticipant {
        public static final int TEXT_MAX = 8_000;
    }

    record GiveRegrade(QuestionId questionId, String criterion, Level level) implements OfRegrader {}

    record WithdrawRegrade(QuestionId questionId, String criterion) implements OfRegrader {}

    /** Ends the sender's re-grading for good: what follows would know the first grades. */
    record SubmitRegrades(Verdict verdict, Confidence confidence) implements OfRegrader {}

    /** Gives the candidate the chosen feedback, once and for all. */
    record ReleaseFeedback(FeedbackChoice choice) implements OfLeadOrHost {}

    /** Adds an interviewer or observer to a session that has not closed, or a re-grader to one that has. */
    record AddSeat(SeatId seat, Role role, String name, String tokenHash) implements OfHost {}

    record RevokeSeat(SeatId seat) implements OfHost {}

    /** Gives a seat a new link; the old one dies. */
    record ReissueSeat(SeatId seat, String tokenHash) implements OfHost {}

    record ReportConnected(SeatId seat) implements OfServer {}

    /** {@code since} is when the last connection went, session time in milliseconds. */
    record ReportDisconnected(SeatId seat, long since) implements OfServer {}

    record ExpireTimer(QuestionId questionId) implements OfServer {}

    record CreditOutage(long outageMs) implements OfServer {}

    /** Opens the forms of a practice that have waited for each other long enough. */
    record OpenForms() implements OfServer {}
}
