package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.hotseat.session.Role;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is longer than what is drawn of it at once. */
@NeedsBrowser
class LongReplayBrowserTest {
    private static final long BETWEEN_MS = 500;
    /** More events than a page keeps states of, so that a jump folds on from the one before. */
    private static final int MESSAGES = 150;
    /** What a jump draws, it draws in two frames. */
    private static final String PAINTED = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))))";

    @TempDir
    static Path data;

    private static JumpingClock clock;
    private static TestHotseat hotseat;
    private static TestSession session;
    private Browsers browsers;

    @BeforeAll
    static void hold() {
        clock = new JumpingClock();
        hotseat = TestHotseat.on(data, clock);
        session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        for (var i = 0; i < MESSAGES; i++) {
            clock.jump(BETWEEN_MS);
            if (i % 70 == 20) {
                lead.give("PushQuestion", "questionId", session.question(lead, i / 70));
            }
            lead.give("MarkMoment", "moment", "m" + i, "markedAt", clock.nowMs());
        }
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @BeforeEach
    void open() {
        browsers = new Browsers();
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void aJumpShowsWhatAReplayOpenedThereShows() {
        var page = browsers.person(new Browser.NewContextOptions().setViewportSize(1440, 900).setPermissions(List.of("clipboard-read", "clipboard-write")));
        open(page, session.link(Role.LEAD).replace("/s/", "/replay/"));
        var fresh = browsers.person();
        for (var key : List.of("7", "1", "9", ".", "4", "Home", "]")) {
            page.keyboard().press(key);
            page.evaluate(PAINTED);
            page.keyboard().press("c");
            fresh.navigate("about:blank");
            open(fresh, (String) page.evaluate("navigator.clipboard.readText()"));
            assertThat(shown(page)).as("after " + key).isEqualTo(shown(fresh));
            var opened = rows(fresh);
            var rows = rows(page);
            assertThat(places(page)).as("after " + key).isEqualTo(IntStream.rangeClosed(places(page).getFirst(), places(page).getLast()).boxed().toList());
            rows.keySet().retainAll(opened.keySet());
            assertThat(rows).as("after " + key).hasSizeGreaterThan(3);
            assertThat(opened).as("after " + key).containsAllEntriesOf(rows);
        }
        assertThat(browsers.errors()).isEmpty();
    }

    private static void open(Page page, String link) {
        page.navigate(link);
        page.locator(".transport").waitFor();
        page.evaluate(PAINTED);
    }

    private static List<String> shown(Page page) {
        return page.locator(".column-stage, .column-grades, .transport-time, .events-row[aria-current=true]").allInnerTexts();
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> places(Page page) {
        return (List<Integer>) page.evaluate("[...document.querySelectorAll('.events-row')].map((row) => Number(row.getAttribute('aria-posinset')))");
    }

    /** The list of events as far as it is drawn: place to words. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> rows(Page page) {
        return (Map<String, String>) page.evaluate("""
                Object.fromEntries([...document.querySelectorAll('.events-row')].map((row) =>
                  [row.getAttribute('aria-posinset'), `${row.dataset.reached} ${row.querySelector('.feed-jump').innerText}`]))""");
    }
}
