package dev.hotseat.sessionlog.sqlite;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.sqlite.Job;
import dev.hotseat.sqlite.Statements;
import java.sql.SQLException;
import java.util.List;

/** One append, encoded and ready to run within the writer's transaction. */
record Append(SessionId session, long expectedSeq, CommandId commandId, List<Encoded> events, SessionSummary summary)
        implements Job<Appended> {
    private static final String LOOK_UP = """
            SELECT session.number, session.last_seq, command.last_seq
            FROM session LEFT JOIN command ON command.session = session.number AND command.id = ?
            WHERE session.id = ?""";
    private static final String BEGIN_SESSION = """
            INSERT INTO session (title, role_interviewed_for, candidate, phase, created_at, updated_at, last_seq, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number""";
    /** Compare and set: where two append at once, the row tells the second that it came too late. */
    private static final String ADVANCE_SESSION = """
            UPDATE session SET title = ?, role_interviewed_for = ?, candidate = ?, phase = ?, created_at = ?, updated_at = ?,
            last_seq = ? WHERE number = ? AND last_seq = ?""";
    private static final String STORE_EVENT = """
            INSERT INTO event (session, seq, at, "by", command_id, type, data) VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String STORE_COMMAND = "INSERT INTO command (session, id, last_seq) VALUES (?, ?, ?)";

    /** An event as its row holds it. */
    record Encoded(long seq, long at, String by, String type, String data) {
        static Encoded of(LoggedEvent logged) {
            return new Encoded(logged.seq(), logged.at(), logged.by().text(), logged.event().type(),
                    EventCodec.fields(logged.event()));
        }
    }

    /** A session as its row stands, with the last event of this command where the log holds it already, else 0. */
    private record Found(long number, long lastSeq, long commandSeq) {}

    static Append of(SessionId session, long expectedSeq, List<LoggedEvent> events, SessionSummary summary) {
        require(expectedSeq >= 0, "the expected number must be 0 or more, not " + expectedSeq);
        require(!events.isEmpty(), "an append holds at least one event");
        var commandId = events.getFirst().commandId();
        var seq = expectedSeq;
        for (var logged : events) {
            seq++;
            require(logged.seq() == seq, "event " + seq + " of " + session + " carries the number " + logged.seq());
            require(logged.commandId().equals(commandId), "events of two commands in one append to " + session);
        }
        require(summary.id().equals(session) && summary.events() == seq, "the summary of " + summary.id() + " at "
                + summary.events() + " does not belong to event " + seq + " of " + session);
        return new Append(session, expectedSeq, commandId, events.stream().map(Encoded::of).toList(), summary);
    }

    @Override
    public Appended run(Statements statements) throws SQLException {
        var found = statements.first(LOOK_UP, row -> new Found(row.getLong(1), row.getLong(2), row.getLong(3)),
                commandId.value(), session.value());
        // A repeated command is answered as it was the first time, whatever its sender believes the log to be by now.
        if (found.isPresent() && found.get().commandSeq() > 0) {
            return new Appended.Before(found.get().commandSeq());
        }
        var number = found.isPresent() ? advance(statements, found.get()) : begin(statements);
        for (var event : events) {
            statements.update(STORE_EVENT, number, event.seq(), event.at(), event.by(), commandId.value(), event.type(), event.data());
        }
        statements.update(STORE_COMMAND, number, commandId.value(), summary.events());
        return new Appended.Now(summary.events());
    }

    private long begin(Statements statements) throws SQLException {
        if (expectedSeq != 0) {
            throw new WrongExpectedSeq(expectedSeq, 0);
        }
        return statements.first(BEGIN_SESSION, row -> row.getLong(1), summary.title(), summary.roleInterviewedFor(),
                summary.candidate(), summary.phase().name(), summary.createdAt(), summary.updatedAt(), summary.events(),
                session.value()).orElseThrow();
    }

    private long advance(Statements statements, Found found) throws SQLException {
        var changed = statements.update(ADVANCE_SESSION, summary.title(), summary.roleInterviewedFor(), summary.candidate(),
                summary.phase().name(), summary.createdAt(), summary.updatedAt(), summary.events(), found.number(), expectedSeq);
        if (changed == 0) {
            throw new WrongExpectedSeq(expectedSeq, found.lastSeq());
        }
        return found.number();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
