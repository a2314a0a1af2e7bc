package dev.hotseat.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
import dev.hotseat.bench.Report.Line;
import dev.hotseat.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a visit costs, with an empty cache and again: what is transferred, and how long until the page's content is painted and
 * it answers. On this machine, where only work takes time, and over a line of 50 ms, where every request in a row does.
 */
final class Visits {
    static final String NAME = "browser-visit";
    private static final int EVENTS = 2_000;
    private static final Shape ROOM = new Shape(1, 4);
    private static final int LINE_MS = 50;
    private static final String FAR = "interactive over " + LINE_MS + " ms";
    private static final int LINE_BYTES_PER_SECOND = 10_000_000 / 8;

    private record Target(String what, String url, String selector) {}

    private Visits() {}

    static void run(Settings settings, Report report, Path data, Browsers browsers) {
        if (!settings.wants(NAME)) {
            return;
        }
        Seeding.sessions(data, ROOM);
        Interview.of(data, "closed", EVENTS);
        var session = Seeding.name(ROOM, 0);
        var lines = new ArrayList<Line>();
        try (var server = Subject.hotseat(settings, data, 0); var bare = Subject.broadcaster(settings)) {
            // The first page after a start is served before it is known what all pages lead to.
            server.get("/", data);
            Wait.ms(1_000);
            var targets = List.of(new Target("home", server.url() + "/#host=" + server.hostKey(data), ".session-row"),
                    new Target("room, candidate", InBrowser.seatLink(server, "s", session, 1), ".stage-prompt"),
                    new Target("room, lead", InBrowser.seatLink(server, "s", session, 0), ".desk .question-prompt"),
                    new Target("replay of " + EVENTS + " events", InBrowser.seatLink(server, "replay", "closed", 0), ".transport"),
                    new Target("a bare page", bare.url() + "/", "p"));
            targets.forEach(target -> lines.addAll(lines(settings, browsers, target)));
        }
        report.table(NAME, "In the browser: visits; painted and interactive in ms from the address on, medians", lines);
    }

    private static List<Line> lines(Settings settings, Browsers browsers, Target target) {
        var times = settings.quick() ? 1 : 7;
        var here = visits(browsers, target, times, false);
        var lines = List.of(line(target.what + ", first visit", here.getFirst()), line(target.what + ", again", here.getLast()));
        if (!settings.quick()) {
            var far = visits(browsers, target, times, true);
            lines.getFirst().with(FAR, median(far.getFirst(), "interactive"));
            lines.getLast().with(FAR, median(far.getLast(), "interactive"));
        }
        return lines;
    }

    /** So many first visits, and as many second ones. */
    private static List<List<Map<String, Object>>> visits(Browsers browsers, Target target, int times, boolean far) {
        var first = new ArrayList<Map<String, Object>>();
        var again = new ArrayList<Map<String, Object>>();
        for (var time = 0; time < times; time++) {
            InBrowser.visitor(browsers, page -> {
                if (far) {
                    slowDown(page);
                }
                first.add(visit(page, target));
                page.navigate("about:blank");
                again.add(visit(page, target));
            });
        }
        return List.of(first, again);
    }

    private static Map<String, Object> visit(Page page, Target target) {
        page.navigate(target.url, new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return InBrowser.evaluate(page, "visit.js", Map.of("selector", target.selector));
    }

    private static void slowDown(Page page) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LINE_MS);
        line.addProperty("downloadThroughput", LINE_BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", LINE_BYTES_PER_SECOND);
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    private static Line line(String what, List<Map<String, Object>> here) {
        return new Line(what).with("requests", median(here, "requests")).with("KiB", median(here, "bytes") / 1024).with("of it js", median(here, "js") / 1024)
                .with("css", median(here, "css") / 1024).with("painted", median(here, "painted")).with("interactive", median(here, "interactive"))
                .with("layout shift", median(here, "shift"));
    }

    private static double median(List<Map<String, Object>> visits, String what) {
        var sorted = visits.stream().map(visit -> InBrowser.number(visit.get(what))).sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
