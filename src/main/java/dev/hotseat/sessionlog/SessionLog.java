package dev.hotseat.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
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
    Future<Appended> append(SessionId session, long expectedSeq, List<Logged<Event>> events, Optional<SessionSummary> summary);

    /**
     * Events after number {@code after}, contiguous, at most {@code max}; none where the session does not exist.
     * Fails with {@link DamagedLog} where an event is missing or cannot be read, with {@link dev.hotseat.storage.failure.StorageUnavailable} where
     * the storage cannot be read for now.
     */
    Future<List<Logged<Event>>> read(SessionId session, long after, int max);

    /** A session's whole log, read in pages; none where the session does not exist. */
    default Future<List<Logged<Event>>> readAll(SessionId session) {
        return readOn(session, new ArrayList<>());
    }

    private Future<List<Logged<Event>>> readOn(SessionId session, List<Logged<Event>> soFar) {
        return read(session, soFar.size(), PAGE_EVENTS).compose(page -> {
            soFar.addAll(page);
            return page.size() == PAGE_EVENTS ? readOn(session, soFar) : Future.succeededFuture(soFar);
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

    /** Finishes what was accepted and lets go of the storage; later calls fail with {@link dev.hotseat.storage.failure.StorageUnavailable}. Harmless twice. */
    Future<Void> close();
}
