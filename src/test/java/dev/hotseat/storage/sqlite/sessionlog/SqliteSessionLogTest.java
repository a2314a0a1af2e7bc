package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.get;

import dev.hotseat.contract.StreamsContract;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.storage.sqlite.engine.Database;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract, on a real file. */
class SqliteSessionLogTest extends StreamsContract {
    @TempDir
    Path folder;

    @Override
    protected SessionLog open(Vertx vertx) {
        return new SqliteSessionLog(vertx, get(Database.open(vertx, folder)));
    }
}
