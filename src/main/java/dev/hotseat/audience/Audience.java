package dev.hotseat.audience;

import dev.hotseat.session.Grading;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;

/** Who looks at a session. Everyone within one audience sees the same, so a view is made and encoded once for all of them. */
public sealed interface Audience {
    /** The candidate: what was asked and said to them, never anything about judging. */
    record Candidate() implements Audience {}

    /** Observers, and the host before the reveal: the panel's view without anybody's grades, notes or scorecards. */
    record Observer() implements Audience {}

    /** One interviewer: the panel's view with their own grades; the others' arrive with the reveal. */
    record Panelist(SeatId seat) implements Audience {}

    /** The panel and the host looking back at a session that was revealed: every grade at its own time. */
    record Panel() implements Audience {}

    /** The audience of a participant while the session goes on. */
    static Audience live(Seat seat) {
        return switch (seat.role()) {
            case LEAD, INTERVIEWER -> new Panelist(seat.id());
            case CANDIDATE -> new Candidate();
            case OBSERVER -> new Observer();
        };
    }

    /** The audience of a participant who looks back from where the grading stands now. */
    static Audience replay(Seat seat, Grading grading) {
        return seat.role().grades() && grading.revealed() ? new Panel() : live(seat);
    }

    /** The audience of the host, who judges nothing and must not give anything away before the reveal. */
    static Audience host(Grading grading) {
        return grading.revealed() ? new Panel() : new Observer();
    }
}
