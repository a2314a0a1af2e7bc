package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.hotseat.session.Role;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page, in every state that someone meets it in, keeps what of WCAG 2.2 AA a machine can see. */
@NeedsBrowser
class AccessibilityBrowserTest {
    /** On a phone what is waited for may be drawn behind a tab. */
    private static final WaitForOptions THERE = new WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private Browsers browsers;

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @ParameterizedTest
    @EnumSource
    void theHostsPagesFromTheFirstSignInToTheLinks(Look look) {
        var page = browsers.person(look.options());
        page.navigate(hotseat.url());
        page.getByText("This page is the host’s").waitFor();
        check(page, "home without a sign-in");
        var host = new HostPages(page);
        host.signIn(hotseat.hostLink());
        check(page, "home with no session");
        page.navigate(hotseat.url() + "/new");
        page.locator(".question-row").first().waitFor(THERE);
        check(page, "new session, nothing chosen");
        page.navigate(hotseat.url());
        host.newSession(3);
        check(page, "the links");
    }

    @ParameterizedTest
    @EnumSource
    void theHostsPagesOfSessionsThatExist(Look look) {
        var session = hotseat.newSession();
        var page = browsers.person(look.options());
        page.navigate(hotseat.hostLink());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A test")).first().waitFor();
        check(page, "home with a session");
        page.navigate(hotseat.url() + "/sessions/" + session.id());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke the seat")).first().click();
        page.locator("dialog[open]").waitFor();
        check(page, "session page, asking before a seat is revoked");
        page.keyboard().press("Escape");
        check(page, "session page");
        page.navigate(hotseat.url() + "/replay/" + session.id());
        page.locator(".transport").waitFor();
        check(page, "replay before the start");
    }

    @ParameterizedTest
    @EnumSource
    void theHostsPagesOfBanks(Look look) {
        var page = browsers.person(look.options());
        page.navigate(hotseat.hostLink());
        page.getByText("AWS DevSecOps engineer").first().waitFor(THERE);
        page.navigate(hotseat.url() + "/banks/aws-devsecops-engineer");
        page.locator(".bank-open").first().waitFor();
        check(page, "bank");
        page.locator(".bank-open").first().click();
        check(page, "bank with a question open");
        page.navigate(hotseat.url() + "/banks/none");
        page.getByText("There is no such bank").waitFor();
        check(page, "bank that is not there");
        page.navigate(hotseat.url());
        page.locator("input[type=file]").first().setInputFiles(new FilePayload("doubtful.md", "text/markdown",
                "# Locks\n\nAbout locks.\n\n1. Name a lock\n2. What is a latch?\n".getBytes(StandardCharsets.UTF_8)));
        page.getByText("Correct it first").waitFor();
        check(page, "import");
        page.getByText("Correct it first").click();
        page.locator(".doubts").waitFor();
        check(page, "correcting a file");
    }

