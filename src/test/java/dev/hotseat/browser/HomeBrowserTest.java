package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Settings;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host's home with many sessions: found by who was there, kept in the address, and drawn only where they are looked at. */
@NeedsBrowser
class HomeBrowserTest {
    private static final int MANY = 400;

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private Browsers browsers;
    private Page page;

    @BeforeEach
    void signIn() {
        fill();
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
        page = browsers.person();
        page.navigate(hotseat.hostLink());
        assertThat(page.locator(".session-row").first()).isVisible();
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    /** Every tenth session has somebody watching whom no other has. */
    private void fill() {
        var vertx = Vertx.vertx();
        var storage = get(SqliteStorage.open(vertx, data));
        get(Future.all(IntStream.range(0, MANY).mapToObj(number -> {
            var seats = new ArrayList<>(Sessions.seats());
            if (number % 10 == 0) {
                var last = seats.removeLast();
                seats.add(new CreateSession.NewSeat(last.seat(), last.role(), "Wilhelmina", last.tokenHash()));
            }
            var story = Sessions.created(new CreateSession("Mock " + number, "", Sessions.plan(), ReadyRubrics.technical(), Settings.USUAL, seats));
            var id = new SessionId("s" + number);
            return storage.log().append(id, 0, story.log(), Optional.of(SessionSummary.of(id, story.state(), Sessions.START)));
        }).toList()));
        get(storage.close());
        get(vertx.close());
    }

    @Test
    void sessionsAreFoundByWhoWatchedThemAndStayFoundAfterBackAndReload() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters")).click();
        page.getByLabel("Person").fill("wilhel");
        assertThat(page.getByText("40 sessions found")).isVisible();
        assertThat(page.locator(".session-row").first()).containsText("Wilhelmina, observer");
        page.getByLabel("Verdict").selectOption("YES");
        assertThat(page.getByText("No session matches the person “wilhel” and the verdict Yes.")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Without the verdict Yes")).click();
        page.locator(".session-row").first().click();
        page.waitForURL(Pattern.compile("/sessions/"));
        page.goBack();
        assertThat(page.getByText("40 sessions found")).isVisible();
        page.reload();
        assertThat(page.getByLabel("Person")).hasValue("wilhel");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all sessions")).click();
        assertThat(page).hasURL(Pattern.compile("/$"));
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aSessionFileIsCheckedBeforeItIsKeptAndATamperedOneIsRefusedByItsLine() {
        var file = String.join("\n", SessionFile.write(new SessionId("from-elsewhere"), SessionRecord.of(Sessions.closed().log())));
        drop(file.replace("The observer", "The stranger"));
        assertThat(page.getByText("line 6: it was changed")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
        drop(file);
        assertThat(page.getByText("13 events")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import the session")).click();
        assertThat(page.getByText("Imported “Backend mock” with 13 events")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All " + (MANY + 1)))).isVisible();
        drop(file);
        assertThat(page.getByText("This server has a session of the same id.")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the one that is here")).click();
        var saved = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the session file")).click());
        assertThat(saved.path()).hasContent(file + "\n");
    }

    /** What the button and a drop on the page both come to. */
    private void drop(String text) {
        page.locator(".home-sessions input[type=file]").setInputFiles(new FilePayload("panel.jsonl", "application/jsonl",
                text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void onlyTheRowsInSightExistAndTheKeysReachTheLastOne() {
        assertThat(page.locator(".session-row").count()).isLessThan(60);
        page.locator(".session-row").first().focus();
        page.keyboard().press("End");
        assertThat(page.locator(".session-place:focus-within")).hasAttribute("aria-posinset", "" + MANY);
        assertThat(page.locator(".session-row:focus")).isInViewport();
        assertThat(page.locator(".session-row").count()).isLessThan(60);
    }
}
