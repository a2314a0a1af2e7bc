package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import dev.hotseat.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** An hour's interview played again at 16×: whether the page ever keeps people waiting, or moves under their eyes. */
final class Hour {
    static final String NAME = "browser-hour";
    /** An event every six seconds: a lively hour. */
    private static final int EVENTS = 600;
    private static final int SPEED = 16;
    private static final int WHOLE_SECONDS = 225;
    private static final int QUICK_SECONDS = 8;

    private Hour() {}

    static void run(Settings settings, Report report, Path data, Browsers browsers) {
        if (!settings.wants(NAME)) {
            return;
        }
        Interview.of(data, "hour", EVENTS);
        var seconds = settings.quick() ? QUICK_SECONDS : WHOLE_SECONDS;
        var lines = new ArrayList<Line>();
        try (var server = Subject.hotseat(settings, data, 0)) {
            InBrowser.visitor(browsers, page -> {
                page.navigate(InBrowser.seatLink(server, "replay", "hour", 0));
                page.locator(".transport").waitFor();
                lines.add(line(InBrowser.evaluate(page, "play.js", Map.of("seconds", seconds, "speed", SPEED))));
            });
        }
        report.table(NAME, "In the browser: " + (settings.quick() ? seconds * SPEED / 60 + " minutes of an hour" : "an hour") + " of " + EVENTS
                + " events played at " + SPEED + "×", lines);
    }

    private static Line line(Map<String, Object> seen) {
        return new Line("the panel’s replay").with("frames", InBrowser.number(seen.get("frames"))).with("late by a frame", InBrowser.number(seen.get("late")))
                .with("long tasks", InBrowser.number(seen.get("longTasks"))).with("longest ms", InBrowser.number(seen.get("longestMs")))
                .with("ms in all", InBrowser.number(seen.get("longMs"))).with("worst layout shift", InBrowser.number(seen.get("worstShift")))
                .with("in all", InBrowser.number(seen.get("shift")))
                .with("shifted most", String.valueOf(seen.get("shifted")));
    }
}
