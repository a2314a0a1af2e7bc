package dev.hotseat.sessionlog.sqlite;

import dev.hotseat.sessionlog.Heartbeat;
import dev.hotseat.sqlite.Database;
import io.vertx.core.Future;

/** The heartbeat as one row beside the session log. */
public final class SqliteHeartbeat implements Heartbeat {
    private final Database database;

    public SqliteHeartbeat(Database database) {
        this.database = database;
    }

    @Override
    public Future<Void> beat(long at) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO heartbeat (one, at) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET at = excluded.at")) {
                statement.setLong(1, at);
                statement.executeUpdate();
            }
            return null;
        });
    }

    @Override
    public Future<Long> last() {
        return database.read(connection -> {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT at FROM heartbeat")) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }
}
