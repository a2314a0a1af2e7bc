package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Role;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The replay: the same as it was, found again by its links, played by a player that keeps its place. */
@NeedsBrowser
class ReplayBrowserTest {
    private static final int SESSIONS = 60;
    private static final int INSTANTS = 100;
    private static final long BETWEEN_MS = 500;
    /** What the replay holds at each instant, its clocks as they stand there. */
    private static final String AT = """
            async ({events, instants, candidate}) => {
              const {createTimeline} = await import('/state/timeline.js');
              FIGURES
              const timeline = createTimeline(events.map((text) => JSON.parse(text)));
              return JSON.stringify(instants.map((at) => figures(timeline.stateAfter(timeline.countAt(timeline.replayTime(at))), at, candidate)));
            }""".replace("FIGURES", PageState.FIGURES);
    /** Random commands to a player at random times; answers with the first thing that is wrong, or nothing. */
    private static final String PLAYER = """
            async (seed) => {
              const {STATES, SPEEDS, newPlayer, commanded, placeOf} = await import('/state/player.js');
              let s = seed; const random = (n) => { s = (s * 48271) % 2147483647; return s % n; };
              for (let run = 0; run < 200; run += 1) {
                const durationMs = 1 + random(100000);
                const idle = []; for (let at = 0; at < durationMs; at += 1 + random(40000)) { const to = Math.min(durationMs, at
                        + random(30000)); if (to > at) idle.push({from: at, to}); at = to; }
                let player = newPlayer({durationMs, idle, at: random(durationMs)});
                let now = 0;
                for (let step = 0; step < 40; step += 1) {
                  now += random(9000);
                  const before = placeOf(player, now);
                  if (before < 0 || before > durationMs) return `place ${before} of ${durationMs}`;
                  const command = [{type: 'play'}, {type: 'pause'}, {type: 'toggle'}, {type: 'seek', to: random(durationMs * 2) - 1000}, {type: 'speed',
                          speed: SPEEDS[random(SPEEDS.length)]},
                    {type: 'faster', by: random(3) - 1}, {type: 'skipIdle', on: random(2) === 0}, {type: 'longer', durationMs: durationMs, idle}][random(8)];
                  const next = commanded(player, command, now);
                  const after = placeOf(next, now);
                  if (!STATES.includes(next.state)) return `state ${next.state}`;
                  if (['speed', 'faster', 'skipIdle', 'pause', 'longer'].includes(command.type)
                          && Math.abs(after - before) > 0.001) return `${command.type} moved it from ${before} to ${after}`;
                  if (command.type === 'seek' && after !== Math.min(durationMs, Math.max(0, command.to))) return `seek to ${command.to} went to ${after}`;
                  if (placeOf(next, now + 500) < after) return 'it went back';
                  if (next.state !== 'playing' && placeOf(next, now + 500) !== after) return `${next.state}, and it moved`;
                  player = next;
                }
              }
              return '';
            }""";

    @TempDir
    static Path data;

    private static JumpingClock clock;
    private static TestHotseat hotseat;
    private Browsers browsers;
    private static List<AnyInterview> interviews;

