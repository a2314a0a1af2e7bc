package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;

/** A store that holds something of sessions, and forgets it when it is asked to. */
public interface SessionStore {
    /** Hashes of links that open this session, where the store keeps some; within a transaction. */
    default List<String> linkHashes(Statements statements, SessionId session) throws SQLException {
        return List.of();
    }

    /** Forgets all of a session; within a transaction, with every other store. */
    void forget(Statements statements, SessionId session) throws SQLException;

    /**
     * Gets ready to forget the person in a seat: what is heavy about it is done here, outside of any transaction. The job that comes
     * of it does the rest within one, tells whether anything changed, and throws {@link ChangedMeanwhile} where what was read is no
     * longer so; then this is to be called again.
     */
    default Future<Job<Boolean>> forgetting(SessionId session, SeatId seat) {
        return Future.succeededFuture(_ -> false);
    }

    /** What was read before the transaction was changed by somebody else before it began. */
    final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1;

        public ChangedMeanwhile() {
            super("what was read to be changed is no longer so", null, false, false);
        }
    }
}
