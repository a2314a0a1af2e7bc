package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People without a host who find each other, each in a browser of their own. */
@NeedsBrowser
class PartnersBrowserTest {
    private static final Pattern ROOM = Pattern.compile(".*/s/.*");

    @TempDir
    Path data;

    private final JumpingClock clock = new JumpingClock();
    private TestHotseat hotseat;
    private Browsers browsers;

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data, clock);
        browsers = new Browsers();
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    private Page joins(String name, String bank) {
        var page = browsers.person();
        page.navigate(hotseat.url() + "/practice?way=lobby");
        page.getByLabel("Your name").fill(name);
        for (var each : page.locator(".practice-bank input:checked").all()) {
            each.uncheck();
        }
        page.locator(".practice-bank", new Page.LocatorOptions().setHasText(bank)).locator("input").check();
        button(page, "Join the queue").click();
        page.locator(".place").waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void isOffered(Page page, String partner) {
        assertThat(page.locator("#place-heading")).hasText("Practise with " + partner + "?");
        assertThat(page).hasTitle(Pattern.compile("0:\\d\\d · " + partner + "\\? · Practice"));
    }

    private static String session(Page page) {
        page.waitForURL(ROOM);
        return page.url().replaceAll(".*/s/|#.*", "");
    }

    /** Two want Java and two want AWS; whoever was promised to one of them and does not come is replaced by the fifth. */
    @Test
    void fourAreMatchedInPairsByFitAndOneWhoDoesNotComeIsReplaced() {
        var ada = joins("Ada", "Java");
        var noor = joins("Noor", "AWS");
        assertThat(ada.locator(".place")).containsText("1 other person waits, 0 with your bank and language");
        var gone = joins("Gone", "Java");
        isOffered(ada, "Gone");
        button(gone, "Yes, practise").click();
        assertThat(gone.locator("#place-heading")).hasText("You said yes to Ada");
        gone.context().close();
        button(ada, "Yes, practise").click();
        assertThat(ada.locator("#place-heading")).hasText("Gone said yes too");
        var tomas = joins("Tomás", "AWS");
        isOffered(noor, "Tomás");
        button(noor, "Yes, practise").click();
        button(tomas, "Yes, practise").click();
        assertThat(session(noor)).isEqualTo(session(tomas));

        clock.jump(Pool.COME_MS);
        assertThat(ada.locator("#place-heading")).hasText("Waiting for a partner");
        assertThat(ada.locator(".place")).containsText("You are at the front");
        var jun = joins("Jun", "Java");
        isOffered(ada, "Jun");
        button(ada, "Yes, practise").click();
        button(jun, "Yes, practise").click();
        assertThat(session(ada)).isEqualTo(session(jun)).isNotEqualTo(session(noor));
        assertThat(ada.getByText("Jun").first()).isVisible();
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aSecondTabShowsTheSamePlaceAndLeavingItLeavesBoth() {
        var ada = joins("Ada", "Java");
        var second = ada.context().newPage();
        second.navigate(hotseat.url() + "/practice");
        assertThat(second.locator("#place-heading")).hasText("Waiting for a partner");
        button(second, "Leave the queue").click();
        assertThat(second.locator(".practice-form")).isVisible();
        assertThat(ada.locator(".practice-form")).isVisible();
    }

    @Test
    void aFriendOpensOneLinkSaysANameAndBothLandInTheRoom() {
        var ada = browsers.person();
        ada.navigate(hotseat.url());
        ada.getByText("Practise interviews").click();
        button(ada, "Make the link").click();
        assertThat(ada.getByText("Say what to call you")).isVisible();
        ada.getByLabel("Your name").fill("Ada");
        button(ada, "Make the link").click();
        var link = ada.getByLabel("Link for your friend").inputValue();
        var noor = browsers.person();
        noor.navigate(link);
        assertThat(noor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ada invites you to practise"))).isVisible();
        noor.getByLabel("Your name").fill("Noor");
        button(noor, "Practise together").click();
        assertThat(session(noor)).isEqualTo(session(ada));
    }

    /** Whoever stays learns that the other one left and nothing else, and keeps what there is. */
    @Test
    void whoeverLeavesTheRoomAndReportsDoesSoQuietlyAndNobodyWaitsForThem() {
        var ada = joins("Ada", "Java");
        var noor = joins("Noor", "Java");
        for (var page : List.of(ada, noor)) {
            button(page, "Yes, practise").click();
        }
        var id = session(ada);
        session(noor);
        ada.locator("[data-act=start]").click();
        ada.locator("[data-act=push-next]").click();
        noor.locator("[data-act=leave]").click();
        noor.getByText("Report Ada to the host").click();
        noor.locator("[data-act=leave-now]").click();
        assertThat(button(noor, "Join the queue")).isVisible();
        assertThat(ada.getByText("Noor left, and what there is was kept")).isVisible();
        assertThat(ada.content()).doesNotContainIgnoringCase("reported").doesNotContainIgnoringCase("blocked");
        var report = hotseat.get("/api/practice/reports").getJsonArray("reports").getJsonObject(0);
        assertThat(List.of(report.getString("session"), report.getString("by"), report.getString("about"))).containsExactly(id, "Noor", "Ada");
        ada.locator(".criterion [data-level=GOOD]").first().click();
        ada.getByText("Yes", new Page.GetByTextOptions().setExact(true)).click();
        ada.getByText("High", new Page.GetByTextOptions().setExact(true)).click();
        button(ada, "Seal my form").click();
        assertThat(ada.getByText("Noor left before the end and wrote no form")).isVisible();
        button(ada, "Practise again").click();
        assertThat(button(ada, "Join the queue")).isVisible();
        theHostSeesTheReportAndNothingElse(id);
        noor.navigate(hotseat.url() + "/practice/mine");
        assertThat(noor.locator("[aria-labelledby=own-blocks]")).containsText("Ada");
        assertThat(browsers.errors()).isEmpty();
    }

    /** In the last two minutes of a round, never in its first half, and only whoever interviews and has graded nothing. */
    @Test
    void whoeverInterviewsIsNudgedWhenTimeIsNearlyUpAndNothingIsGraded() {
        var page = browsers.person();
        page.navigate(hotseat.url() + "/practice");
        var nudged = page.evaluate("""
                async () => {
                  const {nudge} = await import('/state/practice.js');
                  const minute = 60_000;
                  const round = (minutes, grades = {}) => ({seats: [{seat: 'a', role: 'LEAD'}, {seat: 'b', role: 'CANDIDATE'}], asked: ['q'], grades,
                    practice: {firstPushAt: 1_000, roundMs: minutes * minute}});
                  const at = minutes => 1_000 + minutes * minute;
                  const graded = {a: {q: {communication: 'GOOD'}}};
                  return [nudge(round(15), 'a', at(12.9)), nudge(round(15), 'a', at(13)), nudge(round(15), 'a', at(20)), nudge(round(15), 'b', at(13)),
                    nudge(round(15, graded), 'a', at(13)), nudge(round(60), 'a', at(54)), nudge(round(2), 'a', at(0.9)), nudge(round(2), 'a', at(1))];
                }""");
        assertThat(nudged).isEqualTo(List.of(false, true, true, false, false, true, false, true));
    }

    private void theHostSeesTheReportAndNothingElse(String id) {
        var host = browsers.person();
        host.navigate(hotseat.hostLink());
        host.getByText("practice " + id).click();
        assertThat(host.getByText("Noor reported Ada")).isVisible();
        assertThat(host.getByText("A practice belongs to those who practised")).isVisible();
        assertThat(host.locator("a[href^='/replay/'], a[href^='/report/'], [data-act=share]")).hasCount(0);
        assertThat(button(host, "New link")).hasCount(0);
    }

    @Test
    void whatIPractisedComesAlongToAnotherDeviceByTheCode() {
        var ada = browsers.person();
        ada.navigate(hotseat.url() + "/practice?way=alone");
        ada.getByLabel("Your name").fill("Ada");
        button(ada, "Begin").click();
        session(ada);
        ada.navigate(hotseat.url() + "/practice/mine");
        assertThat(ada.locator(".own-rows > li")).hasCount(1);
        button(ada, "Show my code").click();
        var code = ada.getByLabel("Your practice code").inputValue();
        var phone = browsers.person();
        phone.navigate(hotseat.url() + "/practice/mine");
        assertThat(phone.getByText("Nothing yet.")).isVisible();
        phone.getByLabel("Code from another device").fill("not a code");
        button(phone, "Use it here").click();
        assertThat(phone.getByText("That is not a practice code")).isVisible();
        phone.getByLabel("Code from another device").fill(code);
        button(phone, "Use it here").click();
        assertThat(phone.locator(".own-rows > li")).hasCount(1);
        assertThat(browsers.errors()).isEmpty();
    }
}
