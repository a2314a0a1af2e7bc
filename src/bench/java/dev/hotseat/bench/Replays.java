package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Case 5: how long the server takes to open a replay, from the request to its last byte. */
final class Replays {
    static final List<Integer> EVENTS = List.of(200, 2_000, 20_000);
    private static final int WARM_UP = 20;
    private static final double OPEN_BUDGET_MS = 150;

    private Replays() {}

    static void run(Settings settings, Report report, Path data) {
        if (!settings.wants("replay")) {
            return;
        }
        var wanted = events(settings);
        wanted.forEach(events -> Interview.of(data, "events-" + events, events));
        var lines = new ArrayList<Line>();
        try (var server = Subject.hotseat(settings, data, 0)) {
            server.get("/", data);
            for (var events : wanted) {
                lines.add(open(server, data, events, settings.quick() ? 20 : 100, report));
            }
        }
        report.table("replay", "Opening a replay at the server, ms", lines);
    }

    /** How long the sessions are; the longest take their time to write. */
    static List<Integer> events(Settings settings) {
        return settings.quick() ? EVENTS.subList(0, EVENTS.size() - 1) : EVENTS;
    }

    private static Line open(Subject server, Path data, int events, int times, Report report) {
        var path = "/api/sessions/events-" + events + "/replay";
        var first = timed(server, path, data);
        for (var time = 0; time < WARM_UP; time++) {
            timed(server, path, data);
        }
        var histogram = new Histogram(3);
        for (var time = 0; time < times; time++) {
            histogram.recordValue(timed(server, path, data));
        }
        var bytes = server.get(path, data);
        if (events == EVENTS.getLast()) {
            report.budget("opening a replay of " + events + " events at the server, p50", histogram.getValueAtPercentile(50) / 1e6, "ms", OPEN_BUDGET_MS);
        }
        return new Line(events + " events").with("the first", first / 1e6).with("p50", histogram.getValueAtPercentile(50) / 1e6)
                .with("p99", histogram.getValueAtPercentile(99) / 1e6).with("KiB", bytes / 1024.0);
    }

    private static long timed(Subject server, String path, Path data) {
        var begun = System.nanoTime();
        server.get(path, data);
        return System.nanoTime() - begun;
    }
}
