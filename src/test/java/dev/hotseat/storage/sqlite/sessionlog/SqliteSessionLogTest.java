package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.get;

import dev.hotseat.contract.StreamsContract;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.storage.sqlite.SqliteStorage;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract, on a real file. */
class SqliteSessionLogTest extends StreamsContract {
    @TempDir
    Path folder;

    @Override
    protected SessionLog open(Vertx vertx) {
        return get(SqliteStorage.open(vertx, folder)).log();
    }
}
