package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.PlannedPrompts;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.ErasedSession;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.Statements;
import dev.hotseat.storage.sqlite.erasure.ErasedSessions;
import dev.hotseat.storage.sqlite.questionuses.SqliteQuestionUses;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One append, encoded and ready to run within the writer's transaction. */
record Append(SessionId session, long expectedSeq, CommandId commandId, List<Encoded> events, Optional<Listing> listing,
              Optional<String> planned) implements Job<Appended> {
    /*
     * Compare and set in one statement: it changes a row only where the log ends at the expected number. Nothing is asked
     * before, because in the driver a query costs several times what an update does.
     */
    private static final String ADVANCE = """
            UPDATE log_end SET seq = ?, at = ? WHERE session = (SELECT number FROM session WHERE id = ?) AND seq = ?""";
    private static final String BEGIN_SESSION = """
            INSERT INTO session (title, role_interviewed_for, candidate, phase, created_at, id)
            VALUES ('', '', '', '', 0, ?) ON CONFLICT (id) DO NOTHING""";
    private static final String BEGIN_LOG = """
            INSERT INTO log_end (session, seq, at) SELECT number, 0, 0 FROM session WHERE id = ? ON CONFLICT (session) DO NOTHING""";
    private static final String LIST_SESSION = """
            UPDATE session SET title = ?, role_interviewed_for = ?, candidate = ?, bank = ?, phase = ?, created_at = ?, started_at = ?,
            people = ?, verdicts = ? WHERE id = ?""";
    /** Several events at once, since each statement has its price in the driver: for 1, for 2 and so on. */
    private static final List<String> STORE_EVENTS = IntStream.rangeClosed(1, 4).mapToObj(Append::storing).toList();
    private static final String COMMAND_SEQ = """
            SELECT seq FROM event WHERE session = (SELECT number FROM session WHERE id = ?) AND command_id = ? ORDER BY seq DESC LIMIT 1""";
    private static final String LAST_SEQ = "SELECT seq FROM log_end WHERE session = (SELECT number FROM session WHERE id = ?)";

    /** An event as its row holds it. */
    record Encoded(long seq, long at, String by, String type, String data) {
        static Encoded of(Logged<?> logged) {
            return new Encoded(logged.seq(), logged.at(), logged.by().text(), StreamCodec.type(logged.event()), StreamCodec.fields(logged.event()));
        }
    }

    /** What the session's row holds. */
    record Listing(SessionSummary summary, String people, String verdicts) {
        static Listing of(SessionSummary summary) {
            return new Listing(summary, Summaries.json(summary.people()), Summaries.json(summary.verdicts()));
        }
    }

    static Append of(SessionId session, long expectedSeq, List<Logged<Event>> events, Optional<SessionSummary> summary) {
        require(!events.isEmpty(), "an append holds at least one event");
        var commandId = events.getFirst().commandId();
        var last = events.getLast();
        requireInOrder(session, expectedSeq, commandId, events);
        require(expectedSeq > 0 || summary.isPresent(), "the first append to " + session + " brings no summary");
        summary.ifPresent(each -> require(each.id().equals(session) && each.events() == last.seq() && each.updatedAt() == last.at(),
                "the summary of " + each.id() + " at " + each.events() + " does not belong to event " + last.seq() + " of " + session));
        return new Append(session, expectedSeq, commandId, encoded(events), summary.map(Listing::of), planned(events));
    }

    static List<Encoded> encoded(List<? extends Logged<?>> events) {
        return events.stream().map(Encoded::of).toList();
    }

    private static Optional<String> planned(List<Logged<Event>> events) {
        var planned = events.stream().flatMap(logged -> PlannedPrompts.in(logged.event()).stream()).toList();
        return planned.isEmpty() ? Optional.empty() : Optional.of(SqliteQuestionUses.encoded(planned));
    }

    @Override
    public Appended run(Statements statements) throws SQLException {
        if (expectedSeq == 0) {
            begin(statements);
        }
        var last = events.getLast();
        if (statements.update(ADVANCE, last.seq(), last.at(), session.value(), expectedSeq) == 0) {
            return refused(statements);
        }
        if (listing.isPresent()) {
            list(statements, listing.get());
        }
        for (var from = 0; from < events.size(); from += STORE_EVENTS.size()) {
            store(statements, events.subList(from, Math.min(events.size(), from + STORE_EVENTS.size())));
        }
        if (planned.isPresent()) {
            SqliteQuestionUses.note(statements, session, planned.get());
        }
        return new Appended.Now(last.seq());
    }

    private void store(Statements statements, List<Encoded> few) throws SQLException {
        var values = new ArrayList<Object>(2 + 5 * few.size());
        values.addAll(List.of(session.value(), commandId.value()));
        few.forEach(event -> values.addAll(List.of(event.seq(), event.at(), event.by(), event.type(), event.data())));
        statements.update(STORE_EVENTS.get(few.size() - 1), values.toArray());
    }

    private static String storing(int events) {
        return IntStream.range(0, events).mapToObj(event -> "((SELECT number FROM session WHERE id = ?1), ?%d, ?%d, ?%d, ?2, ?%d, ?%d)".formatted(
                IntStream.rangeClosed(3, 7).mapToObj(value -> value + 5 * event).toArray()))
                .collect(Collectors.joining(", ", "INSERT INTO event (session, seq, at, \"by\", command_id, type, data) VALUES ", ""));
    }

    private void begin(Statements statements) throws SQLException {
        if (ErasedSessions.holds(statements, session)) {
            throw new ErasedSession(session);
        }
        statements.update(BEGIN_SESSION, session.value());
        statements.update(BEGIN_LOG, session.value());
    }

    static void list(Statements statements, Listing listing) throws SQLException {
        var summary = listing.summary();
        statements.update(LIST_SESSION, summary.title(), summary.roleInterviewedFor(), summary.candidate(), summary.bank(), summary.phase().name(),
                summary.createdAt(), summary.startedAt(), listing.people(), listing.verdicts(), summary.id().value());
    }

    /** A repeated command is answered as it was the first time, whatever its sender believes the log to be by now. */
    private Appended refused(Statements statements) throws SQLException {
        var before = storedBefore(statements);
        if (before.isPresent()) {
            return new Appended.Before(before.get());
        }
        throw wrong(statements, session, expectedSeq);
    }

    /** The last event of the append's command, where it was stored before. */
    Optional<Long> storedBefore(Statements statements) throws SQLException {
        return statements.first(COMMAND_SEQ, row -> row.getLong(1), session.value(), commandId.value());
    }

    static WrongExpectedSeq wrong(Statements statements, SessionId session, long expectedSeq) throws SQLException {
        return new WrongExpectedSeq(StreamName.MAIN, expectedSeq, statements.first(LAST_SEQ, row -> row.getLong(1), session.value()).orElse(0L));
    }

    long last() {
        return events.getLast().seq();
    }

    static void requireInOrder(SessionId session, long expectedSeq, CommandId commandId, List<? extends Logged<?>> events) {
        require(expectedSeq >= 0, "the expected number must be 0 or more, not " + expectedSeq);
        var seq = expectedSeq;
        for (var logged : events) {
            seq++;
            require(logged.seq() == seq, "event " + seq + " of " + session + " carries the number " + logged.seq());
            require(logged.commandId().equals(commandId), "events of two commands in one append to " + session);
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
