package dev.hotseat.session;

import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Grading.GradeKey;
import java.util.Optional;

/**
 * What becomes of a session whose log has all the events, or all the words, that it may: it comes to its end in order. What is still taken can be
 * given once by each, or is as slow as somebody who leaves and returns, so that the log grows by no more than that.
 */
public final class FullLog {
    /** Ten times a long interview with a full panel; a replay of so many still opens at once. */
    public static final int EVENTS_MAX = 30_000;
    /** Ten times what a full panel writes in a long interview, where every pause in a note saves the whole of it. */
    public static final int WRITTEN_BYTES_MAX = 8 * 1024 * 1024;

    private FullLog() {}

    /** Which of the two bounds is met, so that nothing is taken any more but what ends the session. */
    public static Optional<Limit> met(SessionState state) {
        return state.seq() >= EVENTS_MAX ? Optional.of(Limit.LOG)
                : state.writtenBytes() >= WRITTEN_BYTES_MAX ? Optional.of(Limit.LOG_BYTES) : Optional.empty();
    }

    static boolean takes(SessionState state, Submitted<Command> submitted) {
        return switch (submitted.command()) {
            case Command.FinishQuestion _, Command.OpenDebrief _, Command.SubmitScorecard _, Command.RevealScores _, Command.CloseSession _,
                 Command.ReleaseFeedback _, Command.SubmitRegrades _, Command.LeavePractice _, Command.GoOnRecord _, Command.TakeLead _,
                 Command.OfServer _ -> true;
            // The host's own, and the only way to send somebody away.
            case Command.RevokeSeat _, Command.ReissueSeat _ -> true;
            // Without these no form could be submitted.
            case Command.GiveGrade(var question, var criterion, _) -> !state.grading().grades().containsKey(key(submitted, question, criterion));
            case Command.GiveRegrade(var question, var criterion, _) -> !state.regrading().grades().containsKey(key(submitted, question, criterion));
            case Command.RateInterviewing(var criterion, _) -> state.practice().filter(practice -> !practice.ratings()
                    .containsKey(new Practice.RatingKey(seat(submitted), criterion))).isPresent();
            case Command.OfParticipant _, Command.OfRegrader _, Command.AddSeat _ -> false;
        };
    }

    /** Who is there is still logged of those who may take the lead; of everybody else the pages tell it by themselves. */
    static boolean logs(SessionState state, Command.OfServer command) {
        return switch (command) {
            case Command.ReportConnected(var seat) -> grades(state, seat);
            case Command.ReportDisconnected(var seat, _) -> grades(state, seat);
            case Command.ExpireTimer _, Command.CreditOutage _, Command.OpenForms _ -> true;
        };
    }

    private static boolean grades(SessionState state, SeatId seat) {
        return state.seating().find(seat).filter(each -> each.role().grades()).isPresent();
    }

    private static GradeKey key(Submitted<Command> submitted, QuestionId question, String criterion) {
        return new GradeKey(seat(submitted), question, criterion);
    }

    private static SeatId seat(Submitted<Command> submitted) {
        return ((Actor.Seated) submitted.by()).seat();
    }
}
