package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.sessionlog.UnknownStream;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.SessionStore.ChangedMeanwhile;
import dev.hotseat.storage.sqlite.engine.Statements;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes a person out of a stored session, the one reason for which a log is ever changed: the same events in number, kind, time and
 * sender, with other fields, in every stream. What they become was worked out before; within the transaction rows are compared and set.
 */
record ForgetSeat(SessionId session, Map<StreamName, Long> ends, List<Row> rows, Append.Listing listing) implements Job<Boolean> {
    private static final String OF_SESSION = "session = (SELECT number FROM session WHERE id = ?)";
    private static final String END = "SELECT seq FROM log_end WHERE " + OF_SESSION;
    private static final String ENDS = "SELECT name, seq FROM stream WHERE seq > 0 AND " + OF_SESSION;
    private static final String STORE = "UPDATE event SET data = ? WHERE " + OF_SESSION + " AND seq = ? AND data = ?";
    private static final String STORE_OTHER = """
            UPDATE stream_event SET data = ? WHERE stream = (SELECT number FROM stream WHERE %s AND name = ?) AND seq = ? AND data = ?""".formatted(OF_SESSION);
    private static final String READ = "SELECT " + StoredEvent.COLUMNS + " FROM event WHERE " + OF_SESSION + " ORDER BY seq";
    private static final String READ_OTHER = "SELECT " + StoredEvent.COLUMNS + " FROM stream_event WHERE stream = (SELECT number FROM stream WHERE "
            + OF_SESSION + " AND name = ?) ORDER BY seq";

    private record Row(StreamName stream, long seq, String before, String after) {}

    /** All streams of a session as they are stored now. */
    record Stored(List<StoredEvent> main, Map<StreamName, List<StoredEvent>> others) {
        static Stored of(Statements statements, SessionId session) throws SQLException {
            var others = new TreeMap<StreamName, List<StoredEvent>>();
            for (var name : ends(statements, session).keySet()) {
                if (!name.isMain()) {
                    others.put(name, statements.list(READ_OTHER, StoredEvent::of, session.value(), name.value()));
                }
            }
            return new Stored(statements.list(READ, StoredEvent::of, session.value()), others);
        }

        List<StoredEvent> of(StreamName stream) {
            return stream.isMain() ? main : others.get(stream);
        }
    }

    /**
     * Works out what is to be stored; takes long for a long log. Empty where there is no such seat, or nothing of it any more. Fails with
     * {@link UnknownStream} where there is a stream in which nobody here can look for a name.
     */
    static Optional<ForgetSeat> of(SessionId session, SeatId seat, Stored stored, Streams streams) {
        var before = record(session, stored, streams);
        if (before.main().stream().noneMatch(logged -> logged.event() instanceof Event.SeatAdded added && added.seat().equals(seat))) {
            return Optional.empty();
        }
        var after = without(session, seat, before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        var ends = new TreeMap<StreamName, Long>();
        for (var entry : after.entries()) {
            var row = stored.of(entry.stream()).get((int) entry.logged().seq() - 1);
            var data = StreamCodec.fields(entry.logged().event());
            // Seats that stay are compared too: whoever else was forgotten since shows in theirs, and the listing here would bring them back.
            if (entry.logged().event() instanceof Event.SeatAdded || !data.equals(row.data())) {
                rows.add(new Row(entry.stream(), row.seq(), row.data(), data));
            }
            ends.put(entry.stream(), row.seq());
        }
        return Optional.of(new ForgetSeat(session, ends, rows,
                Append.Listing.of(SessionSummary.of(session, SessionState.of(after.main()), after.main().getFirst().at()))));
    }

    private static SessionRecord record(SessionId session, Stored stored, Streams streams) {
        var others = new ArrayList<StreamLog<?, ?, ?>>();
        stored.others().forEach((name, rows) -> others.add(read(session, rows, streams.find(name).orElseThrow(() -> new UnknownStream(session, name)))));
        return new SessionRecord(stored.main().stream().map(row -> row.read(session, EventCodec.MAIN)).toList(), others);
    }

    private static <C, E, S> StreamLog<C, E, S> read(SessionId session, List<StoredEvent> rows, Streams.Known<C, E, S> known) {
        return new StreamLog<>(known.kind(), rows.stream().map(row -> row.read(session, known.codec())).toList());
    }

    private static SessionRecord without(SessionId session, SeatId seat, SessionRecord record) {
        try {
            return record.without(seat);
        } catch (IllegalStateException e) {
            throw new DamagedLog("session " + session + ": " + e.getMessage());
        }
    }

    private static Map<StreamName, Long> ends(Statements statements, SessionId session) throws SQLException {
        var ends = new TreeMap<StreamName, Long>();
        statements.first(END, row -> row.getLong(1), session.value()).ifPresent(seq -> ends.put(StreamName.MAIN, seq));
        statements.list(ENDS, row -> Map.entry(new StreamName(row.getString(1)), row.getLong(2)), session.value())
                .forEach(end -> ends.put(end.getKey(), end.getValue()));
        return ends;
    }

    @Override
    public Boolean run(Statements statements) throws SQLException {
        if (!ends(statements, session).equals(ends)) {
            throw new ChangedMeanwhile();
        }
        for (var row : rows) {
            var set = row.stream().isMain() ? statements.update(STORE, row.after(), session.value(), row.seq(), row.before())
                    : statements.update(STORE_OTHER, row.after(), session.value(), row.stream().value(), row.seq(), row.before());
            if (set == 0) {
                throw new ChangedMeanwhile();
            }
        }
        Append.list(statements, listing);
        return true;
    }
}
