package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.hotseat.session.Role;
import dev.hotseat.testing.ApiDocument;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an interview comes to: rubric, evidence, the candidate's own levels, feedback, report, and sessions together. */
@NeedsBrowser
class OutcomeBrowserTest {
    private static final String DEPTH = "technical-depth";

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

    /** One question, graded by both with evidence, two levels apart, and both scorecards in. */
    static TestSession heldAndRevealed(TestHotseat hotseat) {
        var session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        var question = session.question(lead, 0);
        lead.give("PushQuestion", "questionId", question);
        lead.give("RevealHint", "index", 0);
        for (var role : List.of(Role.LEAD, Role.INTERVIEWER)) {
            var grader = session.join(role);
            grader.give("GiveGrade", "questionId", question, "criterion", DEPTH, "level", role == Role.LEAD ? "EXCELLENT" : "MIXED");
            grader.give("WriteNote", "questionId", question, "text", "=HYPERLINK(\"x\") said the " + role);
            grader.give("MarkMoment", "moment", "m", "markedAt", 0);
            grader.give("CiteEvidence", "questionId", question, "criterion", DEPTH, "moments", List.of("m"), "notes", List.of(question));
        }
        lead.give("OpenDebrief");
        for (var role : List.of(Role.LEAD, Role.INTERVIEWER)) {
            session.join(role).give("SubmitScorecard", "verdict", "YES", "confidence", "HIGH", "strengths", "Calm, said the " + role, "workOn", "Numbers.",
                    "forPanel", "Sealed, said the " + role);
        }
        return session;
    }

    static void release(TestSession session) {
        var lead = session.join(Role.LEAD);
        session.hotseat().post("/api/sessions/" + session.id() + "/feedback", new JsonObject().put("overall", "READY").put("words", "Well done.")
                .put("levels", new JsonArray().add(DEPTH)).put("strengths", new JsonArray().add(lead.seat())).put("workOn", new JsonArray())
                .put("notes", new JsonArray()).put("moments", new JsonArray()).put("guidance", new JsonArray()));
    }

