package dev.hotseat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium, with a browser of their own for each person; collects what went wrong in any of their pages. */
public final class Browsers implements AutoCloseable {
    private final Playwright playwright;
    private final Browser chromium;
    private final List<String> errors = new ArrayList<>();

    public Browsers() {
        // Only ends a test that hangs: a busy machine and a page that backs off both take their time.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** A new person's browser: no cookie, no storage shared with anyone. */
    public Page person() {
        return person(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    public Page person(Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.onWebError(error -> errors.add(error.error()));
        context.onConsoleMessage(message -> {
            // A browser reports every refused connection by itself; whether the page copes is what the tests look at.
            if (message.type().equals("error") && !message.text().contains("ERR_CONNECTION_REFUSED")) {
                errors.add(message.text());
            }
        });
        return context.newPage();
    }

    /** Uncaught errors, and what the console reported as one, in any page so far. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private static Path program() {
        var program = Path.of(System.getenv().getOrDefault("HOTSEAT_CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("the browser tests need Chromium at " + program
                    + "; run scripts/test, which installs it, or set HOTSEAT_CHROMIUM to its program");
        }
        return program;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