    @BeforeAll
    static void start() {
        interviews = new ArrayList<>();
        JqwikSession.run(() -> {
            var any = AnyInterview.any().generator(SESSIONS);
            LongStream.range(0, SESSIONS).forEach(seed -> interviews.add(any.next(new Random(seed)).value()));
        });
        clock = new JumpingClock();
        hotseat = TestHotseat.on(data, clock);
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @BeforeEach
    void open() {
        browsers = new Browsers();
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    static List<Audience> audiences() {
        return FoldBrowserTest.audiences();
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void theReplayShowsAtAnyInstantWhatWasKnownThen(Audience audience) {
        var page = replay(held(), Role.LEAD);
        for (var interview : interviews) {
            var instants = instants(interview.log());
            var events = AudienceLog.of(audience, interview.log()).stream().map(FrameWriter::event).toList();
            var candidate = audience instanceof Audience.Candidate || audience instanceof Audience.Onlooker;
            var shown = PageState.read((String) page.evaluate(AT, Map.of("events", events, "instants", instants.stream().map(Long::doubleValue).toList(),
                    "candidate", candidate)));
            for (var i = 0; i < instants.size(); i++) {
                var at = instants.get(i);
                var state = interview.states().stream().filter(each -> each.at() <= at).toList().getLast();
                assertThat(shown.get(i)).as("at %d of %s", at, interview.log()).isEqualTo(PageState.read(new Known(audience, state, at).figures().toString()));
            }
        }
    }

    /** The same ones every time, over the whole of the session. */
    private static List<Long> instants(List<Logged<Event>> log) {
        var random = new Random(log.size());
        var from = log.getFirst().at();
        var length = log.getLast().at() - from + 1;
        return LongStream.range(0, INSTANTS).map(_ -> from + random.nextLong(length)).boxed().toList();
    }

    @Test
    void thePlayerKeepsItsPlaceWhateverSpeedAndIdleSettingAre() {
        var page = replay(held(), Role.LEAD);
        for (var seed = 1; seed <= 20; seed++) {
            assertThat((String) page.evaluate(PLAYER, seed * 7919)).isEmpty();
        }
    }

    @Test
    void theSheetOfKeysOpens() {
        var page = replay(held(), Role.LEAD);
        page.keyboard().press("?");
        assertThat(page.locator("dialog")).containsText("Play or pause");
    }

    @Test
    void aQuestionAMomentAGradeAndAnInstantHaveLinksThatOpenThere() {
        var session = held();
        var page = browsers.person(new Browser.NewContextOptions().setViewportSize(1440, 900).setPermissions(List.of("clipboard-read", "clipboard-write")));
        open(page, session, Role.LEAD);
        for (var what : List.of("Question 2 pushed", "The lead marked a moment", "The lead: Communication, good")) {
            var row = page.locator(".events-row", new Page.LocatorOptions().setHasText(what));
            row.hover();
            row.getByLabel("Copy a link to this").click();
            assertThat(page.locator(".toast")).containsText("Copied a link to this");
            var link = (String) page.evaluate("navigator.clipboard.readText()");
            var another = browsers.person();
            another.navigate(link);
            another.locator(".transport").waitFor();
            var reached = another.locator(".events-row[data-reached=true]").last();
            var at = page.locator(".events-row", new Page.LocatorOptions().setHasText(what)).locator(".feed-time").innerText();
            assertThat(reached.locator(".feed-time")).hasText(at);
        }
        page.keyboard().press("End");
        page.keyboard().press("c");
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).matches(".*#[^&]+&t=\\d{13}");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void keysStepByQuestionAndByWhatWasChosen() {
        var page = replay(held(), Role.INTERVIEWER);
        page.keyboard().press("0");
        page.keyboard().press("]");
        assertThat(page.locator(".stagebar-title")).containsText("Question 1");
        page.keyboard().press("]");
        assertThat(page.locator(".stagebar-title")).containsText("Question 2");
        page.keyboard().press("[");
        assertThat(page.locator(".stagebar-title")).containsText("Question 1");
        page.getByLabel("Step by").selectOption("By hand");
        page.getByLabel("Step by").blur();
        page.keyboard().press("n");
        assertThat(page.locator(".events-row[aria-current=true]")).containsText("The candidate is done");
        page.keyboard().press(" ");
        assertThat(page.locator("[data-act=play]")).hasAttribute("aria-label", "Pause");
        page.keyboard().press("9");
        page.keyboard().press("End");
        assertThat(page.locator("[data-act=play]")).hasAttribute("aria-label", "Play");
    }

    @Test
    void whatIsAddedWhenLookingBackIsTheWritersTheWholePanelReadsItAndTheCandidateNever() {
        var session = held();
        var lead = replay(session, Role.LEAD);
        comments(lead).click();
        assertThat(lead.getByText("Moments and notes can be added once the session is closed.")).isVisible();
        session.join(Role.LEAD).give("CloseSession");
        lead.reload();
        comments(lead).click();
        lead.keyboard().press("b");
        lead.locator(".comment-form input").fill("The turn");
        lead.keyboard().press("Enter");
        assertThat(lead.locator(".comment[data-kind=MOMENT]")).containsText("The turn");
        assertThat(lead.locator(".column-grades")).not().containsText("The turn");
        lead.getByText("Note", new Page.GetByTextOptions().setExact(true)).click();
        lead.locator(".comment-form textarea").fill("Here it turns.");
        lead.getByText("Add", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(lead.locator(".comment[data-kind=NOTE]")).containsText("Here it turns.");
        assertThat(lead.locator(".lane-comment")).hasCount(2);
        lead.getByLabel("Change your moment").click();
        lead.locator(".comment-change input").fill("The turning point");
        lead.keyboard().press("Enter");
        assertThat(lead.locator(".comment[data-kind=MOMENT]")).containsText("The turning point");
        var interviewer = replay(session, Role.INTERVIEWER);
        comments(interviewer).click();
        assertThat(interviewer.locator(".comment").first()).containsText("The lead, looking back");
        assertThat(interviewer.getByLabel("Remove your moment")).hasCount(0);
        assertThat(comments(replay(session, Role.CANDIDATE))).hasCount(0);
        lead.getByLabel("Remove your moment").click();
        assertThat(lead.locator(".comment")).hasCount(1);
        lead.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(lead.locator(".comment")).hasCount(2);
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void theTimelineSeeksWhereItIsPressedAndTellsWhatIsThere() {
        var page = replay(held(), Role.LEAD);
        var picture = page.locator(".lanes-picture");
        var box = picture.boundingBox();
        picture.click(new Locator.ClickOptions().setPosition(box.width - 2, 20));
        assertThat(page.locator(".events-row[aria-current=true]")).containsText("Scores revealed");
        page.getByLabel("Zoom into the timeline").click();
        assertThat(picture).not().hasAttribute("width", String.valueOf(box.width));
        page.locator(".lane-hand").hover();
        assertThat(page.locator(".lanes-tip")).containsText("The candidate is done");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void aSharedLinkShowsItsAudiencesViewUntilItIsTakenBack() {
        var session = held();
        var host = browsers.person();
        host.navigate(hotseat.hostLink());
        host.getByText("Sessions").first().waitFor();
        host.navigate(hotseat.url() + "/sessions/" + session.id());
        host.getByLabel("Shown").selectOption("Training copy, names masked");
        host.getByText("Make a link").click();
        var link = host.locator(".share-made input").inputValue();
        var guest = browsers.person();
        guest.navigate(link);
        guest.locator(".transport").waitFor();
        assertThat(guest.locator(".replay-audience")).hasText("Training copy");
        assertThat(guest.locator("body")).not().containsText("The lead");
        guest.keyboard().press("End");
        assertThat(guest.locator(".column-grades")).containsText("Interviewer 1");
        host.reload();
        assertThat(host.locator(".share-row")).containsText("opened 1 time");
        host.getByText("Take back").click();
        assertThat(host.locator(".share-row")).containsText("Taken back");
        guest.reload();
        assertThat(guest.locator("h1")).hasText("This link does not open this");
    }

    @Test
    void twoReplaysOfOneQuestionRunFromItsStartOnEachSide() {
        var one = held();
        var other = held();
        var host = browsers.person();
        host.navigate(hotseat.hostLink());
        host.getByText("Sessions").first().waitFor();
        host.navigate(hotseat.url() + "/compare/" + one.id() + "?with=" + other.id());
        assertThat(host.getByText("2 questions in common")).isVisible();
        var grades = host.locator(".side-column .level-cell");
        assertThat(grades).hasCount(0);
        host.locator(".seek-bar").press("End");
        assertThat(grades).hasCount(2);
        host.getByLabel("2 questions in common").selectOption(new SelectOption().setIndex(1));
        assertThat(grades).hasCount(0);
        host.navigate(hotseat.url() + "/compare/" + one.id());
        assertThat(host.locator(".side-choices")).containsText("A test");
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void theReplayInOneFileOpensFromADiskWithoutAServerOrANetwork(@TempDir Path folder) throws IOException {
        var session = held();
        for (var role : List.of(Role.LEAD, Role.CANDIDATE)) {
            var page = replay(session, role);
            var download = page.waitForDownload(() -> page.locator("[data-act=save-file]").click());
            var file = folder.resolve(role + ".html");
            download.saveAs(file);
            assertThat(Files.size(file)).isLessThan(1_000_000);
            if (role == Role.CANDIDATE) {
                assertThat(Files.readString(file)).doesNotContain("technical-depth\",\"level", "GradeGiven\",\"q");
            }
            var requests = new ArrayList<String>();
            var offline = browsers.person(new Browser.NewContextOptions().setViewportSize(1440, 900).setOffline(true));
            offline.onRequest(request -> requests.add(request.url()));
            offline.navigate(file.toUri().toString());
            offline.locator(".transport").waitFor();
            offline.keyboard().press("]");
            offline.keyboard().press("]");
            assertThat(offline.locator("#main")).containsText("Question 1");
            assertThat(requests.stream().filter(url -> !url.startsWith("data:")).toList()).isEqualTo(List.of(file.toUri().toString()));
        }
        assertThat(browsers.errors()).isEmpty();
    }

    private static TestSession held() {
        var session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        give(lead, "StartSession");
        for (var i = 0; i < 2; i++) {
            give(lead, "PushQuestion", "questionId", session.question(lead, i));
            give(lead, "GiveGrade", "questionId", session.question(lead, i), "criterion", i == 0 ? "technical-depth" : "communication", "level", "GOOD");
        }
        // What is still to come counts as now.
        give(lead, "MarkMoment", "moment", "m", "markedAt", clock.nowMs() + 60_000);
        var candidate = session.join(Role.CANDIDATE);
        candidate.awaitEvent(event -> event.getString("type").equals("ParticipantConnected") && event.getString("seat").equals(candidate.seat()));
        give(candidate, "RaiseHand", "reason", "DONE");
        give(lead, "OpenDebrief");
        give(lead, "RevealScores");
        return session;
    }

    /** Each thing at an instant of its own: what shares one is shown together. */
    private static void give(SocketClient by, String type, Object... fields) {
        clock.jump(BETWEEN_MS);
        by.give(type, fields);
    }

    private Page replay(TestSession session, Role role) {
        var page = browsers.person();
        open(page, session, role);
        return page;
    }

    private static void open(Page page, TestSession session, Role role) {
        page.navigate(session.link(role).replace("/s/", "/replay/"));
        page.locator(".transport").waitFor();
    }

    private static Locator comments(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Looking back").setExact(true));
    }
}
