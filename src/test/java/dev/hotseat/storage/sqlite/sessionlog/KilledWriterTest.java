package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.fault.ChildJvm;
import dev.hotseat.session.Logged;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.testing.NeedsProcess;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@NeedsProcess
class KilledWriterTest {
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 400;
    @TempDir
    Path folder;
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    @Test
    void every_acknowledged_event_outlives_kill_9_and_no_number_is_missing() throws IOException {
        var acknowledged = new HashMap<String, Long>();
        for (int kill = 0; kill < KILLS; kill++) {
            appendAndKill(acknowledged);
            // First as the command line reads it, without repair by a writer; then as the next server finds it.
            check(new SqliteSessionLog(vertx, get(Database.openToRead(vertx, folder))), acknowledged);
            check(new SqliteSessionLog(vertx, get(Database.open(vertx, folder))), acknowledged);
        }
        assertThat(acknowledged).hasSize(AppendUntilKilled.SESSIONS);
    }

    private void appendAndKill(Map<String, Long> acknowledged) throws IOException {
        try (var child = ChildJvm.start(AppendUntilKilled.class, folder.toString())) {
            for (int i = 0; i < ACKNOWLEDGED_BEFORE_KILL; i++) {
                note(child.line(), acknowledged);
            }
            child.kill();
            // A line that the kill cut in half acknowledges nothing that could be read from it.
            child.lines().stream().filter(line -> line.matches("s\\d \\d+")).forEach(line -> note(line, acknowledged));
        }
    }

    private static void note(String line, Map<String, Long> acknowledged) {
        assertThat(line).matches("s\\d \\d+");
        var words = line.split(" ");
        acknowledged.merge(words[0], Long.valueOf(words[1]), Math::max);
    }

    private void check(SqliteSessionLog log, Map<String, Long> acknowledged) {
        IntStream.range(0, AppendUntilKilled.SESSIONS).forEach(n -> {
            var events = get(log.read(session("s" + n), 0, 1_000_000));
            var summary = get(log.summary(session("s" + n))).orElseThrow();
            assertThat((long) events.size()).isGreaterThanOrEqualTo(acknowledged.get("s" + n)).isEqualTo(summary.events());
            assertThat(events).extracting(Logged::seq)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
            // Each append held two events after the first: an even number would be half of one.
            assertThat(events.size() % 2).isEqualTo(1);
        });
        get(log.close());
    }
}
