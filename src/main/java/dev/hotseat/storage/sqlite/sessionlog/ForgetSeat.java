package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.audience.Forgotten;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.SessionStore.ChangedMeanwhile;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes a person out of a stored log, the one reason for which a log is ever changed: the same events in number, kind, time and
 * sender, with other fields. What they become was worked out before; within the transaction rows are compared and set.
 */
record ForgetSeat(SessionId session, long lastSeq, List<Row> rows, Append.Listing listing) implements Job<Boolean> {
    private static final String LAST_SEQ = "SELECT seq FROM log_end WHERE session = (SELECT number FROM session WHERE id = ?)";
    private static final String STORE = """
            UPDATE event SET data = ? WHERE session = (SELECT number FROM session WHERE id = ?) AND seq = ? AND data = ?""";
    private static final String READ = "SELECT " + StoredEvent.COLUMNS
            + " FROM event WHERE session = (SELECT number FROM session WHERE id = ?) ORDER BY seq";

    private record Row(long seq, String before, String after) {}

    /** The whole log as it is stored now. */
    static List<StoredEvent> stored(Statements statements, SessionId session) throws SQLException {
        return statements.list(READ, StoredEvent::of, session.value());
    }

    /** Works out what is to be stored; takes long for a long log. Empty where there is no such seat, or nothing of it any more. */
    static Optional<ForgetSeat> of(SessionId session, SeatId seat, List<StoredEvent> stored) {
        var before = stored.stream().map(row -> row.read(session, EventCodec.MAIN)).toList();
        if (before.stream().noneMatch(logged -> logged.event() instanceof Event.SeatAdded added && added.seat().equals(seat))) {
            return Optional.empty();
        }
        var after = without(session, seat, before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        // Seats that stay are compared too: whoever else was forgotten since shows in theirs, and the listing here would bring them back.
        var rows = IntStream.range(0, after.size())
                .filter(place -> after.get(place).event() instanceof Event.SeatAdded || !after.get(place).equals(before.get(place)))
                .mapToObj(place -> new Row(stored.get(place).seq(), stored.get(place).data(), EventCodec.fields(after.get(place).event()))).toList();
        return Optional.of(new ForgetSeat(session, after.getLast().seq(), rows,
                Append.Listing.of(SessionSummary.of(session, SessionState.of(after), after.getFirst().at()))));
    }

    private static List<Logged<Event>> without(SessionId session, SeatId seat, List<Logged<Event>> log) {
        try {
            return Forgotten.without(seat, log);
        } catch (IllegalStateException e) {
            throw new DamagedLog("session " + session + ": " + e.getMessage());
        }
    }

    @Override
    public Boolean run(Statements statements) throws SQLException {
        if (statements.first(LAST_SEQ, row -> row.getLong(1), session.value()).filter(seq -> seq == lastSeq).isEmpty()) {
            throw new ChangedMeanwhile();
        }
        for (var each : rows) {
            if (statements.update(STORE, each.after(), session.value(), each.seq(), each.before()) == 0) {
                throw new ChangedMeanwhile();
            }
        }
        Append.list(statements, listing);
        return true;
    }
}
