package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.hotseat.session.Role;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a seat does not show, its page does not fetch; what it does show comes, also over a line that breaks meanwhile. */
@NeedsBrowser
class LatePartsBrowserTest {
    private static final String PANEL = "/pages/room/panel.js";
    private static final List<String> OF_THE_PANEL = List.of(PANEL, "/components/desk.js", "/components/scorecard.js", "/components/debrief.js");

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private TestSession session;
    private Browsers browsers;

    @BeforeEach
    void aSessionWithItsFirstQuestionAsked() {
        hotseat = TestHotseat.on(data);
        session = hotseat.newSession();
        browsers = new Browsers();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        lead.give("PushQuestion", "questionId", session.question(lead, 0));
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void aCandidateFetchesNothingOfThePanelsNorOfAPractice() {
        var candidate = browsers.person();
        var fetched = fetchedBy(candidate);
        candidate.navigate(session.link(Role.CANDIDATE));
        assertThat(candidate.locator(".stage-prompt")).isVisible();
        assertThat(fetched).isNotEmpty().noneMatch(path -> OF_THE_PANEL.stream().anyMatch(path::endsWith) || path.contains("/practice/"));

        var interviewer = browsers.person();
        var more = fetchedBy(interviewer);
        interviewer.navigate(session.link(Role.INTERVIEWER));
        assertThat(interviewer.locator(".desk")).isVisible();
        assertThat(OF_THE_PANEL).allMatch(path -> more.stream().anyMatch(each -> each.endsWith(path)));
        assertThat(more).noneMatch(path -> path.endsWith("/pages/room/practice.js"));
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aPartThatALostLineKeptAwayIsFetchedAgainAndThePageSaysSo() {
        var page = browsers.person();
        page.route("**" + PANEL, Route::abort);
        page.navigate(session.link(Role.INTERVIEWER));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("A part of this page did not come through. Trying again by itself");
        page.unroute("**" + PANEL);
        assertThat(page.locator(".desk .question-prompt")).isVisible();
    }

    private static List<String> fetchedBy(Page page) {
        var paths = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> paths.add(request.url()));
        return paths;
    }
}
