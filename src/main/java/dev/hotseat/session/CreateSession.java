package dev.hotseat.session;

import dev.hotseat.scoring.Rubric;
import java.util.List;
import java.util.Optional;

/**
 * The command that begins a session; apart from {@link Command}, because no session exists yet to decide on it.
 *
 * @param practice where it is one; {@link PracticeSession} makes those
 */
public record CreateSession(String title, String roleInterviewedFor, Plan plan, Rubric rubric, Settings settings,
                            List<NewSeat> seats, Optional<Event.PracticeArranged> practice) {
    public static final int TITLE_MAX = 200;
    public static final int PANEL_MAX = 5;
    public static final int SEATS_MAX = 410;

    /** A seat to begin with; its id and the hash of its token were made at the edge. */
    public record NewSeat(SeatId seat, Role role, String name, String tokenHash) {}

    public CreateSession {
        seats = List.copyOf(seats);
    }

    /** An interview by a panel. */
    public CreateSession(String title, String roleInterviewedFor, Plan plan, Rubric rubric, Settings settings, List<NewSeat> seats) {
        this(title, roleInterviewedFor, plan, rubric, settings, seats, Optional.empty());
    }
}