    @ParameterizedTest
    @EnumSource
    void theHostsPagesOfRubricsAndOverSessions(Look look) {
        var page = browsers.person(look.options());
        page.navigate(hotseat.hostLink());
        page.getByText("Behavioural (STAR)").first().waitFor(THERE);
        page.navigate(hotseat.url() + "/rubrics/behavioural");
        page.getByText("Make it your own").click();
        page.locator("#field-anchor-3-3").waitFor();
        check(page, "copy of a rubric");
        page.locator("#field-anchor-3-3").fill("");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        check(page, "rubric that is not whole");
        page.navigate(hotseat.url() + "/compare/" + hotseat.newSession().id());
        page.getByText("There is no other session that was held").waitFor();
        check(page, "side by side, nothing to compare with");
        page.navigate(hotseat.url() + "/insights");
        page.getByText("Nothing to tell yet").waitFor();
        check(page, "over sessions, none yet");
        var held = OutcomeBrowserTest.heldAndRevealed(hotseat);
        var another = OutcomeBrowserTest.heldAndRevealed(hotseat);
        page.navigate(hotseat.url() + "/compare/" + held.id() + "?with=" + another.id());
        page.locator(".side-columns").waitFor();
        check(page, "side by side");
        page.navigate(hotseat.url() + "/insights?person=The+candidate");
        page.locator(".trend").first().waitFor();
        check(page, "over sessions");
        page.navigate(hotseat.url() + "/person?name=The+candidate");
        page.getByText("can be erased once").waitFor();
        check(page, "a person whose sessions are not all closed");
        List.of(held, another).forEach(session -> session.join(Role.LEAD).give("CloseSession"));
        page.reload();
        page.locator("[data-act=erase]").click();
        page.locator("dialog[open]").waitFor();
        check(page, "a person, asking before they are erased");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnInterviewComesTo(Look look) {
        var session = OutcomeBrowserTest.heldAndRevealed(hotseat);
        var page = browsers.person(look.options());
        page.navigate(session.link(Role.LEAD));
        page.getByText("To talk about").waitFor();
        page.locator(".rests-on summary").first().click();
        check(page, "comparison with evidence");
        page.navigate(session.link(Role.LEAD).replace("/s/", "/feedback/"));
        page.locator(".feedback").waitFor();
        check(page, "choosing the feedback");
        page.navigate(session.link(Role.LEAD).replace("/s/", "/report/"));
        page.locator(".report").waitFor();
        check(page, "report");
        var candidate = browsers.person(look.options());
        candidate.navigate(session.link(Role.CANDIDATE));
        candidate.getByText("How do you think it went?").waitFor();
        check(candidate, "own levels");
        OutcomeBrowserTest.release(session);
        candidate.getByText("Ready for this level").waitFor();
        check(candidate, "feedback");
        candidate.navigate(session.link(Role.CANDIDATE).replace("/s/", "/report/"));
        candidate.locator(".report").waitFor();
        check(candidate, "candidate's report");
    }

    @ParameterizedTest
    @EnumSource
    void pagesThatLeadNowhere(Look look) {
        var page = browsers.person(look.options());
        page.navigate(hotseat.url() + "/nothing/here");
        page.getByText("Nobody sits here").waitFor();
        check(page, "unknown address");
        page.navigate(hotseat.url() + "/s/" + hotseat.newSession().id() + "#wrong");
        page.locator("h1", new Page.LocatorOptions().setHasText("This link does not open a seat")).waitFor();
        check(page, "invalid link");
        page.navigate(hotseat.url() + "/s/unknown");
        page.getByText("This link is not whole").waitFor();
        check(page, "link without its secret");
        page.navigate(hotseat.url() + "/replay/unknown#wrong");
        page.locator(".ending h1.title").waitFor();
        check(page, "replay that may not be seen");
    }

    @ParameterizedTest
    @EnumSource
    void theRoomForEveryRoleFromTheLobbyToTheReplay(Look look) {
        var session = hotseat.newSession();
        var pages = new EnumMap<Role, Page>(Role.class);
        for (var role : session.tokens().keySet()) {
            pages.put(role, browsers.person(look.options()));
            pages.get(role).navigate(session.link(role));
        }
        var lead = session.join(Role.LEAD);
        check(pages, "LOBBY");
        lead.give("StartSession");
        check(pages, "LIVE");
        ask(lead, session.question(lead, 0));
        pages.forEach((role, page) -> page.getByText("Question 1").first().waitFor(THERE));
        check(pages, "LIVE");
        pages.get(Role.CANDIDATE).getByText("Could you repeat or clarify?").click();
        pages.get(Role.LEAD).getByText("asks to repeat").waitFor();
        check(pages, "LIVE");
        checkParts(pages.get(Role.INTERVIEWER));
        checkTools(pages.get(Role.LEAD));
        pages.get(Role.LEAD).keyboard().press("?");
        check(pages, "LIVE");
        pages.get(Role.LEAD).keyboard().press("Escape");
        lead.give("OpenDebrief");
        check(pages, "DEBRIEF");
        lead.give("RevealScores");
        pages.get(Role.INTERVIEWER).locator(".comparison, table").first().waitFor();
        check(pages, "DEBRIEF");
        lead.give("CloseSession");
        check(pages, "CLOSED");
        pages.forEach((role, page) -> checkReplay(page, session.id() + "#" + session.tokens().get(role)));
    }

    /** What the lead opens beside the desk. */
    private void checkTools(Page lead) {
        lead.keyboard().press("a");
        lead.getByPlaceholder("Words of the question").fill("pipeline");
        lead.locator(".unplanned-item").first().click();
        check(lead, "something unplanned");
        lead.keyboard().press("Escape");
        lead.locator("[data-act=candidate-time]").click();
        check(lead, "the candidate's clock");
        lead.keyboard().press("Escape");
        lead.locator("[data-act=preview]").click();
        lead.locator(".preview-bar").waitFor();
        check(lead, "as the candidate sees it");
        lead.locator("[data-act=end-preview]").click();
    }

    private static void ask(SocketClient lead, String question) {
        lead.give("SendPanelMessage", "words", "Shall we go deeper here?");
        lead.give("MarkMoment", "moment", "m", "markedAt", 0);
        lead.give("SkipQuestion", "questionId", lead.event("SessionCreated").getJsonObject("plan").getJsonArray("questions").getJsonObject(2).getString("id"));
        lead.give("GrantQuietTime", "quietMs", 60_000);
        lead.give("PushQuestion", "questionId", question);
        lead.give("GiveGrade", "questionId", question, "criterion", "technical-depth", "level", "GOOD");
        lead.give("GiveGrade", "questionId", question, "criterion", "communication", "level", "NO_ANSWER");
        lead.give("WriteNote", "questionId", question, "text", "Knows it from practice.");
        lead.give("AdjustTimer", "byMs", 60_000);
        lead.give("RevealHint", "index", 0);
        lead.give("AskFollowUp", "index", 0);
        lead.give("ShowMessage", "line", "Take your time");
        lead.give("PauseTimer");
    }

    /** On a narrow screen the desk is stacked into tabs, of which each is looked at. */
    private static void checkParts(Page page) {
        for (var tab : page.locator(".desk-tab").all()) {
            if (tab.isVisible()) {
                tab.click();
                check(page, "desk, " + tab.innerText());
            }
            for (var segment : page.locator(".segment:visible").all()) {
                segment.click();
                check(page, "desk, " + segment.innerText());
            }
        }
    }

    private void checkReplay(Page page, String link) {
        page.navigate(hotseat.url() + "/replay/" + link);
        page.locator(".transport").waitFor();
        page.keyboard().press("End");
        check(page, "replay at its end");
        page.keyboard().press(",");
        checkParts(page);
    }

    private static void check(Map<Role, Page> pages, String phase) {
        pages.forEach((role, page) -> {
            page.locator("body[data-phase=" + phase + "]").waitFor();
            check(page, role + " in " + phase);
        });
    }

    private static void check(Page page, String what) {
        assertThat(Axe.violations(page)).as(what).isEmpty();
    }
}
