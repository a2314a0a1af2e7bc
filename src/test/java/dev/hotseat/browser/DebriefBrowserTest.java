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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel after the candidate has left: second thoughts before and after the reveal. */
@NeedsBrowser
class DebriefBrowserTest {
    @TempDir
    Path data;

    private TestHotseat hotseat;
    private Browsers browsers;
    private Page lead;
    private Page interviewer;

    @BeforeEach
    void oneQuestionWasAskedAndGradedByBoth() {
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
        var session = hotseat.newSession();
        var starter = session.join(Role.LEAD);
        starter.give("StartSession");
        var question = session.question(starter, 0);
        starter.give("PushQuestion", "questionId", question);
        starter.give("GiveGrade", "questionId", question, "criterion", "technical-depth", "level", "EXCELLENT");
        session.join(Role.INTERVIEWER).give("GiveGrade", "questionId", question, "criterion", "technical-depth", "level", "POOR");
        starter.give("MarkMoment", "moment", "m", "markedAt", 0);
        starter.give("OpenDebrief");
        lead = open(session, Role.LEAD);
        interviewer = open(session, Role.INTERVIEWER);
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void aScorecardIsTakenBackWithItsWordsAndSubmittedAgain() {
        submit(lead);
        lead.locator("[data-act=withdraw-scorecard]").click();
        assertThat(lead.getByLabel("Strengths")).hasValue("Calm under pressure");
        assertThat(lead.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))).isChecked();
        assertThat(interviewer.getByText("Submitted 0 of 2")).isVisible();
        button(lead, "Submit scorecard").click();
        assertThat(interviewer.getByText("Submitted 1 of 2")).isVisible();
        button(lead, "Remind The interviewer").click();
        assertThat(interviewer.locator(".toast")).containsText("your scorecard is still to come");
    }

    @Test
    void aGradeIsRevisedWithItsReasonAndTheFirstOneStays() {
        submit(lead);
        submit(interviewer);
        assertThat(interviewer.locator(".split")).containsText("Technical depth");
        assertThat(interviewer.locator(".moments-marked li")).hasCount(1);
        button(lead, "Revise your grade for Technical depth, question 1").click();
        lead.locator("dialog").getByText("Good", new Locator.GetByTextOptions().setExact(true)).click();
        lead.locator("dialog textarea").fill("The failure case was missing.");
        lead.locator("dialog").getByText("Revise", new Locator.GetByTextOptions().setExact(true)).click();
        for (var page : new Page[] {lead, interviewer}) {
            var cell = page.getByLabel("Grades of question 1").locator("td", new Locator.LocatorOptions().setHasText("Excellent"));
            assertThat(cell).containsText("Good");
            assertThat(cell).containsText("The failure case was missing.");
        }
        assertThat(interviewer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revise your grade"))).hasCount(1);
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void twoChoicesBeforeThePageIsDrawnAnewBothCount() {
        lead.evaluate("() => document.querySelectorAll('input[value=YES], input[value=HIGH]').forEach((choice) => choice.click())");
        assertThat(lead.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))).isChecked();
        assertThat(lead.getByLabel("High")).isChecked();
        assertThat(button(lead, "Submit scorecard")).isEnabled();
    }

    private static void submit(Page page) {
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("High").check();
        page.getByLabel("Strengths").fill("Calm under pressure");
        button(page, "Submit scorecard").click();
        assertThat(page.getByText("Submit scorecard")).hasCount(0);
    }

    private Page open(TestSession session, Role role) {
        var page = browsers.person();
        page.navigate(session.link(role));
        assertThat(page.locator(".desk-debrief")).isVisible();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
