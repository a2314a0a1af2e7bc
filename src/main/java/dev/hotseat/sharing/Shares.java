package dev.hotseat.sharing;

import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.RefusalException;
import dev.hotseat.session.SessionId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Links to a session's replay for people who had no seat: each shows it as one audience may see it, ends by itself, and can
 * be taken back. Only a token's hash is kept. Futures complete on the caller's context where it has one.
 */
public interface Shares {
    int PER_SESSION_MAX = 50;

    /** Whose view a link gives; {@code TRAINING} is the panel's with the names masked. Stored by name, so none is renamed. */
    enum View { PANEL, CANDIDATE, OBSERVER, TRAINING }

    /**
     * @param expiresAt  milliseconds since the epoch, and so are the others
     * @param opened     how often its replay was opened
     * @param lastOpened 0 where it never was
     */
    record Share(String id, View view, long createdAt, long expiresAt, boolean revoked, int opened, long lastOpened) {}

    /** A session has as many links as it may, also what has ended. Nothing was kept. */
    final class TooMany extends RefusalException {
        private static final long serialVersionUID = 1;

        public TooMany() {
            super(Kind.CONFLICT, "too-many-shares", "No more than that", "A session has at most " + PER_SESSION_MAX
                    + " shared links, those that have ended among them. Send one of these again.", Optional.of(Limit.SHARES));
        }
    }

    /** Keeps a new link. Fails with {@link TooMany} where the session has {@link #PER_SESSION_MAX}. */
    Future<Share> add(SessionId session, String id, View view, String tokenHash, long createdAt, long expiresAt);

    /** Those of a session, the newest first, also what has ended. */
    Future<List<Share>> list(SessionId session);

    /** Takes a link back; false where the session has none of this id. */
    Future<Boolean> revoke(SessionId session, String id);

    /** The link of this token where it would open the session now. */
    Future<Optional<Share>> find(SessionId session, String tokenHash, long now);

    /** The link of this token where it opens the session now; that it was opened is kept. */
    Future<Optional<Share>> open(SessionId session, String tokenHash, long now);
}
