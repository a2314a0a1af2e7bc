package dev.hotseat.storage.sqlite.erasure;

import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.SQLException;
import java.util.List;

/** What the database keeps of erased sessions: their ids and the hashes of the links that opened them. Within a transaction or a read. */
public final class ErasedSessions {
    private ErasedSessions() {}

    /** Whether a session of this id was erased here. */
    public static boolean holds(Statements statements, SessionId session) throws SQLException {
        return statements.first("SELECT 1 FROM erased WHERE session = ?", row -> row.getInt(1), session.value()).isPresent();
    }

    static void add(Statements statements, SessionId session, long at, List<String> linkHashes) throws SQLException {
        statements.update("INSERT INTO erased (session, at) VALUES (?, ?) ON CONFLICT (session) DO NOTHING", session.value(), at);
        for (var hash : linkHashes) {
            statements.update("INSERT OR IGNORE INTO erased_link (session, token_hash) VALUES (?, ?)", session.value(), hash);
        }
    }

    static boolean opened(Statements statements, SessionId session, String tokenHash) throws SQLException {
        return statements.first("SELECT 1 FROM erased_link WHERE session = ? AND token_hash = ?", row -> row.getInt(1), session.value(), tokenHash).isPresent();
    }
}
