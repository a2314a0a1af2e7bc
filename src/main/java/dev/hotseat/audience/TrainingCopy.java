package dev.hotseat.audience;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Role;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A log to learn from: everyone's name is what they did instead ("Candidate", "Interviewer 2"), in their seats and wherever
 * somebody wrote it, whole or in part. The questions are left as the bank has them. Pure.
 */
public final class TrainingCopy {
    private TrainingCopy() {}

    /** The main stream's log with its names masked. */
    public static List<Logged<Event>> of(List<Logged<Event>> log) {
        return mask(SessionState.of(log)).over(log);
    }

    /** What masks the names of everybody in this session, in every stream of it. */
    public static Mask mask(SessionState state) {
        var names = new LinkedHashMap<SeatId, String>();
        var labels = new LinkedHashMap<SeatId, String>();
        var counts = new LinkedHashMap<Role, Integer>();
        for (var seat : state.seating().seats().values()) {
            names.put(seat.id(), seat.name());
            labels.put(seat.id(), label(seat, counts.merge(seat.role(), 1, Integer::sum)));
        }
        return new Mask(names, labels, List.of());
    }

    private static String label(Seat seat, int number) {
        return switch (seat.role()) {
            case LEAD -> "Lead";
            case CANDIDATE -> "Candidate";
            case INTERVIEWER -> "Interviewer " + number;
            case OBSERVER -> "Observer " + number;
            case REGRADER -> "Re-grader " + number;
        };
    }
}
