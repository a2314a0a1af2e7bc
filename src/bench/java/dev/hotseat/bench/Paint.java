package dev.hotseat.bench;

import com.microsoft.playwright.Page;
import dev.hotseat.bench.Report.Line;
import dev.hotseat.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From the lead's push, durably over the server, to the frame that shows the question on the candidate's page; beside it a
 * page that does nothing but show what the bare broadcaster sends. A screen shows a frame every 16.7 ms, so half of that is
 * waited on average whatever the page does.
 */
final class Paint {
    static final String NAME = "browser-push";
    private static final int EVERY_MS = 107;
    private static final Shape ROOM = new Shape(1, 4);
    private static final int WARM_UP = 20;

    private Paint() {}

    static void run(Settings settings, Report report, Path data, Browsers browsers) {
        if (!settings.wants(NAME)) {
            return;
        }
        Seeding.sessions(data, ROOM);
        var session = Seeding.name(ROOM, 0);
        var lines = new ArrayList<Line>();
        try (var server = Subject.hotseat(settings, data, 0); var bare = Subject.broadcaster(settings)) {
            InBrowser.visitor(browsers, page -> {
                page.navigate(InBrowser.seatLink(server, "s", session, 1));
                page.locator(".stage-prompt").waitFor();
                lines.add(measure(settings, "Hotseat, the candidate’s page", page, Map.of("path", "/ws", "shownBy", ".stage-prompt", "bare", false,
                        "hello", "{\"type\":\"hello\",\"session\":\"" + session + "\",\"token\":\"" + Seeding.token(session, 0) + "\"}"), Paint::command));
            });
            InBrowser.visitor(browsers, page -> {
                page.navigate(bare.url() + "/");
                lines.add(measure(settings, "a bare page, the bare broadcaster", page, Map.of("path", "/", "shownBy", "p", "bare", true, "hello", session),
                        Paint::text));
            });
        }
        report.table(NAME, "In the browser: from a push to the frame painted, ms, a push every " + EVERY_MS + " ms", lines);
    }

    private interface Frames {
        String of(int push);
    }

    private static Line measure(Settings settings, String what, Page page, Map<String, Object> how, Frames frames) {
        var count = settings.quick() ? 40 : 400;
        // Browsers compile too; and a push to a page that was never drawn before is not what people meet.
        InBrowser.evaluate(page, "paint.js", with(how, pushes(0, WARM_UP, frames)));
        var seen = InBrowser.evaluate(page, "paint.js", with(how, pushes(WARM_UP, count, frames)));
        var painted = InBrowser.histogram(seen.get("painted"));
        if (painted.getTotalCount() != count) {
            throw new IllegalStateException("of " + count + " pushes " + painted.getTotalCount() + " were painted");
        }
        return new Line(what).with("pushes", Integer.toString(count)).with("frame there p50", InBrowser.ms(InBrowser.histogram(seen.get("heard")), 50))
                .with("painted p50", InBrowser.ms(painted, 50)).with("p90", InBrowser.ms(painted, 90)).with("p99", InBrowser.ms(painted, 99))
                .with("max", painted.getMaxValue() / 1e3);
    }

    private static Map<String, Object> with(Map<String, Object> how, List<Map<String, Object>> pushes) {
        var arguments = new LinkedHashMap<>(how);
        arguments.put("pushes", pushes);
        arguments.put("everyMs", EVERY_MS);
        return arguments;
    }

    private static List<Map<String, Object>> pushes(int from, int count, Frames frames) {
        var pushes = new ArrayList<Map<String, Object>>();
        for (var push = from; push < from + count; push++) {
            pushes.add(Map.of("frame", frames.of(push), "shows", Seeding.subject(push % Seeding.QUESTIONS)));
        }
        return pushes;
    }

    private static String command(int push) {
        return "{\"type\":\"PushQuestion\",\"id\":\"painted-" + push + "\",\"questionId\":\"q" + push % Seeding.QUESTIONS + "\"}";
    }

    private static String text(int push) {
        return "How would you find out why " + Seeding.subject(push % Seeding.QUESTIONS) + " that was fast yesterday is slow today?" + "x".repeat(150);
    }
}
