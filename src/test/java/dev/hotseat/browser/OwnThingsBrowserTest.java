package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.hotseat.session.Role;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to one person and one browser, and reaches neither the log nor anybody else. */
@NeedsBrowser
class OwnThingsBrowserTest {
    @TempDir
    Path data;

    private final List<String> sentFrames = new ArrayList<>();
    private TestHotseat hotseat;
    private TestSession session;
    private Browsers browsers;

    @BeforeEach
    void theFirstQuestionIsOnTheStage() {
        hotseat = TestHotseat.on(data);
        session = hotseat.newSession();
        browsers = new Browsers();
        var starter = session.join(Role.LEAD);
        starter.give("StartSession");
        starter.give("PushQuestion", "questionId", session.question(starter, 0));
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void theLeadsPrivateTimerRunsOnOverAReloadAndIsSentToNobody() {
        var lead = open(Role.LEAD);
        lead.keyboard().press("t");
        assertThat(lead.locator(".private-timer-digits")).hasText(Pattern.compile("[12]:\\d\\d"));
        lead.reload();
        assertThat(lead.locator(".private-timer-digits")).hasText(Pattern.compile("1:\\d\\d"));
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause the private timer")).click();
        assertThat(lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resume the private timer"))).isVisible();
        lead.keyboard().press("t");
        assertThat(lead.locator(".private-timer-digits")).hasCount(0);
        assertThat(sentFrames).noneMatch(frame -> frame.contains("\"id\""));
    }

    @Test
    void aChosenKeyDoesWhatTheUsualOneDidAndStaysAfterAReload() {
        var lead = open(Role.LEAD);
        lead.keyboard().press("?");
        changeKey(lead, "Push the next question").click();
        lead.keyboard().press("u");
        assertThat(lead.locator("dialog .problem")).containsText("Already used for");
        lead.keyboard().press("Tab");
        assertThat(lead.locator("dialog .problem")).containsText("job of its own");
        lead.keyboard().press("q");
        assertThat(lead.locator("dialog .problem")).hasCount(0);
        lead.keyboard().press("Escape");
        lead.reload();
        assertThat(lead.locator(".stagebar-title")).containsText("Question 1");
        lead.keyboard().press("n");
        lead.keyboard().press("q");
        assertThat(lead.locator(".stagebar-title")).containsText("Question 2");
        lead.keyboard().press("?");
        lead.getByText("Usual keys again").click();
        lead.keyboard().press("Escape");
        lead.keyboard().press("n");
        assertThat(lead.locator(".stagebar-title")).containsText("Question 3");
    }

    @Test
    void escapeLeavesAKeyAsItIsAndTheSheetOpen() {
        var lead = open(Role.LEAD);
        lead.keyboard().press("?");
        changeKey(lead, "Push the next question").click();
        assertThat(changeKey(lead, "Push the next question")).hasText("Press a key…");
        lead.keyboard().press("Escape");
        assertThat(changeKey(lead, "Push the next question")).hasText("Change");
        assertThat(changeKey(lead, "Push the next question")).isFocused();
        lead.keyboard().press("Escape");
        assertThat(lead.locator("dialog")).hasCount(0);
    }

    @Test
    void theMarksOutsideTheScaleHaveKeysToo() {
        var interviewer = open(Role.INTERVIEWER);
        interviewer.keyboard().press("7");
        assertThat(interviewer.locator(".outside-mark[aria-pressed=true]")).hasText("No answer");
        interviewer.keyboard().press("0");
        assertThat(interviewer.locator(".outside-mark[aria-pressed=true]")).hasCount(0);
    }

    @Test
    void theCandidatesNotesOutliveAReloadAndLeaveTheBrowserNever() {
        var candidate = open(Role.CANDIDATE);
        candidate.getByText("Your notes").click();
        candidate.getByLabel("Your notes").fill("Failure first, then the fix");
        candidate.getByLabel("Your notes").blur();
        candidate.reload();
        candidate.getByText("Your notes").click();
        assertThat(candidate.getByLabel("Your notes")).hasValue("Failure first, then the fix");
        var lead = session.join(Role.LEAD);
        lead.give("OpenDebrief");
        assertThat(candidate.getByText("Thank you")).isVisible();
        assertThat(candidate.getByLabel("Your notes")).hasValue("Failure first, then the fix");
        candidate.getByText("Delete them").click();
        candidate.reload();
        assertThat(candidate.getByText("Thank you")).isVisible();
        assertThat(candidate.getByLabel("Your notes")).hasValue("");
        assertThat(sentFrames).noneMatch(frame -> frame.contains("Failure first"));
    }

    private static Locator changeKey(Page page, String what) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the key for: " + what));
    }

    private Page open(Role role) {
        var page = browsers.person();
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sentFrames.add(frame.text())));
        page.navigate(session.link(role));
        assertThat(page.locator(role == Role.CANDIDATE ? ".stage-question" : ".desk")).isVisible();
        return page;
    }
}
