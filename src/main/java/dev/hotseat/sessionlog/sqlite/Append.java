package dev.hotseat.sessionlog.sqlite;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.ErasedSession;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.sqlite.Job;
import dev.hotseat.sqlite.Statements;
import java.sql.SQLException;
import java.util.List;

/** One append, encoded and ready to run within the writer's transaction. */
record Append(SessionId session, long expectedSeq, CommandId commandId, List<Encoded> events, SessionSummary summary, String people,
              String verdicts) implements Job<Appended> {
    /*
     * Compare and set in one statement: it stores a row only where the session ends at the expected number and the command
     * is new. Nothing is asked before, because in the driver a query costs several times what an update does.
     */
    private static final String CLAIM = """
            INSERT INTO command (session, id, last_seq) SELECT number, ?, ? FROM session WHERE id = ? AND last_seq = ?
            ON CONFLICT (session, id) DO NOTHING""";
    private static final String ADVANCE_SESSION = """
            UPDATE session SET title = ?, role_interviewed_for = ?, candidate = ?, bank = ?, phase = ?, created_at = ?, started_at = ?,
            updated_at = ?, people = ?, verdicts = ?, last_seq = ? WHERE id = ? AND last_seq = ?""";
    private static final String BEGIN_SESSION = """
            INSERT INTO session (title, role_interviewed_for, candidate, phase, created_at, updated_at, last_seq, id)
            VALUES ('', '', '', '', 0, 0, 0, ?) ON CONFLICT (id) DO NOTHING""";
    private static final String STORE_EVENT = """
            INSERT INTO event (session, seq, at, "by", command_id, type, data)
            SELECT number, ?, ?, ?, ?, ?, ? FROM session WHERE id = ?""";
    private static final String COMMAND_SEQ = """
            SELECT command.last_seq FROM command JOIN session ON session.number = command.session
            WHERE session.id = ? AND command.id = ?""";
    private static final String LAST_SEQ = "SELECT last_seq FROM session WHERE id = ?";

    /** An event as its row holds it. */
    record Encoded(long seq, long at, String by, String type, String data) {
        static Encoded of(LoggedEvent logged) {
            return new Encoded(logged.seq(), logged.at(), logged.by().text(), logged.event().type(),
                    EventCodec.fields(logged.event()));
        }
    }

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
        return new Append(session, expectedSeq, commandId, events.stream().map(Encoded::of).toList(), summary,
                Summaries.json(summary.people()), Summaries.json(summary.verdicts()));
    }

    @Override
    public Appended run(Statements statements) throws SQLException {
        if (expectedSeq == 0) {
            if (statements.first("SELECT 1 FROM erased WHERE session = ?", row -> row.getInt(1), session.value()).isPresent()) {
                throw new ErasedSession(session);
            }
            statements.update(BEGIN_SESSION, session.value());
        }
        if (statements.update(CLAIM, commandId.value(), summary.events(), session.value(), expectedSeq) == 0) {
            return refused(statements);
        }
        statements.update(ADVANCE_SESSION, summary.title(), summary.roleInterviewedFor(), summary.candidate(), summary.bank(),
                summary.phase().name(), summary.createdAt(), summary.startedAt(), summary.updatedAt(), people, verdicts, summary.events(),
                session.value(), expectedSeq);
        for (var event : events) {
            statements.update(STORE_EVENT, event.seq(), event.at(), event.by(), commandId.value(), event.type(), event.data(),
                    session.value());
        }
        return new Appended.Now(summary.events());
    }

    /** A repeated command is answered as it was the first time, whatever its sender believes the log to be by now. */
    private Appended refused(Statements statements) throws SQLException {
        var before = statements.first(COMMAND_SEQ, row -> row.getLong(1), session.value(), commandId.value());
        if (before.isPresent()) {
            return new Appended.Before(before.get());
        }
        throw new WrongExpectedSeq(expectedSeq, statements.first(LAST_SEQ, row -> row.getLong(1), session.value()).orElse(0L));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
