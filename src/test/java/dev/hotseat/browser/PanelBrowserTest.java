package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
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

/** What a panel does at the desk beside asking and grading, and how little of it anybody else sees. */
@NeedsBrowser
class PanelBrowserTest {
    @TempDir
    Path data;

    private final List<String> otherFrames = new ArrayList<>();
    private TestHotseat hotseat;
    private TestSession session;
    private Browsers browsers;
    private Page lead;
    private Page interviewer;
    private Page candidate;

    @BeforeEach
    void openTheBrowsers() {
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
    }

    @AfterEach
    void nothingWentWrongInAnyPage() {
        var errors = browsers.errors();
        browsers.close();
        hotseat.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void theLeadChoosesTheFirstQuestionUnseenAndStartsWithOneKey() {
        inTheLobby();
        lead.locator(".lobby-staged select").selectOption(new SelectOption().setIndex(2));
        lead.reload();
        assertThat(lead.locator(".lobby-staged option:checked")).hasText(Pattern.compile("^2\\."));
        assertThat(otherFrames).noneMatch(frame -> frame.contains("QuestionPushed"));
        lead.keyboard().press("s");
        assertThat(lead.locator(".stagebar-title")).containsText("Question 2");
        assertThat(candidate.locator(".stage-number")).hasText("Question 1");
    }

    @Test
    void everyoneInTheLobbySeesWhoIsHereAndHowGoodTheirLineIs() {
        inTheLobby();
        assertThat(candidate.locator(".person", has("The lead"))).containsText("good line, clock within");
        assertThat(candidate.locator(".person", has("The observer"))).hasCount(0);
        candidate.close();
        assertThat(lead.locator(".person", has("The candidate"))).containsText(Pattern.compile("Gone, \\d+ s"));
    }

    @Test
    void theLeadLooksAtTheRoomAsTheCandidateSeesItAndCanDoNothingThere() {
        live();
        lead.keyboard().press("n");
        lead.keyboard().press("p");
        assertThat(lead.locator(".preview .stage-number")).hasText("Question 1");
        assertThat(lead.locator(".preview").getByText("Listen for")).hasCount(0);
        assertThat(lead.locator(".preview[inert]")).hasCount(1);
        lead.keyboard().press("p");
        assertThat(lead.locator(".desk")).isVisible();
    }

    @Test
    void aQuestionThatNobodyPlannedIsTypedOrFoundInABankAndAsked() {
        live();
        lead.keyboard().press("a");
        lead.getByLabel("Type it").fill("What would you monitor first?");
        lead.locator("[data-act=ask-now]").click();
        assertThat(candidate.locator(".stage-prompt")).hasText("What would you monitor first?");
        lead.keyboard().press("a");
        lead.getByPlaceholder("Words of the question").fill("isolation level");
        lead.locator(".unplanned-item").first().click();
        lead.locator("[data-act=add-to-plan]").click();
        assertThat(lead.locator(".plan-item")).hasCount(5);
        assertThat(lead.locator(".plan-section").last()).hasText("Not planned");
        assertThat(candidate.locator(".stage-prompt")).hasText("What would you monitor first?");
        assertThat(otherFrames).noneMatch(frame -> frame.contains("isolation level"));
        lead.keyboard().press("n");
        assertThat(lead.locator(".stagebar-title")).containsText("Question 1");
    }

    @Test
    void aQuestionThatIsLeftOutIsPassedOverAndPutBack() {
        live();
        lead.keyboard().press("x");
        assertThat(lead.locator(".plan-item[data-status=skipped]")).hasCount(1);
        assertThat(lead.locator("[data-act=push-next]")).containsText("question 2");
        button(lead, "Put question 1 back").focus();
        lead.keyboard().press("Enter");
        assertThat(lead.locator("[data-act=push-next]")).containsText("question 1");
    }

    @Test
    void aPushThatTheHostLetsWaitIsStoppedBeforeAnybodySawIt() {
        session = hotseat.newSession(TestHotseat.settings().put("holdMs", 3_000));
        enter();
        lead.locator("[data-act=start]").click();
        lead.locator("body[data-phase=LIVE]").waitFor();
        lead.keyboard().press("n");
        assertThat(lead.locator(".held")).containsText("Pushing question 1");
        lead.keyboard().press("u");
        assertThat(lead.locator(".held")).hasCount(0);
        lead.keyboard().press("x");
        assertThat(lead.locator(".plan-item[data-status=skipped]")).hasCount(1);
        lead.keyboard().press("n");
        assertThat(candidate.locator(".stage-number")).hasText("Question 1");
        assertThat(lead.locator(".stagebar-title")).containsText("Question 2");
        assertThat(otherFrames.stream().filter(frame -> frame.contains("\"QuestionPushed\""))).hasSize(1);
    }

    @Test
    void thePanelTalksAmongItself() {
        live();
        lead.keyboard().press("c");
        lead.locator(".talk-form input:focus").waitFor();
        lead.keyboard().type("Go deeper on failures?");
        lead.keyboard().press("Enter");
        assertThat(interviewer.locator(".toast")).containsText("Go deeper on failures?");
        assertThat(interviewer.locator(".segment-count")).containsText("1");
        interviewer.locator(".segment", new Page.LocatorOptions().setHasText("Talk")).click();
        assertThat(interviewer.locator(".talk-item")).containsText("Go deeper on failures?");
        assertThat(interviewer.locator(".segment-count")).hasCount(0);
        assertThat(otherFrames).noneMatch(frame -> frame.contains("Go deeper"));
    }

    @Test
    void onAPhoneAMessageIsReadOnlyWhereItCanBeSeen() {
        live();
        interviewer.setViewportSize(390, 844);
        interviewer.locator(".desk-tab", has("Plan")).click();
        interviewer.locator(".segment", has("Talk")).click();
        interviewer.locator(".desk-tab", has("Question")).click();
        lead.keyboard().press("c");
        lead.locator(".talk-form input:focus").waitFor();
        lead.keyboard().type("Time check");
        lead.keyboard().press("Enter");
        assertThat(interviewer.locator(".toast")).containsText("Time check");
        assertThat(interviewer.locator(".segment-count")).containsText("1");
        interviewer.locator(".desk-tab", has("Plan")).click();
        assertThat(interviewer.locator(".talk-item")).containsText("Time check");
        assertThat(interviewer.locator(".segment-count")).hasCount(0);
    }

    @Test
    void theLeadIsPassedOnAndBothDesksFollow() {
        live();
        lead.locator(".segment", new Page.LocatorOptions().setHasText("People")).click();
        button(lead, "Pass the lead to The interviewer").click();
        button(lead, "Pass the lead").last().click();
        assertThat(interviewer.locator("[data-act=push-next]")).isVisible();
        assertThat(lead.locator("[data-act=push-next]")).hasCount(0);
        interviewer.keyboard().press("n");
        assertThat(candidate.locator(".stage-number")).hasText("Question 1");
        interviewer.reload();
        assertThat(interviewer.locator("[data-act=pause]")).isVisible();
    }

    @Test
    void whereTheLeadIsNotThereAnInterviewerTakesIt() {
        session = hotseat.newSession();
        interviewer = browsers.person();
        interviewer.navigate(session.link(Role.INTERVIEWER));
        interviewer.locator("[data-act=take-lead]").click();
        interviewer.locator("dialog").getByText("Take the lead", new Locator.GetByTextOptions().setExact(true)).click();
        interviewer.locator("[data-act=start]").click();
        assertThat(interviewer.locator("[data-act=push-next]")).isVisible();
    }

    @Test
    void aMomentIsMarkedWithAKeyAndNamedLaterAndStaysWithWhoMarkedIt() {
        live();
        lead.keyboard().press("n");
        assertThat(interviewer.locator(".stagebar-title")).containsText("Question 1");
        interviewer.keyboard().press("b");
        var name = interviewer.locator(".moment input");
        name.fill("Found the race");
        // What else happens in the room meanwhile takes nothing of it away.
        lead.keyboard().press("+");
        assertThat(interviewer.locator(".stagebar .clock-words")).hasText("of 2:00");
        name.press("Enter");
        assertThat(interviewer.getByText("All saved")).isVisible();
        interviewer.reload();
        assertThat(interviewer.locator(".moment input")).hasValue("Found the race");
        assertThat(lead.locator(".moment")).hasCount(0);
        assertThat(otherFrames).noneMatch(frame -> frame.contains("Found the race"));
    }

    @Test
    void aPrivateNoteIsKeptBesideTheOneForThePanel() {
        live();
        lead.keyboard().press("n");
        interviewer.getByLabel("Private note").fill("Reminds me of my first year");
        interviewer.getByLabel("Private note").blur();
        interviewer.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Knows locks");
        interviewer.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).blur();
        assertThat(interviewer.getByText("All saved")).isVisible();
        interviewer.reload();
        assertThat(interviewer.getByLabel("Private note")).hasValue("Reminds me of my first year");
        assertThat(interviewer.getByLabel("Note", new Page.GetByLabelOptions().setExact(true))).hasValue("Knows locks");
    }

