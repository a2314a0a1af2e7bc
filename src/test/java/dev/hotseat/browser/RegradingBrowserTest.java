package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.hotseat.session.Role;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the host who wants a closed session graded again to the levels that stand beside the first ones. */
@NeedsBrowser
class RegradingBrowserTest {
    @TempDir
    Path data;

    @Test
    void aSecondInterviewerGradesFromTheReplayWithoutTheFirstGradesAndThenBothSidesSeeBoth() {
        try (var hotseat = TestHotseat.on(data); var browsers = new Browsers()) {
            var session = closed(hotseat);
            var host = browsers.person();
            host.navigate(hotseat.hostLink());
            host.getByText("Sessions").first().waitFor();
            host.navigate(hotseat.url() + "/sessions/" + session.id());
            var link = added(host);

            var page = browsers.person(Look.PHONE.options());
            page.navigate(link.replace("/replay/", "/s/"));
            page.locator(".transport").waitFor();
            assertThat(page.url()).as("a seat's room leads to the replay").contains("/replay/");
            page.locator(".desk-tab").last().click();
            assertThat(page.locator(".regrade-blind")).containsText("first grades stay hidden");
            assertThat(page.locator("body")).not().containsText("Poor in the room");
            page.locator(".regrade-questions button").first().click();
            page.keyboard().press("3");
            page.keyboard().press("j");
            page.keyboard().press("4");
            assertThat(chosen(page, 0)).containsText("Good");
            assertThat(chosen(page, 1)).containsText("Excellent");
            page.keyboard().press("u");
            assertThat(chosen(page, 1)).hasCount(0);
            assertThat(page.getByText("Grade question 2 first")).isVisible();
            page.locator(".regrade-questions button").last().click();
            hotseat.stop();
            page.locator(".criterion").first().locator(".level[data-level=MIXED]").click();
            assertThat(page.getByText("Kept here, 1 to send")).isVisible();
            hotseat.start();
            assertThat(page.getByText("All saved")).isVisible();
            page.reload();
            page.locator(".desk-tab").last().click();
            assertThat(page.locator(".regrade-progress")).containsText("2 of 2 questions graded");
            page.locator(".regrade-questions button").last().click();

            var lead = browsers.person();
            lead.navigate(session.link(Role.LEAD).replace("/s/", "/replay/"));
            lead.locator(".transport").waitFor();
            lead.keyboard().press("End");
            assertThat(lead.locator(".column-grades")).containsText("Poor");
            assertThat(lead.locator("[data-again=true]")).hasCount(0);

            page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("High", new Page.GetByLabelOptions().setExact(true)).check();
            page.locator(".regrade-verdict button").click();
            page.locator("dialog .button-primary").click();
            assertThat(page.locator("[data-again=true]").first()).containsText("Mixed");
            assertThat(page.locator(".column-grades")).containsText("Graded again from the replay");
            assertThat(page.locator(".regrade-blind")).hasCount(0);
            lead.reload();
            lead.locator(".transport").waitFor();
            lead.keyboard().press("End");
            assertThat(lead.locator("[data-again=true]").first()).containsText("Noor Haddad");
            lead.navigate(session.link(Role.LEAD).replace("/s/", "/report/"));
            assertThat(lead.getByLabel("First grades and re-grades")).containsText("Noor Haddad, again");
            host.reload();
            assertThat(host.locator(".seat-rows")).containsText("Submitted");
            host.navigate(hotseat.url() + "/insights");
            assertThat(host.getByText("First grades against re-grades")).isVisible();
            assertThat(browsers.errors().stream().filter(error -> !error.contains("ERR_"))).isEmpty();
        }
    }

    private static String added(Page host) {
        host.locator("#add-seat-name").fill("Noor Haddad");
        host.locator(".add-seat-form button").click();
        var link = host.locator(".seat-link input").inputValue();
        assertThat(host.locator(".seat-rows")).containsText("Not submitted yet");
        return link;
    }

    private static Locator chosen(Page page, int criterion) {
        return page.locator(".criterion").nth(criterion).locator(".level[aria-pressed=true]");
    }

    /** Two questions asked; the first and the second graded "poor" by the lead. */
    private static TestSession closed(TestHotseat hotseat) {
        var session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        for (var index = 0; index < 2; index++) {
            var question = session.question(lead, index);
            lead.give("PushQuestion", "questionId", question);
            lead.give("GiveGrade", "questionId", question, "criterion", "technical-depth", "level", "POOR");
        }
        lead.give("WriteNote", "questionId", session.question(lead, 1), "text", "Poor in the room");
        lead.give("OpenDebrief");
        lead.give("CloseSession");
        lead.close();
        return session;
    }
}
