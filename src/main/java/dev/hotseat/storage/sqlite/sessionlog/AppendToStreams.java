package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One append that is not to {@code main} alone: everything is checked before anything is changed. */
record AppendToStreams(SessionId session, long expectedSeq, Optional<Append> main, List<AppendToStream> others) implements Job<Appended> {
    /** Changes nothing, and tells all the same, as {@link AppendToStream}'s does. */
    private static final String CHECK = """
            UPDATE log_end SET seq = seq WHERE session = (SELECT number FROM session WHERE id = ?) AND seq = ?""";

    static AppendToStreams of(SessionId session, long expectedSeq, List<Logged<Event>> events, List<Addition> others, Optional<SessionSummary> summary) {
        Append.require(!events.isEmpty() || expectedSeq > 0 && summary.isEmpty(), "a session that begins without events, or a summary that belongs to none");
        var streams = new HashSet<>();
        others.forEach(each -> Append.require(streams.add(each.stream()) && !each.events().isEmpty(), "a stream twice, or with nothing to add"));
        var commandId = events.isEmpty() ? others.getFirst().events().getFirst().commandId() : events.getFirst().commandId();
        return new AppendToStreams(session, expectedSeq, events.isEmpty() ? Optional.empty() : Optional.of(Append.of(session, expectedSeq, events, summary)),
                others.stream().map(each -> AppendToStream.of(session, commandId, each)).toList());
    }

    @Override
    public Appended run(Statements statements) throws SQLException {
        if (expectedSeq > 0 && statements.update(CHECK, session.value(), expectedSeq) == 0) {
            return storedBefore(statements, Append.wrong(statements, session, expectedSeq));
        }
        for (var each : others) {
            if (!each.follows(statements)) {
                return storedBefore(statements, each.wrong(statements));
            }
        }
        if (main.isPresent() && main.get().run(statements) instanceof Appended.Before before) {
            return before;
        }
        for (var each : others) {
            each.store(statements);
        }
        return new Appended.Now(main.map(Append::last).orElseGet(others.getFirst()::last));
    }

    /** A repeated command is answered as it was the first time; it was stored in all of its streams, or in none. */
    private Appended storedBefore(Statements statements, WrongExpectedSeq otherwise) throws SQLException {
        var before = main.isPresent() ? main.get().storedBefore(statements) : others.getFirst().storedBefore(statements);
        if (before.isEmpty()) {
            throw otherwise;
        }
        return new Appended.Before(before.get());
    }
}
