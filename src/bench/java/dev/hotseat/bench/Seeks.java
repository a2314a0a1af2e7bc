package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import dev.hotseat.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Case 5 in the page: opening a replay, and what a seek costs there by where it goes and how long the session is. */
final class Seeks {
    static final String NAME = "replay-seek";
    static final double BUDGET_MS = 16;

    private Seeks() {}

    static void run(Settings settings, Report report, Path data, Browsers browsers) {
        if (!settings.wants(NAME)) {
            return;
        }
        var times = settings.quick() ? 10 : 100;
        var lines = new ArrayList<Line>();
        var wanted = Replays.events(settings);
        wanted.forEach(events -> Interview.of(data, "events-" + events, events));
        try (var server = Subject.hotseat(settings, data, 0)) {
            for (var events : wanted) {
                InBrowser.visitor(browsers, page -> {
                    page.navigate(InBrowser.seatLink(server, "replay", "events-" + events, 0));
                    page.locator(".transport").waitFor();
                    InBrowser.evaluate(page, "seek.js", Map.of("share", 0.3, "times", 30));
                    places().forEach((where, share) -> {
                        var seen = InBrowser.evaluate(page, "seek.js", Map.of("share", share, "times", times));
                        var cost = InBrowser.histogram(seen.get("cost"));
                        lines.add(new Line(events + " events, " + where).with("p50", InBrowser.ms(cost, 50)).with("p99", InBrowser.ms(cost, 99))
                                .with("max", cost.getMaxValue() / 1e3).with("with the wait for the screen, p50",
                                InBrowser.ms(InBrowser.histogram(seen.get("felt")), 50)));
                        if (events.equals(Replays.EVENTS.getLast())) {
                            report.budget("a seek " + where + " of a replay of " + events + " events, p50", InBrowser.ms(cost, 50), "ms", BUDGET_MS);
                        }
                    });
                });
            }
        }
        report.table(NAME, "In the browser: a seek in a replay, ms of the page from the input to the painted frame", lines);
    }

    private static Map<String, Double> places() {
        var places = new LinkedHashMap<String, Double>();
        places.put("to the start", 0.001);
        places.put("to the middle", 0.5);
        places.put("to the end", 0.999);
        return places;
    }
}
