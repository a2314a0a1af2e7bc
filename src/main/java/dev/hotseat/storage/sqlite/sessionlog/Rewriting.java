package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes what a stored log says, for the one reason that there is: somebody in it is to be forgotten. */
public final class Rewriting {
    private static final String STORE = "UPDATE event SET data = ? WHERE session = (SELECT number FROM session WHERE id = ?) AND seq = ?";

    private Rewriting() {}

    /**
     * Stores the log that a change makes of a session's: the same events in number, kind, time and sender, with other fields; and
     * the summary that belongs to it. Within the writer's transaction. Tells whether anything changed.
     */
    public static boolean rewrite(Statements statements, SessionId session, UnaryOperator<List<Logged<Event>>> change) throws SQLException {
        var before = new ReadEvents<>(session, EventCodec.MAIN, 0, Integer.MAX_VALUE).run(statements);
        var after = change.apply(before);
        if (after.equals(before)) {
            return false;
        }
        for (var place = 0; place < after.size(); place++) {
            var logged = after.get(place);
            if (!logged.equals(before.get(place))) {
                statements.update(STORE, EventCodec.fields(logged.event()), session.value(), logged.seq());
            }
        }
        Append.list(statements, Append.Listing.of(SessionSummary.of(session, SessionState.of(after), after.getFirst().at())));
        return true;
    }
}
