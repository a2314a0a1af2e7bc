package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Views;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.protocol.HistoryFrames;
import dev.hotseat.session.Actor;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Brings the events of one stream to the connections of a room, encoded once for each view of them. Keeps every audience's encoded view
 * of the stream while the room is open, so that a resume is a slice of it. Confined to the room's event loop.
 */
final class Fanout {
    private static final class Group {
        final List<byte[]> bodies = new ArrayList<>();
        final Set<Connection> members = new LinkedHashSet<>();
    }

    private final Map<Audience, Group> groups = new HashMap<>();
    /** In the log's order, the bodies of events that any audience is given as they were logged, or null; all who are share one. */
    private final List<byte[]> asLogged = new ArrayList<>();

    private final byte[] begin;

    Fanout(StreamName stream) {
        this.begin = FrameWriter.beginOfEvents(stream);
    }

    /** Lets a connection in; from here on it gets everything that is published. @param history all that was */
    void add(Connection connection, Supplier<List<? extends Shown>> history) {
        group(connection.audience(), history).members.add(connection);
    }

    void remove(Connection connection) {
        var group = groups.get(connection.audience());
        if (group != null) {
            group.members.remove(connection);
        }
    }

    boolean empty() {
        return groups.values().stream().allMatch(group -> group.members.isEmpty());
    }

    /** Number of the last event in the view of an audience of which somebody was let in. */
    long seq(Audience audience) {
        return groups.get(audience).bodies.size();
    }

    /** The same of any audience. */
    long seq(Audience audience, Supplier<List<? extends Shown>> history) {
        return group(audience, history).bodies.size();
    }

    /** What an audience was given after a number in its view, as it is now: what is published meanwhile comes by itself. */
    HistoryFrames after(Audience audience, long after) {
        var bodies = groups.get(audience).bodies;
        return new HistoryFrames(begin, after + 1, List.copyOf(bodies.subList((int) after, bodies.size())));
    }

    void publish(List<? extends Shown> steps, Showing showing) {
        groups.forEach((audience, group) -> {
            var from = group.bodies.size();
            append(audience, group, steps);
            if (group.bodies.size() > from && !group.members.isEmpty()) {
                var frame = frame(group.bodies, from, group.bodies.size());
                group.members.forEach(member -> {
                    showing.sent();
                    member.outbound().send(frame, when(member, steps), showing::done);
                });
            }
        });
    }

    /** Whoever gave the command is answered right after what it led to; both leave together. */
    private static Outbound.When when(Connection member, List<? extends Shown> steps) {
        return steps.getLast().logged().by() instanceof Actor.Seated(var seat) && seat.equals(member.seat()) ? Outbound.When.WITH_NEXT : Outbound.When.NOW;
    }

    /** Sends what is not logged to everyone who may know its sender, or of these to the addressee alone. */
    void signal(SeatId sender, Optional<SeatId> addressee, Frame frame, SessionState state) {
        groups.forEach((audience, group) -> {
            if (Views.knows(audience, sender, state)) {
                group.members.stream().filter(member -> addressee.isEmpty() || member.seat().equals(addressee.get()))
                        .forEach(member -> member.outbound().send(frame));
            }
        });
    }

    /** Closes the connections that match. Their leaving comes back by way of the socket, as with any other close. */
    Future<Void> close(Predicate<Connection> which, CloseCode code) {
        return Future.join(groups.values().stream().flatMap(group -> group.members.stream()).filter(which).toList().stream()
                .map(connection -> connection.outbound().close(code)).toList()).mapEmpty();
    }

    private void append(Audience audience, Group group, List<? extends Shown> steps) {
        for (var step : steps) {
            var fields = step.shownTo(audience);
            if (fields != null) {
                group.bodies.add(body(step, fields));
            }
        }
    }

    private byte[] body(Shown step, Object fields) {
        var logged = step.logged();
        if (fields != logged.event()) {
            return written(step, fields);
        }
        while (asLogged.size() < logged.seq()) {
            asLogged.add(null);
        }
        var place = (int) logged.seq() - 1;
        if (asLogged.get(place) == null) {
            asLogged.set(place, written(step, fields));
        }
        return asLogged.get(place);
    }

    private static byte[] written(Shown step, Object fields) {
        return FrameWriter.body(step.logged().at(), step.logged().by(), step.type(), fields);
    }

    private Group group(Audience audience, Supplier<List<? extends Shown>> history) {
        return groups.computeIfAbsent(audience, _ -> {
            var group = new Group();
            append(audience, group, history.get());
            return group;
        });
    }

    private Frame frame(List<byte[]> bodies, int from, int to) {
        return FrameWriter.events(begin, from + 1L, bodies.subList(from, to));
    }
}
