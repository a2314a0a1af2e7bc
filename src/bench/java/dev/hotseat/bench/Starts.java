package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cases 6 and 4: how long a start takes until a page is served, and what a crash with everyone in a session costs. */
final class Starts {
    private static final Shape MANY = new Shape(1_250, 4);
    private static final int LIVE_SESSIONS = 5_000;

    private Starts() {}

    static void run(Settings settings, Report report, Path data) {
        if (settings.wants("start")) {
            start(settings, report, data.resolve("start"));
        }
        if (settings.wants("stampede")) {
            stampede(settings, report, data.resolve("stampede"));
        }
    }

    private static void start(Settings settings, Report report, Path data) {
        var times = settings.quick() ? 2 : 9;
        var live = new Shape(settings.quick() ? LIVE_SESSIONS / 10 : LIVE_SESSIONS, 4);
        var empty = line("an empty folder", first(settings, data, times, true));
        var full = data.resolve("full");
        Seeding.sessions(full, live);
        // Everyone was in their sessions when it died.
        var recovery = line(live.rooms() + " live sessions, after kill -9", first(settings, full, times, false));
        report.table("start", "From the start of the process to the first page, ms", List.of(empty, recovery));
        report.budget("start to the first page, median", median(empty), "ms", 1_000);
        report.budget("the same with " + live.rooms() + " live sessions after kill -9", median(recovery), "ms", 2_000);
    }

    private static List<Double> first(Settings settings, Path data, int times, boolean fresh) {
        var ms = new ArrayList<Double>();
        for (var time = 0; time < times; time++) {
            var folder = fresh ? data.resolve("empty-" + time) : data;
            var server = Subject.hotseat(settings, folder, 0);
            server.get("/", folder);
            ms.add(server.aliveMs());
            server.kill();
        }
        Collections.sort(ms);
        return ms;
    }

    private static Line line(String what, List<Double> sorted) {
        return new Line(what).with("median", sorted.get(sorted.size() / 2)).with("least", sorted.getFirst()).with("most", sorted.getLast());
    }

    private static double median(Line line) {
        return (double) line.figures().get("median");
    }

    /** Everyone comes back at once to a server that has just been started again. */
    private static void stampede(Settings settings, Report report, Path data) {
        var many = settings.quick() ? new Shape(MANY.rooms() / 10, MANY.seats()) : MANY;
        Seeding.sessions(data, many);
        Subject.hotseat(settings, data, 0).kill();
        try (var server = Subject.hotseat(settings, data, 0); var crowd = new Crowd(server, new Dialect.Hotseat())) {
            var begun = System.nanoTime();
            var cpu = server.cpuNs();
            crowd.arrive(many, many.screens());
            var ms = (System.nanoTime() - begun) / 1e6;
            report.table("stampede", many.screens() + " screens come back at once after a crash", List.of(new Line("Hotseat")
                    .with("ms until all are welcome", ms).with("µs each", ms * 1e3 / many.screens())
                    .with("CPU µs each", (server.cpuNs() - cpu) / 1e3 / many.screens())));
        }
    }
}
