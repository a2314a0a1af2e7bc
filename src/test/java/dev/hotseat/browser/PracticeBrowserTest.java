package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.hotseat.session.Event;
import dev.hotseat.session.SeatId;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.Sessions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people practise through both rounds to their opened forms, the server being killed on the way; and one practises alone. */
@NeedsBrowser
class PracticeBrowserTest {
    @TempDir
    Path data;

    private ServerProcess server;
    private Browsers browsers;

    @BeforeEach
    void aServerWithPractices() {
        Practices.stored(data, "peers", Sessions.created(Practices.withTokens(Practices.two())));
        Practices.stored(data, "three", Sessions.created(Practices.withTokens(Practices.three())));
        Practices.stored(data, "alone", Sessions.created(Practices.withTokens(Practices.alone())));
        Practices.stored(data, "overtime", Sessions.created(Practices.withTokens(Practices.alone()))
                .by(Practices.ADA, new Event.SessionStarted(), new Event.QuestionPushed(Sessions.Q1, Sessions.MINUTE))
                .later(Sessions.MINUTE).byServer(new Event.TimeExpired(Sessions.Q1))
                .later(Sessions.MINUTE).by(Practices.ADA, new Event.AnswerWritten(Sessions.Q1, "It depends.")));
        server = ServerProcess.on(data);
        browsers = new Browsers();
    }

    @AfterEach
    void stop() {
        browsers.close();
        server.close();
    }

    @Test
    void twoPeersInterviewEachOtherAndTheirFormsOpenTogether() {
        var ada = open("peers", Practices.ADA);
        var ben = open("peers", Practices.BEN);
        roundOne(ada, ben);

        ben.locator("[data-act=swap]").click();
        shows(ada, "Ben would like to swap");
        ada.locator("[data-act=swap]").click();
        shows(ben, "Round 2 of 2");
        shows(ada, "The first question will appear here.");

        ben.locator("[data-act=push-next]").click();
        shows(ada, "What is r2q1?");
        ben.locator("[data-act=pause]").click();
        assertThat(ben.locator("[data-act=pause]")).hasText("Resume");
        var clock = digits(ben).innerText();
        server.kill();
        server.start();
        for (var page : List.of(ada, ben)) {
            assertThat(page.locator(".banner")).hasCount(0);
            shows(page, "Round 2 of 2");
        }
        shows(ada, "You are asked by Ben");
        shows(ben, "You interview Ada");
        assertThat(digits(ben)).hasText(clock);
        ben.locator("[data-act=pause]").click();
        ben.locator(".criterion [data-level=MIXED]").first().click();
        shows(ben, "All saved");
        ben.locator("[data-act=end]").click();
        ben.locator("dialog .button-primary").click();

        fill(ada, "Thorough.");
        shows(ben, "How did Ada interview you?");
        assertThat(ben.content()).doesNotContain("Thorough.");
        fill(ben, "Honest.");
        shows(ben, "What Ada thinks of your answers");
        shows(ben, "Thorough.");
        shows(ada, "Honest.");
        shows(ada, "How Ben found your interviewing");
        lookBack(ada);
        assertThat(browsers.errors()).isEmpty();
    }

    private static void roundOne(Page ada, Page ben) {
        ada.locator("[data-act=start]").click();
        shows(ada, "Listen.");
        ada.locator("[data-act=coached]").click();
        assertThat(ada.locator(".coach")).hasCount(0);
        ada.locator("[data-act=push-next]").click();
        shows(ben, "What is q1?");
        shows(ada, "A good answer touches on");
        ada.locator(".criterion [data-level=GOOD]").first().click();
        shows(ada, "All saved");
    }

