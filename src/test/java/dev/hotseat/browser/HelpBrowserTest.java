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
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lead does beside pushing: follow-ups, hints, a line on the clock, a hand that is seen, a push taken back. */
@NeedsBrowser
class HelpBrowserTest {
    @TempDir
    Path data;

    private final List<String> candidateFrames = new ArrayList<>();
    private TestHotseat hotseat;
    private TestSession session;
    private Browsers browsers;
    private Page lead;
    private Page candidate;
    private JsonObject question;

    @BeforeEach
    void theFirstQuestionIsOnTheStage() {
        hotseat = TestHotseat.on(data);
        session = hotseat.newSession();
        browsers = new Browsers();
        var starter = session.join(Role.LEAD);
        starter.give("StartSession");
        starter.give("PushQuestion", "questionId", session.question(starter, 0));
        question = starter.event("SessionCreated").getJsonObject("plan").getJsonArray("questions").getJsonObject(0).getJsonObject("question");
        lead = browsers.person();
        lead.navigate(session.link(Role.LEAD));
        candidate = browsers.person();
        candidate.onWebSocket(socket -> socket.onFrameReceived(frame -> candidateFrames.add(frame.text())));
        candidate.navigate(session.link(Role.CANDIDATE));
        assertThat(candidate.locator(".stage-question")).isVisible();
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void aFollowUpAndAHintReachTheCandidateAndNoneThatWasNotGiven() {
        lead.locator(".help-give").nth(1).click();
        assertThat(candidate.locator(".stage-follow-up")).hasText(text("followUps", 1));
        lead.keyboard().press("h");
        assertThat(candidate.locator(".stage-hint")).containsText(text("hints", 0));
        assertThat(lead.locator(".help-item[data-given=true]")).hasCount(2);
        candidate.reload();
        assertThat(candidate.locator(".stage-follow-up")).hasText(text("followUps", 1));
        assertThat(candidateFrames).noneMatch(frame -> frame.contains(text("hints", 1)) || frame.contains(text("followUps", 0)));
    }

    @Test
    void theLeadsLineStandsOnTheCandidatesClockUntilItIsTakenAway() {
        var line = lead.getByLabel("A line on the candidate’s clock").and(lead.locator("input"));
        line.fill("Two minutes left");
        line.press("Enter");
        assertThat(candidate.locator(".stage-message")).hasText("Two minutes left");
        button(lead, "Take the line away").click();
        assertThat(candidate.locator(".stage-message")).hasCount(0);
        assertThat(line).hasValue("");
    }

    @Test
    void aRaisedHandIsSeenByThePanelAndComesDown() {
        button(candidate, "Could you repeat or clarify?").click();
        assertThat(lead.getByText("asks to repeat or clarify the question")).isVisible();
        button(candidate, "I’m done").click();
        assertThat(lead.getByText("is done with the answer")).isVisible();
        button(lead, "Seen").click();
        assertThat(button(candidate, "I’m done")).hasAttribute("aria-pressed", "false");
        button(candidate, "I’m done").click();
        assertThat(lead.getByText("is done with the answer")).isVisible();
        button(candidate, "I’m done").click();
        assertThat(lead.getByText("is done with the answer")).hasCount(0);
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aMistakenPushIsTakenBackAndTheQuestionBeforeItReturns() {
        var first = candidate.locator(".stage-question").innerText();
        lead.keyboard().press("n");
        assertThat(candidate.locator(".stage-number")).hasText("Question 2");
        lead.keyboard().press("u");
        assertThat(candidate.locator(".stage-number")).hasText("Question 1");
        assertThat(candidate.locator(".stage-question").innerText()).isEqualTo(first);
        assertThat(lead.locator("[data-act=take-back]")).hasCount(0);
        assertThat(lead.locator("[data-act=push-next]")).containsText("question 2");
        lead.keyboard().press("n");
        assertThat(candidate.locator(".stage-number")).hasText("Question 2");
        assertThat(browsers.errors()).isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String text(String list, int index) {
        return question.getJsonArray(list).getString(index);
    }
}
