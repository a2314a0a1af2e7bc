package dev.hotseat.audience;

import dev.hotseat.session.Grading;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Settings;
import java.util.Optional;

/** Who looks at a session. Everyone within one audience sees the same, so a view is made and encoded once for all of them. */
public sealed interface Audience {
    /** The candidate: what was asked and said, their own levels, and what of the judging was released to them. */
    record Candidate() implements Audience {}

    /** Observers where the host lets them see no more than the candidate, and nothing of what is the candidate's alone. */
    record Onlooker() implements Audience {}

    /** Observers, and the host before the reveal: the panel's view without anybody's grades, notes or scorecards. */
    record Observer() implements Audience {}

    /** One interviewer: the panel's view with their own grades; the others' arrive with the reveal. */
    record Panelist(SeatId seat) implements Audience {}

    /**
     * The panel and the host looking back at a session that was revealed: every grade at its own time. What one
     * interviewer wrote for themselves only that {@code seat} sees; the host has none.
     */
    record Panel(Optional<SeatId> seat) implements Audience {}

    /** The audience of a participant while the session goes on. */
    static Audience live(Seat seat, Settings settings) {
        return switch (seat.role()) {
            case LEAD, INTERVIEWER -> new Panelist(seat.id());
            case CANDIDATE -> new Candidate();
            case OBSERVER -> switch (settings.observerView()) {
                case PANEL -> new Observer();
                case CANDIDATE -> new Onlooker();
            };
        };
    }

    /** The audience of a participant who looks back from where the grading stands now. */
    static Audience replay(Seat seat, SessionState state) {
        return seat.role().grades() && state.grading().revealed() ? new Panel(Optional.of(seat.id())) : live(seat, state.settings());
    }

    /** The audience of the host, who judges nothing and must not give anything away before the reveal. */
    static Audience host(Grading grading) {
        return grading.revealed() ? new Panel(Optional.empty()) : new Observer();
    }
}