    private void fill(Page page, String strengths) {
        page.getByText("Yes", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("High", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Strengths").fill(strengths);
        assertThat(page.locator("[data-act=submit]")).isDisabled();
        var ratings = page.locator("[data-rating] [data-level=GOOD]");
        for (var i = 0; i < ratings.count(); i++) {
            ratings.nth(i).click();
        }
        page.locator("[data-act=submit]").click();
    }

    private void lookBack(Page page) {
        page.getByText("Open the replay").click();
        assertThat(page.locator("h1, .shell-title").first()).isVisible();
        page.keyboard().press("End");
        shows(page, "Round 2: Ben interviews Ada");
        page.goBack();
        page.getByText("Report", new Page.GetByTextOptions().setExact(true)).click();
        shows(page, "Round 1: Ben");
        shows(page, "What is r2q1?");
        var file = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true)).click());
        assertThat(file.suggestedFilename()).contains("-round-");
    }

    /** Each of them sits in each chair once; whoever watches has neither grades nor the end in hand. */
    @Test
    void threeGoRoundTheChairsUntilAllFormsOpen() {
        var ada = open("three", Practices.ADA);
        var ben = open("three", Practices.BEN);
        var cleo = open("three", Practices.CLEO);
        var all = List.of(ada, ben, cleo);
        ada.locator("[data-act=start]").click();
        for (var round = 1; round <= 3; round++) {
            var lead = all.get(round - 1);
            var asked = all.get(round % 3);
            var watches = all.get((round + 1) % 3);
            shows(lead, "Round " + round + " of 3");
            shows(watches, "You watch");
            lead.locator("[data-act=push-next]").click();
            shows(asked, "You are asked by");
            lead.locator(".criterion [data-level=GOOD]").first().click();
            shows(lead, "All saved");
            assertThat(watches.locator(".criterion, [data-act=end]")).hasCount(0);
            if (round < 3) {
                watches.locator("[data-act=swap]").click();
                asked.locator("[data-act=swap]").click();
                shows(lead, "would like to swap");
                lead.locator("[data-act=swap]").click();
            } else {
                lead.locator("[data-act=end]").click();
                lead.locator("dialog .button-primary").click();
            }
        }
        fill(ada, "Of Ben.");
        fill(ben, "Of Cleo.");
        shows(ada, "Cleo has written too");
        fill(cleo, "Of Ada.");
        all.forEach(page -> List.of("Of Ada.", "Of Ben.", "Of Cleo.").forEach(words -> shows(page, words)));
        ada.getByText("Open the replay").click();
        shows(ada, "Round 3: Cleo interviews Ada");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aloneTheGuidanceComesAfterTheAnswerAndTheOwnGradesStandInTheEnd() {
        var page = open("alone", Practices.ADA);
        page.locator("[data-act=start]").click();
        shows(page, "What is q1?");
        page.locator(".note textarea").fill("It depends.");
        assertThat(page.content()).doesNotContain("It is q1.");
        page.locator("[data-act=hint]").click();
        shows(page, "Think of q1.");
        page.locator("[data-act=finish]").click();
        shows(page, "It is q1.");
        shows(page, "It depends.");
        page.locator(".criterion [data-level=GOOD]").first().click();
        page.locator("[data-act=next]").click();
        shows(page, "What is q2?");
        page.locator("[data-act=finish]").click();
        page.locator("[data-act=end]").click();
        page.locator("dialog .button-primary").click();
        shows(page, "1 question without a grade yet.");
        page.locator("[data-act=close]").click();
        shows(page, "Open the replay");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aloneAnAnswerEndsByItselfOnceItsTimeIsLongOver() {
        var page = browsers.person();
        page.navigate(server.url() + "/s/overtime#" + Practices.ADA);
        shows(page, "It is q1.");
        shows(page, "It depends.");
        assertThat(browsers.errors()).isEmpty();
    }

    private Page open(String practice, SeatId seat) {
        var page = browsers.person();
        page.navigate(server.url() + "/s/" + practice + "#" + seat);
        assertThat(page.locator("h1").first()).isVisible();
        return page;
    }

    private static void shows(Page page, String words) {
        assertThat(page.locator(":visible").getByText(words).first()).isVisible();
    }

    private static Locator digits(Page page) {
        return page.locator(".stagebar .clock-digits");
    }
}