    @Test
    void theFeedbackIsChosenPreviewedAndReleasedAndTheCandidatesLinkOpensIt() {
        var session = heldAndRevealed(hotseat);
        var candidate = browsers.person();
        candidate.navigate(session.link(Role.CANDIDATE));
        candidate.locator("[data-criterion=" + DEPTH + "] [data-level=GOOD]").click();
        assertThat(candidate.locator("[data-criterion=" + DEPTH + "]")).containsText("saved");
        var early = browsers.person();
        early.navigate(session.link(Role.CANDIDATE).replace("/s/", "/feedback/"));
        assertThat(early.locator("h1")).hasText("No feedback yet");

        var lead = browsers.person();
        lead.navigate(session.link(Role.LEAD));
        assertThat(lead.locator("tr[data-criterion=" + DEPTH + "] td").last()).containsText("Good");
        lead.getByText("Feedback for the candidate").click();
        var preview = lead.locator(".feedback-preview");
        assertThat(preview).containsText("Calm, said the LEAD");
        assertThat(preview).not().containsText("Sealed, said the");
        lead.getByLabel("Overall").selectOption("Nearly ready for this level");
        lead.getByLabel("In your words").fill("You think clearly.");
        lead.getByLabel("from The interviewer").first().uncheck();
        assertThat(preview).containsText("You think clearly.");
        assertThat(preview).not().containsText("Calm, said the INTERVIEWER");
        lead.reload();
        assertThat(lead.getByLabel("In your words")).hasValue("You think clearly.");
        assertThat(preview).containsText("You think clearly.");
        var shown = preview.locator(".feedback").innerText();
        button(lead, "Release to the candidate").click();
        lead.locator("dialog").getByText("Release it").click();
        assertThat(lead.getByText("It stays as it is.")).isVisible();

        assertThat(candidate.locator(".feedback-overall")).hasText("Nearly ready for this level");
        assertThat(candidate.locator(".feedback").innerText()).isEqualTo(shown);
        assertThat(candidate.locator(".feedback-self")).containsText("Good");
        assertThat(candidate.locator("body")).not().containsText("said the INTERVIEWER");
        early.getByText("Look again").click();
        assertThat(early.locator(".feedback")).containsText("You think clearly.");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void theCandidatesLinkGivesNothingOfTheJudgingButWhatWasReleased() {
        var session = heldAndRevealed(hotseat);
        var as = Map.of("Authorization", "Bearer " + session.tokens().get(Role.CANDIDATE));
        var path = "/api/sessions/" + session.id();
        assertThat(hotseat.send("GET", path + "/feedback", Optional.empty(), as).statusCode()).isEqualTo(404);
        for (var guess : List.of("/grades/" + DEPTH, "/feedback/" + DEPTH, "/scorecards/" + session.join(Role.LEAD).seat(), "/log", "")) {
            assertThat(hotseat.send("GET", path + guess, Optional.empty(), as).statusCode()).as(guess).isIn(401, 403, 404);
        }
        assertThat(hotseat.send("GET", path + "/replay", Optional.empty(), as).body()).doesNotContain("said the", "EXCELLENT", "MIXED", "Numbers.");
        release(session);
        assertThat(hotseat.send("GET", path + "/feedback", Optional.empty(),
                as).body()).contains("Well done.", "Calm, said the LEAD").doesNotContain("Sealed", "INTERVIEWER", "Numbers.");
        assertThat(hotseat.send("GET", path + "/replay", Optional.empty(),
                as).body()).doesNotContain("Sealed", "said the INTERVIEWER", "Numbers.", "GradeGiven");
        assertThat(session.join(Role.CANDIDATE).give("GiveSelfGrade", "criterion", DEPTH, "level", "POOR").getString("code")).isEqualTo("feedback-is-out");
    }

    @Test
    void aGradeIsTiedToWhatItRestsOnAndTheScorecardSaysWhichAreNot() {
        var session = hotseat.newSession();
        var starter = session.join(Role.LEAD);
        starter.give("StartSession");
        starter.give("PushQuestion", "questionId", session.question(starter, 0));
        var page = browsers.person();
        page.navigate(session.link(Role.INTERVIEWER));
        page.locator(".criterion").first().waitFor();
        page.keyboard().press("3");
        page.keyboard().press("b");
        page.getByLabel("Name of moment 1").fill("Draws the race");
        page.getByLabel("Name of moment 1").blur();
        starter.give("OpenDebrief");
        assertThat(page.getByText("One grade rests on no note or moment")).isVisible();
        page.locator(".evidence summary").first().click();
        page.locator(".evidence").getByText("Draws the race").click();
        assertThat(page.locator(".evidence summary").first()).containsText("Rests on 1 moment");
        assertThat(page.getByText("on no note or moment")).hasCount(0);
        page.getByText("The interview as a whole").click();
        page.locator("[data-criterion=communication] [data-level=GOOD]").click();
        assertThat(page.getByText("1/4 graded")).hasCount(2);
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void theReportIsReadPrintedAndTakenAlong() throws IOException {
        var session = heldAndRevealed(hotseat);
        var page = browsers.person();
        page.navigate(session.link(Role.INTERVIEWER).replace("/s/", "/report/"));
        assertThat(page.locator(".report-question")).containsText("1 hint");
        assertThat(page.locator(".report-agreement")).containsText("n = 1, 0 missing");
        assertThat(page.locator(".report-scale").first()).hasAttribute("aria-label", "Technical depth: A Excellent, B Mixed, panel Mixed");
        var text = file(page.waitForDownload(() -> button(page, "JSON").click()));
        ApiDocument.read("openapi.yaml").check("Report", text);
        var json = new JsonObject(text);
        assertThat(json.getInteger("hotseatReport")).isEqualTo(1);
        assertThat(json.getJsonArray("criteria").getJsonObject(0).getInteger("range")).isEqualTo(2);
        assertThat(file(page.waitForDownload(() -> button(page, "Markdown").click()))).startsWith("# A test\n")
                .contains("| Technical depth | × 1 | Excellent | Mixed | Mixed |");
        assertThat(file(page.waitForDownload(() -> button(page, "CSV").click()))).contains("The lead,Technical depth,EXCELLENT,EXCELLENT,,1,1");
        var pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/Type /Page[^s]").length - 1).isBetween(1, 2);
        var observer = browsers.person();
        observer.navigate(session.link(Role.OBSERVER).replace("/s/", "/report/"));
        assertThat(observer.locator("h1")).hasText("The report is for the panel and the candidate");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aRubricIsCopiedChangedUsedAndOnRecord() {
        var page = browsers.person();
        page.navigate(hotseat.hostLink());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Technical skills, five levels")).click();
        page.getByText("Make it your own").click();
        page.getByLabel("Title").fill("Our ladder");
        page.getByLabel("How much Technical depth counts").selectOption("× 3");
        button(page, "Remove Communication").click();
        page.keyboard().press("Control+z");
        button(page, "Remove Practical experience").click();
        button(page, "Save").click();
        page.waitForURL("**/rubrics/our-ladder");
        assertThat(page.locator(".bar-next")).containsText("Version 1");
        var rubric = hotseat.get("/api/rubrics/our-ladder").getJsonObject("rubric");
        assertThat(rubric.getJsonArray("criteria").stream().map(each -> ((JsonObject) each).getString("id")).toList())
                .isEqualTo(List.of(DEPTH, "problem-solving", "communication"));
        page.navigate(hotseat.url() + "/new");
        page.getByLabel("Graded by").selectOption("Our ladder");
        assertThat(page.locator("#hint-rubric")).containsText("Technical depth, Problem solving, Communication");
        page.navigate(hotseat.url());
        button(page, "Remove Our ladder").click();
        page.getByText("Undo").click();
        assertThat(page.locator("#rubrics-heading + .panel")).containsText("Our ladder");
        page.locator("#rubrics-heading + .panel input[type=file]")
                .setInputFiles(new FilePayload("r.json", "application/json", "[1".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“r.json” is not a rubric");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void sessionsTogetherTellAPersonsLevelsAndSayWhereThereIsTooLittle() {
        heldAndRevealed(hotseat);
        var page = browsers.person();
        page.navigate(hotseat.hostLink());
        page.getByText("Over sessions").click();
        assertThat(page.getByText("Too few to say: 1 of 10 sessions")).hasCount(3);
        page.locator(".insights-person select").selectOption("The candidate");
        assertThat(page.locator(".insights-trend")).containsText("Too few to say which way: 1 of 5 sessions.");
        assertThat(page.locator(".trend")).hasAttribute("aria-label", "Mean levels: A test: 3.0");
        page.reload();
        assertThat(page.locator(".trend")).isVisible();
        assertThat(browsers.errors()).isEmpty();
    }

    private static String file(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
