package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.storage.sqlite.engine.Database;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The session log in Hotseat's embedded database. Appends that wait together share one fsync; events are encoded on the
 * caller's thread, so that the single writer only stores. On a database opened for reading appends are refused.
 */
public final class SqliteSessionLog implements SessionLog {
    private static final String STREAMS = """
            SELECT name, seq, at FROM stream WHERE session = (SELECT number FROM session WHERE id = ?) AND seq > 0 ORDER BY name""";

    private final Database database;

    /** {@link #close} closes this database, also for whoever else uses it. */
    public SqliteSessionLog(Database database) {
        this.database = database;
    }

    /** Fails with {@link IllegalArgumentException} where events and summary are not one command's, in order. */
    @Override
    public Future<Appended> append(SessionId session, long expectedSeq, List<Logged<Event>> events, List<Addition<?>> others,
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
    public Future<Void> close() {
        return database.close();
    }
}
