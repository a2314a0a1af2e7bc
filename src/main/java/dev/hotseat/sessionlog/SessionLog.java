package dev.hotseat.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The append-only, ordered events of every session: the only truth. Futures complete on the caller's context where it
 * has one. Implementations hold no lock, owner or node-local truth: two servers may append to one session, and the
 * expected number decides who was first.
 */
public interface SessionLog {
    int PAGE_EVENTS = 1_000;

    /** What became of an append: stored now, or stored before under the same command id. {@code seq} is its last event. */
    sealed interface Appended {
        long seq();

        record Now(long seq) implements Appended {}

        record Before(long seq) implements Appended {}
    }

    /**
     * Appends the events of one command, all or none, and with them the session's summary where more of it is new than its
     * last time and number, as with a session's first. Events carry one command id and the numbers {@code expectedSeq + 1} on.
     * Durable when the future succeeds. Who expects the right number has read the log and gives no command that it holds; for
     * whoever does not, such a command stores nothing and answers {@link Appended.Before}.
     * Fails with {@link WrongExpectedSeq} where the log does not end at {@code expectedSeq} (0 for a new session),
     * with {@link dev.hotseat.storage.failure.StorageUnavailable} where it could not be made durable.
     * Events that do not follow these rules are the caller's mistake: {@link IllegalArgumentException}.
     */
    default Future<Appended> append(SessionId session, long expectedSeq, List<Logged<Event>> events, Optional<SessionSummary> summary) {
        return append(session, expectedSeq, events, List.of(), summary);
    }

    /**
     * What one append adds to a stream beside {@code main}.
     *
     * @param expectedSeq the number that the stream ends at, 0 for one that has no events yet
     * @param events      one or more, which carry the numbers {@code expectedSeq + 1} on
     */
    record Addition(StreamName stream, long expectedSeq, List<? extends Logged<?>> events) {
        public Addition {
            events = List.copyOf(events);
        }
    }

    /**
     * As {@link #append(SessionId, long, List, Optional)}, to other streams of the session as well, all or none. {@code main} may
     * be given no events then, and has to end at {@code expectedSeq} all the same: what was decided was decided in that state of the session.
     * {@link Appended} tells the number in {@code main}, or where that is given nothing in the first of the others.
     * {@link WrongExpectedSeq} tells which stream does not end where it was expected to.
     */
    Future<Appended> append(SessionId session, long expectedSeq, List<Logged<Event>> events, List<Addition> others, Optional<SessionSummary> summary);

    /** Where a stream beside {@code main} ends: number and session time of its last event. */
    record StreamEnd(StreamName stream, long seq, long at) {}

    /** The streams that a session has events in beside {@code main}, by name; also those that nobody here knows the kind of. */
    Future<List<StreamEnd>> streams(SessionId session);

    /**
     * Events after number {@code after}, contiguous, at most {@code max}; none where the session does not exist.
     * Fails with {@link DamagedLog} where an event is missing or cannot be read, with {@link dev.hotseat.storage.failure.StorageUnavailable} where
     * the storage cannot be read for now.
     */
    default Future<List<Logged<Event>>> read(SessionId session, long after, int max) {
        return read(session, EventCodec.MAIN, after, max);
    }

    /** The same of any stream. */
    <E> Future<List<Logged<E>>> read(SessionId session, StreamCodec<E> stream, long after, int max);

    /** The whole log of a session's {@code main}, read in pages; none where the session does not exist. */
    default Future<List<Logged<Event>>> readAll(SessionId session) {
        return readAll(session, EventCodec.MAIN);
    }

    /** The same of any stream. */
    default <E> Future<List<Logged<E>>> readAll(SessionId session, StreamCodec<E> stream) {
        return readOn(session, stream, new ArrayList<>());
    }

    private <E> Future<List<Logged<E>>> readOn(SessionId session, StreamCodec<E> stream, List<Logged<E>> soFar) {
        return read(session, stream, soFar.size(), PAGE_EVENTS).compose(page -> {
            soFar.addAll(page);
            return page.size() == PAGE_EVENTS ? readOn(session, stream, soFar) : Future.succeededFuture(soFar);
        });
    }

    /**
     * What is made of each of these sessions' whole logs, in their order. One log after the other: many at once would fill
     * the memory for nothing.
     */
    default <T> Future<List<T>> readEach(List<SessionSummary> sessions, BiFunction<SessionId, List<Logged<Event>>, Future<T>> make) {
        var made = new ArrayList<T>();
        Future<Void> read = Future.succeededFuture();
        for (var session : sessions) {
            read = read.compose(_ -> readAll(session.id())).compose(log -> make.apply(session.id(), log)).map(each -> {
                made.add(each);
                return null;
            });
        }
        return read.map(made);
    }

    /** How many sessions there are in each phase. */
    Future<Map<Phase, Long>> count();

    /** The summary of one session. */
    Future<Optional<SessionSummary>> summary(SessionId session);

    /** Summaries of the sessions in these phases, the last changed first, at most {@code max}. */
    Future<List<SessionSummary>> list(Set<Phase> phases, int max);

    /** Sessions with a candidate of this name; case of the letters A to Z and space around it aside. */
    Future<List<SessionId>> withCandidate(String name);

    /** Sessions that closed before an instant, and those that never closed and whose last event is from before it; practices or all others. */
    Future<List<SessionId>> endedBefore(long instant, boolean practices);

    /** Finishes what was accepted and lets go of the storage; later calls fail with {@link dev.hotseat.storage.failure.StorageUnavailable}. Harmless twice. */
    Future<Void> close();
}
