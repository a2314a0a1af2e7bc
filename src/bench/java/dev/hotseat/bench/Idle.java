package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Case 3: what connections cost that only are there, each with its seat taken. */
final class Idle {
    /** Come and go first: code, and the young heap that any load fills, are not what a connection costs. */
    private static final Shape BEFORE = new Shape(250, 4);
    /** Everybody counts as gone by then, and the rooms are let go. */
    private static final int GONE_MS = 3_000;

    private Idle() {}

    static void run(Settings settings, Report report, Path data) {
        if (!settings.wants("idle")) {
            return;
        }
        var shape = new Shape(settings.quick() ? 500 : 2_500, 4);
        Seeding.sessions(data, BEFORE);
        Seeding.sessions(data, shape);
        try (var server = Subject.hotseat(settings, data, 0); var crowd = new Crowd(server, new Dialect.Hotseat())) {
            try (var before = new Crowd(server, new Dialect.Hotseat())) {
                before.enter(BEFORE);
            }
            Wait.ms(GONE_MS);
            var heap = server.heapBytes(settings);
            var resident = server.residentBytes();
            crowd.enter(shape);
            var heapThen = server.heapBytes(settings);
            var residentThen = server.residentBytes();
            var sample = crowd.measure(Duration.ofSeconds(settings.quick() ? 3 : 10));
            var each = (residentThen - resident) / 1024.0 / shape.screens();
            if (!settings.quick()) {
                // Over fewer of them what a server needs once weighs too much.
                report.budget("memory per idle connection, of " + shape.screens(), each, "KiB", 16);
            }
            report.table("idle", shape.screens() + " idle connections, each in its seat", List.of(new Line("Hotseat")
                    .with("heap KiB each", (heapThen - heap) / 1024.0 / shape.screens())
                    .with("resident KiB each", each)
                    .with("resident MiB in all", residentThen / 1024.0 / 1024).with("CPU % of one processor", sample.cpuShare() * 100)));
        }
    }
}
