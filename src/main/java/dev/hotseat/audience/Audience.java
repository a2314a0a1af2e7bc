package dev.hotseat.audience;

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

    /** Somebody who grades again and has not submitted: what an observer of the panel's view has, and their own levels. */
    record Regrader(SeatId seat) implements Audience {}

    /** One interviewer: the panel's view with their own grades; the others' arrive with the reveal. */
    record Panelist(SeatId seat) implements Audience {}

    /**
     * The panel and the host looking back at a session that was revealed: every grade at its own time. What one
     * interviewer wrote for themselves only that {@code seat} sees; the host has none. Re-graders belong here once they have
     * submitted.
     */
    record Panel(Optional<SeatId> seat) implements Audience {}

    /**
     * Somebody who practises: what their chair is given in the round that is on, and what others put down about them when all
     * forms open. Alone, they are given a question's guidance when they have answered it.
     */
    record Peer(SeatId seat) implements Audience {}

    /** The host, in a practice: that there is one and who takes part, and nothing of what goes on in it. */
    record Outsider() implements Audience {}

    /** The audience of a participant while the session goes on. */
    static Audience live(Seat seat, SessionState state) {
        return state.practice().isPresent() ? new Peer(seat.id()) : atPanel(seat, state.settings());
    }

    private static Audience atPanel(Seat seat, Settings settings) {
        return switch (seat.role()) {
            case LEAD, INTERVIEWER -> new Panelist(seat.id());
            case CANDIDATE -> new Candidate();
            case REGRADER -> new Regrader(seat.id());
            case OBSERVER -> switch (settings.observerView()) {
                case PANEL -> new Observer();
                case CANDIDATE -> new Onlooker();
            };
        };
    }

    /** The audience of a participant who looks back from where the grading stands now. */
    static Audience replay(Seat seat, SessionState state) {
        var judges = state.practice().isPresent() || seat.role().grades();
        var seesAll = judges && state.grading().revealed() || state.regrading().submitted(seat.id());
        return seesAll ? new Panel(Optional.of(seat.id())) : live(seat, state);
    }

    /** The audience of the host, who judges nothing and must not give anything away before the reveal. */
    static Audience host(SessionState state) {
        if (state.practice().isPresent()) {
            return new Outsider();
        }
        return state.grading().revealed() ? new Panel(Optional.empty()) : new Observer();
    }
}
