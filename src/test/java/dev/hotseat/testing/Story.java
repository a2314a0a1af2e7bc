package dev.hotseat.testing;

import dev.hotseat.room.Tokens;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A session log as a test tells it: who did what, and how much later. Immutable, so that a story can go on in two ways.
 *
 * @param now session time of whatever comes next, milliseconds
 */
public record Story(List<Logged<Event>> log, long now) {
    public Story {
        log = List.copyOf(log);
    }

    /** What someone in this seat did, under one command id. */
    public Story by(SeatId seat, Event... events) {
        return by(new Actor.Seated(seat), events);
    }

    /** What this actor did, under one command id. */
    public Story by(Actor actor, Event... events) {
        var next = log.size() + 1;
        var command = new CommandId("told-" + next);
        var told = IntStream.range(0, events.length)
                .mapToObj(index -> new Logged<>(next + index, now, actor, command, events[index]));
        return new Story(Stream.concat(log.stream(), told).toList(), now);
    }

    public Story byServer(Event... events) {
        return by(Actor.Server.SERVER, events);
    }

    public Story byHost(Event... events) {
        return by(Actor.Host.UNNAMED, events);
    }

    /** Lets session time pass. */
    public Story later(long ms) {
        return new Story(log, now + ms);
    }

    /** The same with tokens that open its seats: each seat's id. */
    public Story withTokens() {
        return new Story(log.stream().map(logged -> new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(),
                logged.event() instanceof Event.SeatAdded(var seat, var role, var name, _) ? new Event.SeatAdded(seat, role, name, Tokens.hash(seat.value()))
                        : logged.event())).toList(), now);
    }

    /** The session as it stands at the end of the story. */
    public SessionState state() {
        return SessionState.of(log);
    }
}
