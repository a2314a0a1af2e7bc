package dev.hotseat.audience;

import dev.hotseat.session.Actor;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session without one person, for good. Pure. */
public final class Forgotten {
    private Forgotten() {}

    /**
     * The main stream's log with {@link Seat#ERASED_NAME} for the name in this seat and wherever somebody wrote it, without what opens the seat and without
     * what they wrote for themselves alone. What they graded and wrote about others stays, as nobody's. Whoever is forgotten already
     * changes nothing any more. Fails with {@link IllegalArgumentException} where there is no such seat.
     */
    public static List<Logged<Event>> without(SeatId seat, List<Logged<Event>> log) {
        return mask(seat, SessionState.of(log)).map(mask -> mask.over(log).stream()
                .map(logged -> new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(), shut(seat, logged))).toList()).orElse(log);
    }

    /**
     * What masks the name in this seat, in every stream of the session; nothing where whoever sat there is forgotten already. Fails with
     * {@link IllegalArgumentException} where there is no such seat.
     */
    public static Optional<Mask> mask(SeatId seat, SessionState state) {
        var seats = state.seating().seats();
        if (!seats.containsKey(seat)) {
            throw new IllegalArgumentException("there is no seat " + seat);
        }
        if (seats.get(seat).erased()) {
            return Optional.empty();
        }
        var others = seats.values().stream().filter(each -> !each.id().equals(seat)).map(Seat::name).toList();
        return Optional.of(new Mask(Map.of(seat, seats.get(seat).name()), Map.of(seat, Seat.ERASED_NAME), others));
    }

    private static Event shut(SeatId shut, Logged<Event> logged) {
        var event = logged.event();
        if (event instanceof Event.PrivateNoteWritten(var question, _) && logged.by().equals(new Actor.Seated(shut))) {
            return new Event.PrivateNoteWritten(question, "");
        }
        if (event instanceof Event.SeatAdded(var seat, var role, var name, _) && seat.equals(shut)) {
            return new Event.SeatAdded(seat, role, name, "");
        }
        return event instanceof Event.SeatReissued(var seat, _) && seat.equals(shut) ? new Event.SeatReissued(seat, "") : event;
    }
}
