package dev.hotseat.sessionlog.sqlite;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionSummary;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads of the session log, on any connection: the server's and the command line's alike. */
public final class SessionRows {
    private static final String SUMMARY =
            "SELECT id, title, role_interviewed_for, candidate, phase, created_at, updated_at, last_seq FROM session ";

    private SessionRows() {}

    /** Events after a number, contiguous. @throws DamagedLog naming session and number where a row cannot be read */
    public static List<LoggedEvent> events(Connection connection, SessionId session, long after, int max) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT e.seq, e.at, e.by, e.command_id, e.type, e.data FROM event e "
                + "JOIN session s ON s.key = e.session WHERE s.id = ? AND e.seq > ? ORDER BY e.seq LIMIT ?")) {
            statement.setString(1, session.value());
            statement.setLong(2, after);
            statement.setInt(3, max);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<LoggedEvent>();
                while (rows.next()) {
                    events.add(event(session, after + events.size() + 1, rows));
                }
                return events;
            }
        }
    }

    public static Optional<SessionSummary> summary(Connection connection, SessionId session) throws SQLException {
        try (var statement = connection.prepareStatement(SUMMARY + "WHERE id = ?")) {
            statement.setString(1, session.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(summary(rows)) : Optional.empty();
            }
        }
    }

    /** Summaries of the sessions in these phases, the last changed first. */
    public static List<SessionSummary> list(Connection connection, Set<Phase> phases, int max) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(phases.size(), "?"));
        try (var statement = connection.prepareStatement(SUMMARY + "WHERE phase IN (" + marks + ") ORDER BY updated_at DESC, key DESC LIMIT ?")) {
            var index = 1;
            for (var phase : phases) {
                statement.setString(index++, phase.name());
            }
            statement.setInt(index, max);
            try (var rows = statement.executeQuery()) {
                var summaries = new ArrayList<SessionSummary>();
                while (rows.next()) {
                    summaries.add(summary(rows));
                }
                return summaries;
            }
        }
    }

    private static LoggedEvent event(SessionId session, long expectedSeq, ResultSet row) throws SQLException {
        var seq = row.getLong(1);
        if (seq != expectedSeq) {
            throw new DamagedLog("session " + session + ": event " + expectedSeq + " is missing; the next one is " + seq);
        }
        try {
            return new LoggedEvent(seq, row.getLong(2), Actor.of(row.getString(3)), new CommandId(row.getString(4)),
                    EventCodec.read(row.getString(5), row.getString(6)));
        } catch (DamagedLog | IllegalArgumentException e) {
            throw new DamagedLog("session " + session + ", event " + seq + ": " + e.getMessage());
        }
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        return new SessionSummary(new SessionId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
                Phase.valueOf(row.getString(5)), row.getLong(6), row.getLong(7), row.getLong(8));
    }
}
