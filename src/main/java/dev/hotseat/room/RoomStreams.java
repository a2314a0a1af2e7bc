package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.protocol.ClientFrame.GiveTo;
import dev.hotseat.protocol.Frame;
import dev.hotseat.protocol.FrameWriter.Place;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.StreamName;
import dev.hotseat.session.Submitted;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.StreamDecision;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The streams of a room beside {@code main}: who is shown which, and what their commands lead to. Confined to the room's event loop. */
final class RoomStreams {
    /** What a command leads to. */
    sealed interface Decided {
        record Refused(Rejection rejection) implements Decided {}

        record Leads(Ledger.Next next) implements Decided {}
    }

    private final Streams known;
    private final Ledger ledger;
    private final Map<StreamName, Fanout> fanouts = new TreeMap<>();

    RoomStreams(Streams known, Ledger ledger) {
        this.known = known;
        this.ledger = ledger;
    }

    /** Reads those of these streams that are known here and were not read before. */
    Future<Void> open(Collection<StreamName> names) {
        var opened = Future.<Void>succeededFuture();
        for (var name : names) {
            var kind = known.find(name);
            if (kind.isPresent()) {
                opened = opened.compose(_ -> ledger.open(kind.get()));
            }
        }
        return opened;
    }

    /** All that are known here. */
    Future<Void> openAll() {
        return open(known.all().stream().map(Streams.Known::name).toList());
    }

    /**
     * Lets a connection into the streams that it asks for and that are {@link #open}, with the number of the last event it holds of each;
     * answers where each is.
     *
     * @param sameHistory whether what it holds is of the history that is stored
     */
    Map<StreamName, Place> join(Connection connection, Map<StreamName, Long> asked, boolean sameHistory) {
        var places = new TreeMap<StreamName, Place>();
        asked.forEach((name, after) -> ledger.other(name).ifPresent(stream -> {
            var fanout = fanout(stream);
            fanout.add(connection, history(stream));
            var seq = fanout.seq(connection.audience());
            places.put(name, new Place(seq, sameHistory && after >= 0 && after <= seq));
        }));
        return places;
    }

    /** What a connection missed: of {@code main}, and then of each stream that it {@link #join joined}. */
    Iterator<Frame> missed(Iterator<Frame> main, Connection connection, Map<StreamName, Long> asked, Map<StreamName, Place> places) {
        if (places.isEmpty()) {
            return main;
        }
        var all = new ArrayDeque<Iterator<Frame>>(List.of(main));
        places.forEach((name, place) -> all.add(fanouts.get(name).after(connection.audience(), place.recovered() ? asked.get(name) : 0)));
        return new OneAfterTheOther(all);
    }

    /** Asked for on any thread, by one at a time. */
    private record OneAfterTheOther(Deque<Iterator<Frame>> all) implements Iterator<Frame> {
        @Override
        public boolean hasNext() {
            while (!all.isEmpty() && !all.peek().hasNext()) {
                all.remove();
            }
            return !all.isEmpty();
        }

        @Override
        public Frame next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return all.peek().next();
        }
    }

    void leave(Connection connection) {
        fanouts.values().forEach(fanout -> fanout.remove(connection));
    }

    void publish(List<StreamLedger.Next<?, ?, ?>> others, Showing showing) {
        others.forEach(next -> fanout(next.stream()).publish(next.shown(), showing));
    }

    /** Number of the last event in this audience's view of a stream that is {@link #open}. */
    long seq(StreamName name, Audience audience) {
        var stream = ledger.other(name).orElseThrow();
        return fanout(stream).seq(audience, history(stream));
    }

    /** What a command to a stream that is {@link #open} leads to now. */
    Decided decide(GiveTo give, Actor by, long at) {
        return decide(ledger.other(give.stream()).orElseThrow(), new Submitted<>(give.id(), by, at, give.command()));
    }

    private <C, E, S> Decided decide(StreamLedger<C, E, S> stream, Submitted<Object> submitted) {
        return switch (stream.decide(ledger.state(), submitted)) {
            case StreamDecision.Rejected<E>(var rejection) -> new Decided.Refused(rejection);
            case StreamDecision.Accepted<E>(var main, var own) -> {
                var steps = Step.over(ledger.state(), submitted, main);
                var after = steps.isEmpty() ? ledger.state() : steps.getLast().after();
                yield new Decided.Leads(new Ledger.Next(steps, own.isEmpty() ? List.of() : List.of(stream.next(after, submitted, own))));
            }
        };
    }

    private Fanout fanout(StreamLedger<?, ?, ?> stream) {
        return fanouts.computeIfAbsent(stream.name(), Fanout::new);
    }

    private Supplier<List<? extends Shown>> history(StreamLedger<?, ?, ?> stream) {
        return () -> stream.shown(ledger.log());
    }
}
