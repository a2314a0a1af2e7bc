package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.storage.sqlite.engine.Database;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteHeartbeatTest {
    @TempDir
    Path folder;
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    @Test
    void the_last_beat_is_remembered_after_a_restart() {
        var database = get(Database.open(vertx, folder));
        var heartbeat = new SqliteHeartbeat(database);
        assertThat(get(heartbeat.last())).isZero();
        get(heartbeat.beat(1_700_000_000_000L));
        get(heartbeat.beat(1_700_000_005_000L));
        assertThat(get(heartbeat.last())).isEqualTo(1_700_000_005_000L);
        get(database.close());
        var restarted = get(Database.open(vertx, folder));
        assertThat(get(new SqliteHeartbeat(restarted).last())).isEqualTo(1_700_000_005_000L);
        get(restarted.close());
    }
}
