package dev.hotseat.bench;

import com.microsoft.playwright.Page;
import dev.hotseat.browser.Browsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Case 8, and the page's part of case 5: what people see, in a real Chromium without a window. */
final class InBrowser {
    private static final Path SCRIPTS = Path.of("src", "bench", "page");

    private InBrowser() {}

    static void run(Settings settings, Report report, Path data) {
        if (Stream.of(Paint.NAME, Visits.NAME, Seeks.NAME, Hour.NAME).noneMatch(settings::wants)) {
            return;
        }
        if ("".equals(System.getenv("HOTSEAT_CHROMIUM"))) {
            report.notMeasured("browser", "In the browser", "it needs Chromium; install it, or set HOTSEAT_CHROMIUM to its program");
            return;
        }
        try (var browsers = new Browsers()) {
            Paint.run(settings, report, data.resolve("paint"), browsers);
            Visits.run(settings, report, data.resolve("visits"), browsers);
            Seeks.run(settings, report, data.resolve("seeks"), browsers);
            Hour.run(settings, report, data.resolve("hour"), browsers);
            if (!browsers.errors().isEmpty()) {
                throw new IllegalStateException("a page reported errors: " + browsers.errors());
            }
        }
    }

    /** Runs a script of the bench in the page and answers with what it answered. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> evaluate(Page page, String script, Map<String, Object> arguments) {
        return (Map<String, Object>) page.evaluate(read(script), arguments);
    }

    static String read(String script) {
        try {
            return Files.readString(SCRIPTS.resolve(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that is watched from its first moment, in a browser that has never been here. */
    static void visitor(Browsers browsers, Consumer<Page> use) {
        var page = browsers.person();
        try {
            page.context().addInitScript(read("watch.js"));
            use.accept(page);
        } finally {
            page.context().close();
        }
    }

    /** Milliseconds as a page measured them. */
    static Histogram histogram(Object times) {
        var histogram = new Histogram(3);
        ((List<?>) times).forEach(ms -> histogram.recordValue(Math.max(0, Math.round(number(ms) * 1_000))));
        return histogram;
    }

    /** A percentile of those, in milliseconds again. */
    static double ms(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e3;
    }

    static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    static String seatLink(Subject server, String page, String session, int seat) {
        return server.url() + "/" + page + "/" + session + "#" + Seeding.token(session, seat);
    }
}
