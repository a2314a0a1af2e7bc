package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One page of the events of a session's stream; checks that none is missing and says which where one is. */
record ReadEvents<E>(SessionId session, StreamCodec<E> codec, long after, int max) implements Job<List<Logged<E>>> {
    private static final String FIND_MAIN = "SELECT number, seq FROM session JOIN log_end ON log_end.session = number WHERE id = ?";
    private static final String READ_MAIN = "SELECT " + StoredEvent.COLUMNS + " FROM event WHERE session = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?";
    private static final String FIND = "SELECT number, seq FROM stream WHERE session = (SELECT number FROM session WHERE id = ?) AND name = ?";
    private static final String READ = READ_MAIN.replace("FROM event", "FROM stream_event").replace("WHERE session", "WHERE stream");

    private record Found(long number, long lastSeq) {
        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getLong(1), row.getLong(2));
        }
    }

    @Override
    public List<Logged<E>> run(Statements statements) throws SQLException {
        var found = codec.stream().isMain() ? statements.first(FIND_MAIN, Found::of, session.value())
                : statements.first(FIND, Found::of, session.value(), codec.stream().value());
        // Only up to the number that the row names: what is appended between the two queries belongs to a later read.
        return found.isPresent() ? page(statements, found.get()) : List.of();
    }

    private List<Logged<E>> page(Statements statements, Found found) throws SQLException {
        var from = Math.max(0, after);
        var events = statements.list(codec.stream().isMain() ? READ_MAIN : READ, row -> StoredEvent.of(row).read(session, codec), found.number(), from,
                found.lastSeq(), Math.max(0, max));
        var due = from;
        for (var logged : events) {
            due++;
            if (logged.seq() != due) {
                throw missing(due);
            }
        }
        if (due < found.lastSeq() && events.size() < max) {
            throw missing(due + 1);
        }
        return events;
    }

    private DamagedLog missing(long seq) {
        return new DamagedLog("session " + session + ": event " + seq + of() + " is missing; restore the database from a backup");
    }

    private String of() {
        return codec.stream().isMain() ? "" : " of " + codec.stream();
    }
}
