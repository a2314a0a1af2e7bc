package dev.hotseat.room;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionLog.StreamEnd;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamLog;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One session's log as far as this server has read or written it: its events, the state they fold to, and which command each
 * came from. Other streams than {@code main} are read when they are asked for first. It knows no people and no sockets. Confined to one
 * event loop, and to one call at a time.
 */
final class Ledger {
    /** What is stored is not what was read here, or does not go on from it: this ledger is of no use any more. */
    static final class OutOfStep extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfStep(String message) {
            super(message, null, false, false);
        }
    }

    /** What comes next, in {@code main} and in other streams; all of it is stored together, and none of it is taken in yet. */
    record Next(List<Step> main, List<StreamLedger.Next<?, ?, ?>> others) {
        boolean isEmpty() {
            return main.isEmpty() && others.isEmpty();
        }

        /** The number of events. */
        int size() {
            return main.size() + others.stream().mapToInt(other -> other.steps().size()).sum();
        }
    }

    private static final int PAGE_EVENTS = SessionLog.PAGE_EVENTS;
    private static final Future<Boolean> STORED = Future.succeededFuture(true);
    private static final Future<Boolean> OVERTAKEN = Future.succeededFuture(false);

    private final SessionId id;
    private final SessionLog stored;
    private final GrowingList<Logged<Event>> log = new GrowingList<>();
    private final Map<StreamName, StreamLedger<?, ?, ?>> others = new TreeMap<>();
    private final Map<CommandId, Logged<?>> lastOfCommand = new HashMap<>();
    private SessionState state;
    /** Session time of the last event in any stream but {@code main}; -1 where there is none. */
    private long othersAt;

    /**
     * @param events of {@code main}
     * @param ends   of the other streams
     * @throws IllegalStateException where these are not a session's events from its first
     */
    Ledger(SessionId id, SessionLog stored, List<Logged<Event>> events, List<StreamEnd> ends) {
        this.id = id;
        this.stored = stored;
        this.othersAt = ends.stream().mapToLong(StreamEnd::at).max().orElse(-1);
        take(Step.over(null, events));
    }

    SessionState state() {
        return state;
    }

    /** The main stream's log as it is now; shared, and unchanged by what comes later. */
    List<Logged<Event>> log() {
        return log.now();
    }

    /** All that was read of the session. */
    SessionRecord record() {
        return new SessionRecord(log.now(), others.values().stream().<StreamLog<?, ?, ?>>map(StreamLedger::log).toList());
    }

    /**
     * The session time before which nothing more happens, in any stream. An event is later than all that other streams than {@code main}
     * have, so that the order of time is the order in which things were decided.
     */
    long at() {
        return Math.max(state.at(), othersAt + 1);
    }

    /** Session time of the first event. */
    long begunAt() {
        return log.getFirst().at();
    }

    /** The last event that this command led to, in a stream that was read. */
    Optional<Logged<?>> lastOf(CommandId command) {
        return Optional.ofNullable(lastOfCommand.get(command));
    }

    /** A stream that was {@link #open opened}. */
    Optional<StreamLedger<?, ?, ?>> other(StreamName name) {
        return Optional.ofNullable(others.get(name));
    }

    /** Reads a stream, unless it was read before. Fails with {@link DamagedLog} where it does not fold. */
    <C, E, S> Future<Void> open(Streams.Known<C, E, S> known) {
        if (others.containsKey(known.name())) {
            return Future.succeededFuture();
        }
        return stored.readAll(id, known.codec()).map(events -> {
            var stream = new StreamLedger<>(known);
            take(next(stream, events));
            others.put(known.name(), stream);
            return null;
        });
    }

    private <C, E, S> StreamLedger.Next<C, E, S> next(StreamLedger<C, E, S> stream, List<Logged<E>> events) {
        try {
            return stream.next(events, log.now());
        } catch (IllegalStateException e) {
            throw new DamagedLog("session " + id + ": " + e.getMessage());
        }
    }

    /**
     * Stores what one command led to, which follows on the state, and takes it in. False where what is stored holds more than
     * this does, perhaps this very command: nothing was stored then, and to {@link #catchUp} comes first.
     */
    Future<Boolean> append(Next next) {
        var steps = next.main();
        var summary = steps.isEmpty() ? Optional.<SessionSummary>empty() : SessionSummary.ifNew(id, state, steps.getLast().after(), begunAt());
        var additions = next.others().isEmpty() ? List.<Addition>of() : next.others().stream().map(StreamLedger.Next::addition).toList();
        return stored.append(id, state.seq(), steps.stream().map(Step::logged).toList(), additions, summary)
                .compose(appended -> switch (appended) {
                    case Appended.Now _ -> {
                        take(next);
                        yield STORED;
                    }
                    // Stored by another server, or by a try whose answer was lost.
                    case Appended.Before _ -> OVERTAKEN;
                }, failure -> failure instanceof WrongExpectedSeq ? OVERTAKEN : Future.failedFuture(failure));
    }

    /** Takes in what others appended, at least one event. Fails with {@link OutOfStep} where there is nothing to go on with. */
    Future<Next> catchUp() {
        return after(EventCodec.MAIN, state.seq(), log.getLast()).map(events -> {
            var steps = Step.over(state, events);
            take(steps);
            return steps;
        }).compose(main -> catchUpOthers().map(caught -> new Next(main, caught))).map(next -> {
            if (next.isEmpty()) {
                throw new OutOfStep("nothing is stored after event " + state.seq() + ", and nothing can be");
            }
            return next;
        }).recover(failure -> Future.failedFuture(failure instanceof DamagedLog || failure instanceof IllegalStateException
                ? new OutOfStep(failure.getMessage()) : failure));
    }

    private Future<List<StreamLedger.Next<?, ?, ?>>> catchUpOthers() {
        var caught = new ArrayList<StreamLedger.Next<?, ?, ?>>();
        Future<Void> read = Future.succeededFuture();
        for (var other : others.values()) {
            read = read.compose(_ -> catchUp(other)).map(next -> {
                if (!next.steps().isEmpty()) {
                    caught.add(next);
                }
                return null;
            });
        }
        return read.map(caught);
    }

    private <C, E, S> Future<StreamLedger.Next<C, E, S>> catchUp(StreamLedger<C, E, S> stream) {
        var held = stream.log().events();
        return after(stream.known().codec(), stream.state().seq(), held.isEmpty() ? null : held.getLast()).map(events -> {
            var next = stream.next(events, log.now());
            take(next);
            return next;
        });
    }

    /** What is stored after the last event held, which is read again: where it is another now, what follows it belongs to another history. */
    private <E> Future<List<Logged<E>>> after(StreamCodec<E> codec, long seq, Logged<E> held) {
        return readOn(codec, Math.max(0, seq - 1), new ArrayList<>()).map(events -> {
            if (held == null) {
                return events;
            }
            if (events.isEmpty() || !events.getFirst().equals(held)) {
                var whose = codec.stream().isMain() ? "" : " of " + codec.stream();
                throw new OutOfStep("event " + held.seq() + whose + " is not stored any more as it was read here");
            }
            return events.subList(1, events.size());
        });
    }

    private <E> Future<List<Logged<E>>> readOn(StreamCodec<E> codec, long after, List<Logged<E>> soFar) {
        return stored.read(id, codec, after + soFar.size(), PAGE_EVENTS).compose(page -> {
            soFar.addAll(page);
            return page.size() == PAGE_EVENTS ? readOn(codec, after, soFar) : Future.succeededFuture(soFar);
        });
    }

    private void take(Next next) {
        take(next.main());
        for (var other : next.others()) {
            take(other);
        }
    }

    private void take(List<Step> steps) {
        for (var step : steps) {
            log.add(step.logged());
            lastOfCommand.put(step.logged().commandId(), step.logged());
            state = step.after();
        }
    }

    private void take(StreamLedger.Next<?, ?, ?> next) {
        next.take(lastOfCommand);
        if (!next.steps().isEmpty()) {
            othersAt = Math.max(othersAt, next.at());
        }
    }
}
