package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One page of a session's events; checks that none is missing and says which where one is. */
record ReadEvents(SessionId session, long after, int max) implements Job<List<Logged<Event>>> {
    private static final String FIND = "SELECT number, seq FROM session JOIN log_end ON log_end.session = number WHERE id = ?";
    private static final String READ = """
            SELECT seq, at, "by", command_id, type, data FROM event
            WHERE session = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?""";

    private record Found(long number, long lastSeq) {}

    @Override
    public List<Logged<Event>> run(Statements statements) throws SQLException {
        var found = statements.first(FIND, row -> new Found(row.getLong(1), row.getLong(2)), session.value());
        // Only up to the number that the row names: what is appended between the two queries belongs to a later read.
        return found.isPresent() ? page(statements, found.get()) : List.of();
    }

    private List<Logged<Event>> page(Statements statements, Found found) throws SQLException {
        var from = Math.max(0, after);
        var events = statements.list(READ, this::event, found.number(), from, found.lastSeq(), Math.max(0, max));
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

    private Logged<Event> event(ResultSet row) throws SQLException {
        var seq = row.getLong(1);
        try {
            return new Logged<>(seq, row.getLong(2), Actor.of(row.getString(3)), new CommandId(row.getString(4)),
                    EventCodec.read(row.getString(5), row.getString(6)));
        } catch (DamagedLog | IllegalArgumentException e) {
            throw new DamagedLog("session " + session + ", event " + seq + ": " + e.getMessage());
        }
    }

    private DamagedLog missing(long seq) {
        return new DamagedLog("session " + session + ": event " + seq + " is missing; restore the database from a backup");
    }
}
