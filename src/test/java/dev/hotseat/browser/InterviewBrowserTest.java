package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, end to end: four people in four browsers, one durable session. */
@NeedsBrowser
class InterviewBrowserTest {
    @TempDir
    Path data;

    private ServerProcess server;
    private Browsers browsers;
    private Page lead;
    private Page interviewer;
    private Page candidate;
    private Page observer;
    private final List<String> candidateFrames = new ArrayList<>();

    @BeforeEach
    void everyoneTakesTheirSeat() {
        server = ServerProcess.on(data);
        browsers = new Browsers();
        var host = new HostPages(browsers.person());
        host.signIn(server.hostLink());
        var links = host.newSession(3);
        lead = open(links.get(0));
        interviewer = open(links.get(1));
        candidate = browsers.person();
        candidate.onWebSocket(socket -> socket.onFrameReceived(frame -> candidateFrames.add(frame.text())));
        candidate.navigate(links.get(2));
        observer = open(links.get(3));
    }

    @AfterEach
    void everyoneLeaves() {
        browsers.close();
        server.close();
    }

    @Test
    void fourPeopleHoldAnInterviewThroughACrashAndPlayItAgain() {
        start();
        push(1);
        grade(lead, "GOOD");
        grade(interviewer, "MIXED");
        var leftBefore = remaining();

        server.kill();
        assertThat(candidate.getByText("Reconnecting").first()).isVisible();
        grade(interviewer, "EXCELLENT");
        server.start();

        List.of(lead, interviewer, candidate, observer).forEach(page -> assertThat(page.getByText("Reconnecting")).hasCount(0));
        assertThat(interviewer.getByText("All saved")).isVisible();
        assertThat(interviewer.locator(".criterion").first().locator("[data-level=EXCELLENT]")).hasAttribute("aria-pressed", "true");
        // The time the server was away is given back, so at most what passed while it was up is gone.
        assertThat(remaining()).isLessThanOrEqualTo(leftBefore).isGreaterThan(leftBefore - 30);

        push(2);
        grade(lead, "GOOD");
        grade(interviewer, "GOOD");
        endAndJudge();
        replay();
        candidateSawNothingOfTheJudging();
        assertThat(browsers.errors()).isEmpty();
    }

    private Page open(String link) {
        var page = browsers.person();
        page.navigate(link);
        return page;
    }

    private void start() {
        candidate.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I’m ready")).click();
        assertThat(lead.getByText("is ready.").first()).isVisible();
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the interview")).click();
        assertThat(candidate.getByText("The first question will appear here.")).isVisible();
    }

    /** Done once every screen has the question: what is clicked before belongs to the one that the page still shows. */
    private void push(int question) {
        lead.locator("[data-act=push-next]").click();
        assertThat(candidate.locator(".stage-number")).hasText("Question " + question);
        List.of(lead, interviewer, observer).forEach(page -> assertThat(page.locator(".stagebar-title")).containsText("Question " + question));
        assertThat(observer.locator(".clock").first()).isVisible();
    }

    private static void grade(Page panelist, String level) {
        var button = panelist.locator(".criterion").first().locator("[data-level=" + level + "]");
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    /** Seconds left on the candidate's clock. */
    private int remaining() {
        var parts = candidate.locator(".stage-clock").innerText().strip().split("[^0-9]+");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private void endAndJudge() {
        lead.locator("[data-act=end]").click();
        lead.locator("dialog[open] button.button-primary, dialog[open] button.button-danger").first().click();
        assertThat(candidate.locator("main")).not().hasClass("stage-main");
        List.of(interviewer, lead).forEach(panelist -> {
            panelist.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
            panelist.locator("input[name=confidence]").nth(2).check();
            panelist.getByLabel("Strengths").fill("Calm and exact");
            panelist.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit scorecard")).click();
        });
        assertThat(lead.getByText("Calm and exact").first()).isVisible();
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the session")).click();
        lead.locator("dialog[open] button.button-primary, dialog[open] button.button-danger").first().click();
        assertThat(lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("replay")).first()).isVisible();
    }

    private void replay() {
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("replay")).first().click();
        assertThat(lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play")).first()).isVisible();
        lead.keyboard().press("End");
        assertThat(lead.getByText("Calm and exact").first()).isVisible();
    }

    private void candidateSawNothingOfTheJudging() {
        assertThat(candidateFrames).isNotEmpty();
        assertThat(candidateFrames).noneMatch(frame -> frame.contains("Grade") || frame.contains("guidance") || frame.contains("Scorecard")
                || frame.contains("rubric") || frame.contains("Watanabe") || frame.contains("Calm and exact"));
    }
}
