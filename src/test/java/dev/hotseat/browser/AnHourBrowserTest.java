package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.hotseat.audience.Audience;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Role;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One interview of an hour in five real browsers, with everything that can happen in one. The hour passes in jumps of the
 * server's clock, which the pages then measure anew; at the end every page has to stand where the log folds to.
 */
@NeedsBrowser
class AnHourBrowserTest {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final int QUESTIONS = 9;

    @TempDir
    Path data;

    private final JumpingClock clock = new JumpingClock();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private TestHotseat hotseat;
    private Browsers browsers;
    private String id;

    @BeforeEach
    void everyoneIsInTheLobby() {
        hotseat = TestHotseat.on(data, clock);
        browsers = new Browsers();
        var created = hotseat.post("/api/sessions", session());
        id = created.getString("id");
        created.getJsonArray("seats").forEach(each -> {
            var seat = (JsonObject) each;
            var page = browsers.person();
            lines.put(seat.getString("name"), new Line(page));
            pages.put(seat.getString("name"), page);
            page.navigate(seat.getString("link"));
            assertThat(page.locator(".lobby")).isVisible();
        });
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void afterAnHourWithEverythingInItEveryPageStandsWhereTheLogDoes() {
        theFirstHalfHour();
        theServerRestarts();
        theLeadIsGoneAndTheOtherGoesOn();
        theSecondHalfHour();
        theDebrief();

        var log = log();
        var state = SessionState.of(log);
        for (var seat : state.seating().seats().values()) {
            var audience = Audience.live(seat, state);
            var expected = PageState.read(new Known(audience, state, state.at()).figures().toString());
            assertThat(PageState.of(pages.get(seat.name()), state.at(), audience instanceof Audience.Candidate)).as(seat.name()).isEqualTo(expected);
        }
        assertThat(log.getLast().at() - log.getFirst().at()).isGreaterThan(60 * MINUTE);
        assertThat(log.stream().map(logged -> logged.event().type())).contains("HintRevealed", "FollowUpAsked", "QuestionWithdrawn", "QuestionReturned",
                "AbsenceCredited", "OutageCredited", "TimerPaused", "TimerResumed", "TimeExpired", "LeadPassed", "QuestionAdded", "QuestionSkipped",
                "QuietTimeGranted", "MomentNamed", "PanelMessageSent", "PrivateNoteWritten", "HandRaised", "MessageShown", "ScoresRevealed", "SessionClosed");
        assertThat(log.stream().filter(logged -> logged.event() instanceof Event.LeadPassed)).hasSize(2);
        assertThat(log.stream().map(Logged::commandId).distinct().count()).isGreaterThan(60);
    }

    private void theFirstHalfHour() {
        var ada = pages.get("Ada");
        var tom = pages.get("Tom");
        var priya = pages.get("Priya");
        priya.getByText("I’m ready").click();
        assertThat(ada.locator(".badge", containing("ready"))).isVisible();
        ada.keyboard().press("s");
        assertThat(ada.locator("[data-act=push-next]")).isVisible();
        ada.locator(".quiet-grant select").selectOption("2");
        assertThat(priya.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Quiet time."))).isVisible();
        pass(2 * MINUTE);
        push(ada, 1);
        grade(ada, "3");
        grade(tom, "2");
        ada.keyboard().press("h");
        assertThat(priya.locator(".stage-hint")).hasCount(1);
        tom.getByLabel("Private note").fill("Nervous at first");
        tom.getByLabel("Private note").blur();
        pass(6 * MINUTE);
        push(ada, 2);
        push(ada, 3);
        ada.keyboard().press("u");
        assertThat(ada.locator(".stagebar-title")).containsText("Question 2");
        grade(ada, "2");
        grade(tom, "3");
        theCandidateLosesTheLine(ada);
        ada.keyboard().press(" ");
        assertThat(ada.locator("[data-act=pause]")).containsText("Resume");
        pass(4 * MINUTE);
        ada.keyboard().press(" ");
        assertThat(ada.locator("[data-act=pause]")).containsText("Pause");
        ada.keyboard().press("f");
        assertThat(priya.locator(".stage-follow-up")).hasCount(1);
        pass(5 * MINUTE);
        lines.get("Jun").cut();
        ada.keyboard().press("x");
        assertThat(ada.locator(".plan-item[data-status=skipped]")).hasCount(1);
        push(ada, 4);
        lines.get("Jun").mend();
        grade(ada, "4");
        grade(tom, "4");
        tom.keyboard().press("b");
        tom.locator(".moment input").fill("Drew it on the spot");
        tom.locator(".moment input").blur();
        pass(6 * MINUTE);
        ada.locator(".segment", containing("People")).click();
        button(ada, "Pass the lead to Tom").click();
        button(ada, "Pass the lead").last().click();
        assertThat(tom.locator("[data-act=push-next]")).isVisible();
        push(tom, 5);
        grade(ada, "2");
        grade(tom, "2");
    }

    private void theCandidateLosesTheLine(Page lead) {
        lines.get("Priya").cut();
        assertThat(lead.locator(".candidate-here")).containsText("reconnecting");
        logged("ParticipantDisconnected");
        pass(MINUTE);
        lines.get("Priya").mend();
        assertThat(lead.locator("[data-act=credit]")).containsText(Pattern.compile("Give back 1 min"));
        lead.keyboard().press("g");
        assertThat(lead.locator("[data-act=credit]")).hasCount(0);
    }

    private void theServerRestarts() {
        hotseat.stop();
        clock.jump(20 * SECOND);
        hotseat.start();
        pages.values().forEach(page -> assertThat(page.locator(".banner")).hasCount(0));
        logged("OutageCredited");
        measureAnew();
        pass(2 * MINUTE);
    }

    private void theLeadIsGoneAndTheOtherGoesOn() {
        var ada = pages.get("Ada");
        lines.get("Tom").cut();
        assertThat(ada.locator(".lead-gone")).containsText("Tom, who leads, is gone");
        assertThat(ada.locator("[data-act=take-lead]")).isDisabled();
        pass(31 * SECOND);
        ada.locator("[data-act=take-lead]").click();
        assertThat(ada.locator("[data-act=push-next]")).isVisible();
        lines.get("Tom").mend();
        assertThat(pages.get("Tom").locator(".desk")).isVisible();
    }

    private void theSecondHalfHour() {
        var ada = pages.get("Ada");
        var tom = pages.get("Tom");
        ada.locator(".segment", containing("Plan")).click();
        ada.keyboard().press("a");
        ada.getByLabel("Type it").fill("Which of your decisions would you take back?");
        ada.locator("[data-act=ask-now]").click();
        assertThat(pages.get("Priya").locator(".stage-prompt")).hasText("Which of your decisions would you take back?");
        onStage(QUESTIONS + 1);
        grade(ada, "3");
        grade(tom, "1");
        pages.get("Priya").getByText("Could you repeat or clarify?").click();
        button(ada, "Seen").click();
        ada.keyboard().press("c");
        ada.locator(".talk-form input:focus").waitFor();
        ada.keyboard().type("Two more, then we close");
        ada.keyboard().press("Enter");
        assertThat(tom.locator(".segment-count")).containsText("1");
        ada.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your grades")).click();
        ada.locator(".talk-form input").blur();
        pass(9 * MINUTE);
        for (var question = 6; question <= QUESTIONS; question++) {
            push(ada, question);
            grade(ada, "3");
            grade(tom, "3");
            var line = ada.locator(".stage-line-form input");
            line.fill("Two minutes left");
            line.press("Enter");
            assertThat(pages.get("Priya").locator(".stage-message")).hasText("Two minutes left");
            pass(6 * MINUTE);
        }
        ada.locator("[data-act=end]").click();
        button(ada, "End the interview").last().click();
        pages.get("Priya").getByText("Thank you").waitFor();
    }

    private void theDebrief() {
        for (var name : List.of("Ada", "Tom")) {
            var page = pages.get(name);
            page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("High").check();
            page.getByLabel("Strengths").fill("Calm under pressure");
            button(page, "Submit scorecard").click();
            assertThat(page.getByText("Submit scorecard")).hasCount(0);
        }
        assertThat(pages.get("Tom").locator(".compare")).isVisible();
        button(pages.get("Ada"), "Close the session").first().click();
        button(pages.get("Ada"), "Close the session").last().click();
        pages.values().forEach(page -> assertThat(page.locator("body[data-phase=CLOSED]")).isVisible());
    }

    /** Lets time pass: the server's clock jumps, and every page measures it anew and shows what it then is. */
    private void pass(long ms) {
        clock.jump(ms);
        measureAnew();
    }

    private void measureAnew() {
        pages.values().forEach(page -> page.evaluate("() => dispatchEvent(new Event('online'))"));
    }

    private void push(Page lead, int question) {
        lead.keyboard().press("n");
        onStage(question);
    }

    private void onStage(int question) {
        for (var name : List.of("Ada", "Tom")) {
            assertThat(pages.get(name).locator(".stagebar-title")).containsText("Question " + question);
        }
    }

    private static void grade(Page page, String key) {
        page.keyboard().press(key);
        assertThat(page.locator(".criterion").first().locator(".level[aria-pressed=true]")).hasCount(1);
        assertThat(page.getByText("All saved")).isVisible();
    }

    /** Waits until this is in the log as the host may see it. */
    private void logged(String type) {
        while (!hotseat.send("GET", "/api/sessions/" + id + "/log", Optional.empty(), hotseat.host()).body().contains("\"" + type + "\"")) {
            Thread.onSpinWait();
        }
    }

    private List<Logged<Event>> log() {
        var vertx = Vertx.vertx();
        try {
            var storage = Waiting.await(SqliteStorage.open(vertx, data));
            var log = new ArrayList<>(Waiting.await(storage.log().read(new SessionId(id), 0, 10_000)));
            Waiting.await(storage.close());
            return log;
        } finally {
            Waiting.await(vertx.close());
        }
    }

    private JsonObject session() {
        var bank = hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0);
        var picks = new JsonArray();
        for (var i = 0; i < QUESTIONS; i++) {
            picks.add(new JsonObject().put("section", i / 5).put("question", i % 5).put("minutes", 5));
        }
        var seats = new JsonArray().add(seat(Role.LEAD, "Ada")).add(seat(Role.INTERVIEWER, "Tom")).add(seat(Role.CANDIDATE, "Priya"))
                .add(seat(Role.OBSERVER, "Jun")).add(seat(Role.OBSERVER, "Noor"));
        return new JsonObject().put("title", "An hour").put("roleInterviewedFor", "Platform engineer").put("bank", bank.getString("id"))
                .put("version", bank.getInteger("version")).put("questions", picks).put("readyPlan", "").put("seed", 0)
                .put("rubric", "technical").put("settings", TestHotseat.settings()).put("seats", seats);
    }

    private static JsonObject seat(Role role, String name) {
        return new JsonObject().put("role", role.name()).put("name", name);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
