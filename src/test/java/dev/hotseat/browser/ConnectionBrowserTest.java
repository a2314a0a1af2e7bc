package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.hotseat.fault.ChildJvm;
import dev.hotseat.session.Role;
import dev.hotseat.storage.sqlite.engine.HoldLock;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page does when the line, the link or the window is not what it was. */
@NeedsBrowser
class ConnectionBrowserTest {
    private static final String HEARD = "Said so while the line was down";

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private TestSession session;
    private Browsers browsers;

    @BeforeEach
    void aSessionWithItsFirstQuestionAsked() {
        hotseat = TestHotseat.on(data);
        session = hotseat.newSession();
        browsers = new Browsers();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        lead.give("PushQuestion", "questionId", session.question(lead, 0));
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void aNoteTypedWithoutALineOutlivesAReloadAndIsStoredOnce() {
        var page = browsers.person();
        var line = new Line(page);
        open(page, Role.INTERVIEWER);
        line.cut();
        assertThat(page.locator(".banner")).isVisible();
        note(page).fill(HEARD);
        note(page).blur();
        assertThat(page.getByText("Kept here, 1 to send")).isVisible();

        line.mend();
        page.reload();
        assertThat(page.getByText("All saved")).isVisible();
        assertThat(note(page)).hasValue(HEARD);
        assertThat(session.join(Role.INTERVIEWER).events()).filteredOn(event -> event.getString("type").equals("NoteWritten"))
                .singleElement().satisfies(event -> assertThat(event.getString("text")).isEqualTo(HEARD));
    }

    @Test
    void aNoteTypedWhileTheDiskTakesNothingIsStoredOnceItDoesAgain() throws Exception {
        var page = browsers.person();
        open(page, Role.INTERVIEWER);
        try (var otherProgram = ChildJvm.start(HoldLock.class, data.resolve("hotseat.db").toString())) {
            otherProgram.line();
            note(page).fill(HEARD);
            note(page).blur();
            assertThat(page.getByText("could not be saved just now")).isVisible();
            otherProgram.finish();
        }
        assertThat(page.getByText("All saved")).isVisible();
        assertThat(note(page)).hasValue(HEARD);
        assertThat(session.join(Role.INTERVIEWER).events()).filteredOn(event -> event.getString("type").equals("NoteWritten"))
                .singleElement().satisfies(event -> assertThat(event.getString("text")).isEqualTo(HEARD));
    }

    @Test
    void whatWasTypedBeforeTheRecordStoppedIsStoredOnceItGoesOnAndNoKeyAddsToItMeanwhile() {
        var page = browsers.person();
        var line = new Line(page);
        open(page, Role.INTERVIEWER);
        line.cut();
        note(page).fill(HEARD);
        note(page).blur();
        assertThat(page.getByText("Kept here, 1 to send")).isVisible();
        var lead = session.join(Role.LEAD);
        lead.give("GoOffRecord");
        line.mend();
        assertThat(page.locator(".off-record")).isVisible();
        assertThat(page).hasTitle(Pattern.compile("^Off the record.*"));
        page.keyboard().press("1");
        page.keyboard().press("b");
        lead.give("GoOnRecord");
        assertThat(page.getByText("All saved")).isVisible();
        assertThat(note(page)).hasValue(HEARD);
        assertThat(page.locator(".toast")).hasCount(0);
        var told = session.join(Role.INTERVIEWER).events().stream().map(event -> event.getString("type")).toList();
        assertThat(told.subList(told.indexOf("WentOffRecord"), told.indexOf("WentOffRecord") + 2)).containsExactly("WentOffRecord", "WentOnRecord");
        assertThat(told).containsOnlyOnce("NoteWritten").doesNotContain("GradeGiven", "MomentMarked");
    }

    @Test
    void aQuestionPushedWithoutALineIsRefusedAtOnceAndNotMinutesLater() {
        var page = browsers.person();
        var line = new Line(page);
        open(page, Role.LEAD);
        line.cut();
        assertThat(page.locator(".banner")).isVisible();
        page.keyboard().press("n");
        assertThat(page.locator(".toast")).isVisible();
        line.mend();
        assertThat(page.locator(".banner")).hasCount(0);
        assertThat(session.join(Role.LEAD).events()).filteredOn(event -> event.getString("type").equals("QuestionPushed")).hasSize(1);
    }

    @Test
    void aServerThatNeverAnswersIsTriedAgain() {
        var page = browsers.person();
        page.clock().install();
        var line = new Line(page);
        line.silence();
        page.navigate(session.link(Role.CANDIDATE));
        assertThat(page.getByText("Finding your seat")).isVisible();
        line.mend();
        page.clock().pauseAt(System.currentTimeMillis() + 10_000);
        for (var i = 0; i < 400 && !page.locator(".stage-number").isVisible(); i++) {
            page.clock().runFor(20);
        }
        assertThat(page.locator(".stage-number").isVisible()).as("seated before an open line would count as silent").isTrue();
    }

    @Test
    void twoWindowsOfOneSeatShowTheSame() {
        var laptop = open(browsers.person(), Role.INTERVIEWER);
        var another = open(browsers.person(), Role.INTERVIEWER);
        var level = ".criterion [data-level=GOOD]";
        laptop.locator(level).first().click();
        assertThat(another.locator(level).first()).hasAttribute("aria-pressed", "true");
        note(laptop).fill("From the laptop");
        note(laptop).blur();
        assertThat(note(another)).hasValue("From the laptop");
    }

    @Test
    void aSeatRevokedInTheMiddleIsToldSoAndStopsTrying() {
        var page = open(browsers.person(), Role.INTERVIEWER);
        var seat = session.join(Role.INTERVIEWER).seat();
        hotseat.send("DELETE", "/api/sessions/" + session.id() + "/seats/" + seat, Optional.empty(), hotseat.host());
        assertThat(page.locator("h1")).hasText("Your link was replaced");
        assertThat(page.getByText("Ask the host for the new one").first()).isVisible();
        assertThat(page.locator(".banner")).hasCount(0);
    }

    private Page open(Page page, Role role) {
        page.navigate(session.link(role));
        assertThat(page.getByText("Question 1").first()).isVisible();
        return page;
    }

    private static Locator note(Page page) {
        return page.locator(".note textarea").first();
    }
}