    @Test
    void theLeadChoosesWhatTheCandidatesClockShowsAndGivesMoreTime() {
        live();
        lead.locator("[data-act=candidate-time]").click();
        lead.locator("select[name=accommodation]").selectOption("1.5 × the planned time");
        lead.locator("select[name=face]").selectOption("No clock");
        lead.getByText("Done", new Page.GetByTextOptions().setExact(true)).click();
        lead.keyboard().press("n");
        assertThat(candidate.locator(".stage-number")).isVisible();
        assertThat(candidate.locator(".stage-clock")).hasCount(0);
        assertThat(candidate).not().hasTitle(Pattern.compile("\\d:\\d\\d"));
        assertThat(lead.locator(".stagebar .clock-words")).hasText("of 1:30");
        assertThat(otherFrames).noneMatch(frame -> frame.contains("Accommodation"));
    }

    @Test
    void quietTimeBeforeTheFirstQuestionIsTheCandidates() {
        live();
        lead.locator(".quiet-grant select").selectOption("2");
        assertThat(candidate.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Quiet time."))).isVisible();
        lead.keyboard().press("n");
        assertThat(candidate.locator(".stage-number")).hasText("Question 1");
    }

    @Test
    void timeThatALostConnectionTookIsGivenBackInOneClick() {
        session = hotseat.newSession();
        candidate = browsers.person();
        var line = new Line(candidate);
        lead = browsers.person();
        lead.navigate(session.link(Role.LEAD));
        candidate.navigate(session.link(Role.CANDIDATE));
        lead.locator("[data-act=start]").click();
        assertThat(lead.locator("[data-act=push-next]")).isVisible();
        lead.keyboard().press("n");
        assertThat(candidate.locator(".stage-number")).isVisible();
        line.cut();
        // The badge counts the seconds that the candidate is gone; after two there is something to give back.
        assertThat(lead.locator(".candidate-here")).containsText(Pattern.compile("reconnecting, [2-9] s"));
        line.mend();
        lead.locator("[data-act=credit]").click();
        assertThat(lead.locator("[data-act=credit]")).hasCount(0);
        lead.locator(".segment", new Page.LocatorOptions().setHasText("Log")).click();
        assertThat(lead.locator(".feed-item").first()).containsText("given back for a lost connection");
    }

    @Test
    void observersSeeWhatTheCandidateSeesWhereTheHostWantsItSo() {
        session = hotseat.newSession(TestHotseat.settings().put("observerView", "CANDIDATE"));
        var starter = session.join(Role.LEAD);
        var frames = new ArrayList<String>();
        var observer = browsers.person();
        observer.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        observer.navigate(session.link(Role.OBSERVER));
        assertThat(observer.getByText("You see what the candidate sees")).isVisible();
        starter.give("StartSession");
        starter.give("PushQuestion", "questionId", session.question(starter, 0));
        assertThat(observer.locator(".stage-number")).hasText("Question 1");
        assertThat(observer.locator(".stage-hand")).hasCount(0);
        assertThat(frames).noneMatch(frame -> frame.contains("guidance") || frame.contains("\"plan\""));
    }

    @Test
    void theLogIsFilteredAndEveryTimeInItLeadsToThatMomentOfTheReplay() {
        live();
        lead.keyboard().press("n");
        lead.locator(".segment", new Page.LocatorOptions().setHasText("Log")).click();
        lead.locator(".feed-filter select").selectOption("Questions");
        assertThat(lead.locator(".feed-item").first()).containsText("Question 1 pushed");
        assertThat(lead.locator(".feed-item", has("came in"))).hasCount(0);
        var replay = lead.context().waitForPage(() -> lead.locator("a.feed-time").first().click());
        assertThat(replay.locator(".stagebar-title")).containsText("Question 1");
        assertThat(replay.locator(".events-row[aria-current=true]")).containsText("Question 1 pushed");
    }

    private void inTheLobby() {
        session = hotseat.newSession();
        enter();
    }

    private void enter() {
        lead = page(Role.LEAD);
        interviewer = page(Role.INTERVIEWER);
        candidate = listenedTo(Role.CANDIDATE);
        listenedTo(Role.OBSERVER);
    }

    private void live() {
        inTheLobby();
        lead.locator("[data-act=start]").click();
        assertThat(lead.locator("[data-act=push-next]")).isVisible();
        assertThat(interviewer.locator(".desk")).isVisible();
    }

    private Page page(Role role) {
        var page = browsers.person();
        page.navigate(session.link(role));
        assertThat(page.locator(".lobby")).isVisible();
        return page;
    }

    /** A page whose frames are looked through: it is on the other side of the table. */
    private Page listenedTo(Role role) {
        var page = browsers.person();
        if (role == Role.CANDIDATE) {
            page.onWebSocket(socket -> socket.onFrameReceived(frame -> otherFrames.add(frame.text())));
        }
        page.navigate(session.link(role));
        assertThat(page.locator(".lobby")).isVisible();
        return page;
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
