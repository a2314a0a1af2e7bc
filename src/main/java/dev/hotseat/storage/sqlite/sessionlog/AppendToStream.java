package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What one append adds to a stream beside {@code main}, encoded; a part of {@link AppendToStreams}. */
record AppendToStream(SessionId session, StreamName stream, long expectedSeq, CommandId commandId, List<Append.Encoded> events) {
    private static final String BEGIN = """
            INSERT INTO stream (session, name, seq, at) SELECT number, ?, 0, 0 FROM session WHERE id = ? ON CONFLICT (session, name) DO NOTHING""";
    /** Changes nothing, and tells all the same; in the driver a query costs several times what an update does. */
    private static final String CHECK = """
            UPDATE stream SET seq = seq WHERE session = (SELECT number FROM session WHERE id = ?) AND name = ? AND seq = ?""";
    private static final String ADVANCE = """
            UPDATE stream SET seq = ?, at = ? WHERE session = (SELECT number FROM session WHERE id = ?) AND name = ?""";
    private static final String STORE = """
            INSERT INTO stream_event (stream, seq, at, "by", command_id, type, data)
            SELECT number, ?, ?, ?, ?, ?, ? FROM stream WHERE session = (SELECT number FROM session WHERE id = ?) AND name = ?""";
    private static final String LAST_SEQ = "SELECT seq FROM stream WHERE session = (SELECT number FROM session WHERE id = ?) AND name = ?";
    private static final String COMMAND_SEQ = """
            SELECT seq FROM stream_event WHERE command_id = ?
            AND stream = (SELECT number FROM stream WHERE session = (SELECT number FROM session WHERE id = ?) AND name = ?) ORDER BY seq DESC LIMIT 1""";

    static AppendToStream of(SessionId session, CommandId commandId, Addition addition) {
        Append.require(!addition.stream().isMain(), "main is not given as another stream");
        Append.requireInOrder(session, addition.expectedSeq(), commandId, addition.events());
        return new AppendToStream(session, addition.stream(), addition.expectedSeq(), commandId, Append.encoded(addition.events()));
    }

    /** Whether the stream ends where it was expected to. */
    boolean follows(Statements statements) throws SQLException {
        return expectedSeq == 0 ? lastSeq(statements) == 0 : statements.update(CHECK, session.value(), stream.value(), expectedSeq) == 1;
    }

    /** Once it {@link #follows}. */
    void store(Statements statements) throws SQLException {
        if (expectedSeq == 0) {
            statements.update(BEGIN, stream.value(), session.value());
        }
        statements.update(ADVANCE, last(), events.getLast().at(), session.value(), stream.value());
        for (var event : events) {
            statements.update(STORE, event.seq(), event.at(), event.by(), commandId.value(), event.type(), event.data(), session.value(), stream.value());
        }
    }

    long last() {
        return events.getLast().seq();
    }

    /** The last event here of the append's command, where it was stored before. */
    Optional<Long> storedBefore(Statements statements) throws SQLException {
        return statements.first(COMMAND_SEQ, row -> row.getLong(1), commandId.value(), session.value(), stream.value());
    }

    WrongExpectedSeq wrong(Statements statements) throws SQLException {
        return new WrongExpectedSeq(stream, expectedSeq, lastSeq(statements));
    }

    private long lastSeq(Statements statements) throws SQLException {
        return statements.first(LAST_SEQ, row -> row.getLong(1), session.value(), stream.value()).orElse(0L);
    }
}
