package dev.hotseat.sessionlog.sqlite;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.sqlite.Database;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The session log in SQLite. Order and uniqueness are kept by the database's keys, not by anything in memory. */
public final class SqliteSessionLog implements SessionLog {
    private final Database database;

    public SqliteSessionLog(Database database) {
        this.database = database;
    }

    @Override
    public Future<Appended> append(SessionId session, long expectedSeq, List<LoggedEvent> events, SessionSummary summary) {
        var rows = events.stream().map(Row::of).toList();
        return database.write(connection -> append(connection, session, expectedSeq, rows, summary));
    }

    @Override
    public Future<List<LoggedEvent>> read(SessionId session, long after, int max) {
        return database.read(connection -> SessionRows.events(connection, session, after, max));
    }

    @Override
    public Future<Optional<SessionSummary>> summary(SessionId session) {
        return database.read(connection -> SessionRows.summary(connection, session));
    }

    @Override
    public Future<List<SessionSummary>> list(Set<Phase> phases, int max) {
        return database.read(connection -> SessionRows.list(connection, phases, max));
    }

    @Override
    public Future<Void> close() {
        return database.close();
    }

    /** An event encoded on the caller's thread, so that the writer has nothing to do but write. */
    private record Row(LoggedEvent logged, String type, String data) {
        static Row of(LoggedEvent logged) {
            return new Row(logged, logged.event().type(), EventCodec.fields(logged.event()));
        }
    }

    private static Appended append(Connection connection, SessionId session, long expectedSeq, List<Row> rows, SessionSummary summary)
            throws SQLException {
        var command = rows.getFirst().logged().commandId();
        var before = stored(connection, session, command);
        if (before.isPresent()) {
            return new Appended.Before(before.getAsLong());
        }
        var key = moveOn(connection, session, expectedSeq, summary);
        try (var insert = connection.prepareStatement("INSERT INTO event (session, seq, at, by, command_id, type, data) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (var row : rows) {
                insert.setLong(1, key);
                insert.setLong(2, row.logged().seq());
                insert.setLong(3, row.logged().at());
                insert.setString(4, row.logged().by().text());
                insert.setString(5, command.value());
                insert.setString(6, row.type());
                insert.setString(7, row.data());
                insert.executeUpdate();
            }
        }
        try (var insert = connection.prepareStatement("INSERT INTO command (session, id, last_seq) VALUES (?, ?, ?)")) {
            insert.setLong(1, key);
            insert.setString(2, command.value());
            insert.setLong(3, summary.events());
            insert.executeUpdate();
        }
        return new Appended.Now(summary.events());
    }

    private static OptionalLong stored(Connection connection, SessionId session, CommandId command) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT c.last_seq FROM command c JOIN session s ON s.key = c.session WHERE s.id = ? AND c.id = ?")) {
            query.setString(1, session.value());
            query.setString(2, command.value());
            try (var rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Sets the summary where the log still ends at the expected number: a comparison that the database makes. */
    private static long moveOn(Connection connection, SessionId session, long expectedSeq, SessionSummary summary) throws SQLException {
        var sql = expectedSeq == 0
                ? "INSERT INTO session (title, role_interviewed_for, candidate, phase, created_at, updated_at, last_seq, id) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING key"
                : "UPDATE session SET title = ?, role_interviewed_for = ?, candidate = ?, phase = ?, created_at = ?, updated_at = ?, "
                        + "last_seq = ? WHERE id = ? AND last_seq = ? RETURNING key";
        try (var change = connection.prepareStatement(sql)) {
            change.setString(1, summary.title());
            change.setString(2, summary.roleInterviewedFor());
            change.setString(3, summary.candidate());
            change.setString(4, summary.phase().name());
            change.setLong(5, summary.createdAt());
            change.setLong(6, summary.updatedAt());
            change.setLong(7, summary.events());
            change.setString(8, session.value());
            if (expectedSeq > 0) {
                change.setLong(9, expectedSeq);
            }
            try (var rows = change.executeQuery()) {
                if (rows.next()) {
                    return rows.getLong(1);
                }
            }
        }
        throw new WrongExpectedSeq(expectedSeq, SessionRows.summary(connection, session).map(SessionSummary::events).orElse(0L));
    }
}
