package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.SessionStore;
import dev.hotseat.storage.sqlite.engine.Statements;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The session log in Hotseat's embedded database. Appends that wait together share one fsync; events are encoded on the
 * caller's thread, so that the single writer only stores. On a database opened for reading appends are refused.
 */
public final class SqliteSessionLog implements SessionLog, SessionStore {
    private static final String STREAMS = """
            SELECT name, seq, at FROM stream WHERE session = (SELECT number FROM session WHERE id = ?) AND seq > 0 ORDER BY name""";
    private static final String WITH_CANDIDATE = "SELECT id FROM session WHERE lower(trim(candidate)) = lower(trim(?))";
    private static final String ENDED_BEFORE = """
            SELECT id FROM session JOIN log_end ON log_end.session = number WHERE (at < ?1 OR phase = 'CLOSED'
              AND (SELECT max(at) FROM event WHERE event.session = number AND type = 'SessionClosed') < ?1)
              AND (EXISTS (SELECT 1 FROM event WHERE event.session = number AND type = 'PracticeArranged')) = ?2""";
    /** Of seats, the renewed ones too. */
    private static final String LINK_HASHES = """
            SELECT data ->> '$.tokenHash' FROM event WHERE session = (SELECT number FROM session WHERE id = ?)
              AND type IN ('SeatAdded', 'SeatReissued') AND data ->> '$.tokenHash' <> ''""";

    private final Vertx vertx;
    private final Database database;
    private final Streams streams;

    /** Knows no other streams than {@code main}: it keeps them, but can take nobody out of them. */
    public SqliteSessionLog(Vertx vertx, Database database) {
        this(vertx, database, Streams.NONE);
    }

    /**
     * {@link #close} closes this database, also for whoever else uses it.
     *
     * @param streams the kinds of streams in which somebody who is to be forgotten can be looked for
     */
    public SqliteSessionLog(Vertx vertx, Database database, Streams streams) {
        this.vertx = vertx;
        this.database = database;
        this.streams = streams;
    }

    /** Fails with {@link IllegalArgumentException} where events and summary are not one command's, in order. */
    @Override
    public Future<Appended> append(SessionId session, long expectedSeq, List<Logged<Event>> events, List<Addition> others,
                                   Optional<SessionSummary> summary) {
        try {
            return database.write(others.isEmpty() ? Append.of(session, expectedSeq, events, summary)
                    : AppendToStreams.of(session, expectedSeq, events, others, summary));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
    }

    @Override
    public Future<List<StreamEnd>> streams(SessionId session) {
        return database.read(statements -> statements.list(STREAMS,
                row -> new StreamEnd(new StreamName(row.getString(1)), row.getLong(2), row.getLong(3)), session.value()));
    }

    @Override
    public <E> Future<List<Logged<E>>> read(SessionId session, StreamCodec<E> stream, long after, int max) {
        return database.read(new ReadEvents<>(session, stream, after, max));
    }

    @Override
    public Future<Optional<SessionSummary>> summary(SessionId session) {
        return database.read(statements -> Summaries.find(statements, session));
    }

    @Override
    public Future<Map<Phase, Long>> count() {
        return database.read(Summaries::count);
    }

    @Override
    public Future<List<SessionSummary>> list(Set<Phase> phases, int max) {
        return database.read(statements -> Summaries.list(statements, phases, max));
    }

    @Override
    public Future<List<SessionId>> withCandidate(String name) {
        return database.read(statements -> statements.list(WITH_CANDIDATE, row -> new SessionId(row.getString(1)), name));
    }

    @Override
    public Future<List<SessionId>> endedBefore(long instant, boolean practices) {
        return database.read(statements -> statements.list(ENDED_BEFORE, row -> new SessionId(row.getString(1)), instant, practices ? 1 : 0));
    }

    @Override
    public List<String> linkHashes(Statements statements, SessionId session) throws SQLException {
        return statements.list(LINK_HASHES, row -> row.getString(1), session.value());
    }

    @Override
    public void forget(Statements statements, SessionId session) throws SQLException {
        statements.update("DELETE FROM stream_event WHERE stream IN (SELECT number FROM stream WHERE session = (SELECT number FROM session WHERE id = ?))",
                session.value());
        statements.update("DELETE FROM stream WHERE session = (SELECT number FROM session WHERE id = ?)", session.value());
        statements.update("DELETE FROM log_end WHERE session = (SELECT number FROM session WHERE id = ?)", session.value());
        statements.update("DELETE FROM event WHERE session = (SELECT number FROM session WHERE id = ?)", session.value());
        statements.update("DELETE FROM session WHERE id = ?", session.value());
    }

    @Override
    public Future<Job<Boolean>> forgetting(SessionId session, SeatId seat) {
        return database.read(statements -> ForgetSeat.Stored.of(statements, session))
                .compose(stored -> vertx.executeBlocking(() -> ForgetSeat.of(session, seat, stored, streams), false))
                .map(ready -> ready.<Job<Boolean>>map(job -> job).orElse(_ -> false));
    }

    @Override
    public Future<Void> close() {
        return database.close();
    }
}
