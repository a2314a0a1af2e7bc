package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.sessionlog.Heartbeat;
import dev.hotseat.storage.sqlite.engine.Database;
import io.vertx.core.Future;

/** The heartbeat as one row of Hotseat's embedded database; a beat shares the fsync of the appends it waits with. */
public final class SqliteHeartbeat implements Heartbeat {
    private final Database database;

    public SqliteHeartbeat(Database database) {
        this.database = database;
    }

    @Override
    public Future<Void> beat(long at) {
        return database.write(statements -> {
            statements.update("INSERT INTO heartbeat (one, at) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET at = excluded.at", at);
            return null;
        });
    }

    /** Stores again what is stored, which shows whether anything can be. */
    public Future<Void> beatAsBefore() {
        return database.write(statements -> {
            statements.update("INSERT INTO heartbeat (one, at) VALUES (1, 0) ON CONFLICT (one) DO UPDATE SET at = at");
            return null;
        });
    }

    @Override
    public Future<Long> last() {
        return database.read(statements -> statements.first("SELECT at FROM heartbeat", row -> row.getLong(1)).orElse(0L));
    }
}
