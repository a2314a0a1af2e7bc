package dev.hotseat.storage.sqlite.sharing;

import dev.hotseat.session.SessionId;
import dev.hotseat.sharing.Shares;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.SessionStore;
import dev.hotseat.storage.sqlite.engine.Statements;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Shared links in Hotseat's embedded database, a row each. */
public final class SqliteShares implements Shares, SessionStore {
    private static final String COLUMNS = "SELECT id, audience, created_at, expires_at, revoked, opened, last_opened FROM share ";
    private static final String ADD = """
            INSERT INTO share (id, session, audience, token_hash, created_at, expires_at, revoked, opened, last_opened)
            VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0)""";
    private static final String LIST = COLUMNS + "WHERE session = ? ORDER BY created_at DESC, id";
    private static final String BY_TOKEN = COLUMNS + "WHERE session = ? AND token_hash = ? AND revoked = 0 AND expires_at > ?";

    private final Database database;

    public SqliteShares(Database database) {
        this.database = database;
    }

    @Override
    public Future<Share> add(SessionId session, String id, View view, String tokenHash, long createdAt, long expiresAt) {
        return database.write(statements -> {
            if (statements.first("SELECT count(*) FROM share WHERE session = ?", row -> row.getInt(1), session.value()).orElseThrow() >= PER_SESSION_MAX) {
                throw new TooMany();
            }
            statements.update(ADD, id, session.value(), view.name(), tokenHash, createdAt, expiresAt);
            return new Share(id, view, createdAt, expiresAt, false, 0, 0);
        });
    }

    @Override
    public Future<List<Share>> list(SessionId session) {
        return database.read(statements -> statements.list(LIST, SqliteShares::share, session.value()));
    }

    @Override
    public Future<Boolean> revoke(SessionId session, String id) {
        return database.write(statements -> statements.update("UPDATE share SET revoked = 1 WHERE session = ? AND id = ?", session.value(), id) > 0);
    }

    @Override
    public Future<Optional<Share>> find(SessionId session, String tokenHash, long now) {
        return database.read(statements -> statements.first(BY_TOKEN, SqliteShares::share, session.value(), tokenHash, now));
    }

    @Override
    public Future<Optional<Share>> open(SessionId session, String tokenHash, long now) {
        return database.write(statements -> {
            var found = statements.first(BY_TOKEN, SqliteShares::share, session.value(), tokenHash, now);
            if (found.isPresent()) {
                statements.update("UPDATE share SET opened = opened + 1, last_opened = ? WHERE id = ?", now, found.get().id());
            }
            return found;
        });
    }

    @Override
    public List<String> linkHashes(Statements statements, SessionId session) throws SQLException {
        return statements.list("SELECT token_hash FROM share WHERE session = ?", row -> row.getString(1), session.value());
    }

    @Override
    public void forget(Statements statements, SessionId session) throws SQLException {
        statements.update("DELETE FROM share WHERE session = ?", session.value());
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(row.getString(1), View.valueOf(row.getString(2)), row.getLong(3), row.getLong(4), row.getInt(5) != 0, row.getInt(6), row.getLong(7));
    }
}
