package dev.hotseat.audience;

import dev.hotseat.session.Event;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Map;

/** A log without one person, for good. Pure. */
public final class Forgotten {
    public static final String NAME = "Erased person";

    private Forgotten() {}

    /**
     * The log with {@link #NAME} for the name in this seat and wherever somebody wrote it, and without what opens the seat. What
     * they graded and wrote about others stays, as nobody's. Fails with {@link IllegalArgumentException} where there is no such seat.
     */
    public static List<LoggedEvent> without(SeatId seat, List<LoggedEvent> log) {
        var name = SessionState.of(log).seating().find(seat).orElseThrow(() -> new IllegalArgumentException("there is no seat " + seat)).name();
        return new Mask(Map.of(seat, name), Map.of(seat, NAME)).over(log).stream()
                .map(logged -> new LoggedEvent(logged.seq(), logged.at(), logged.by(), logged.commandId(), shut(seat, logged.event()))).toList();
    }

    private static Event shut(SeatId shut, Event event) {
        if (event instanceof Event.SeatAdded(var seat, var role, var name, _) && seat.equals(shut)) {
            return new Event.SeatAdded(seat, role, name, "");
        }
        return event instanceof Event.SeatReissued(var seat, _) && seat.equals(shut) ? new Event.SeatReissued(seat, "") : event;
    }
}
