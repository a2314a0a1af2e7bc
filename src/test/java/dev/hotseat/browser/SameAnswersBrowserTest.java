package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Actor;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Decide;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.PanelLevels;
import dev.hotseat.session.Phase;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Submitted;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.RandomInterviews;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page works out by itself, to show it before anybody asks the server, the server works out alike: after every event of many interviews. */
@NeedsBrowser
class SameAnswersBrowserTest {
    private static final List<Integer> LATER_MS = List.of(0, 1_000, 29_999, 30_000, 60_000);
    private static final String ANSWERS = """
            async ({events, counts, later}) => {
              const {fold} = await import('/state/session.js');
              const {levelsOf, ownLevel, panelLevel, ungraded} = await import('/state/grades.js');
              const {accommodated, leadTakeableAt, panelSeats} = await import('/state/select.js');
              const parsed = events.map((text) => JSON.parse(text));
              const criteria = (state) => state.rubric.criteria.map((each) => each.id);
              return JSON.stringify(counts.map((count) => fold(parsed.slice(0, count))).map((state) => ({
                scale: levelsOf(state),
                panel: Object.fromEntries(criteria(state).map((id) => [id, panelLevel(state, id)])),
                own: Object.fromEntries(panelSeats(state).flatMap(({seat}) => criteria(state).map((id) => [`${seat} ${id}`, ownLevel(state, seat, id)]))),
                ungraded: Object.fromEntries(panelSeats(state).map(({seat}) => [seat, ungraded(state, seat).map((each) => state.asked.indexOf(each.id) + 1)])),
                leadTakeable: later.map((ms) => leadTakeableAt(state) !== null && leadTakeableAt(state) <= state.at + ms),
                allotted: state.questions.map((each) => accommodated(state, each.allottedMs)),
              })));
            }""";

    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static Browsers browsers;
    private static Page page;

    private int scorecardsRefused;
    private int leadsRefused;
    private int leadsTaken;

    @BeforeAll
    static void openAPage() {
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
        page = browsers.person();
        page.navigate(hotseat.url());
    }

    @AfterAll
    static void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void levelsWhatIsUngradedWhenTheLeadMayBeTakenAndHowLongAQuestionIs() {
        RandomInterviews.panels().forEach(this::answersAlike);
        // Else nothing would have been compared.
        assertThat(scorecardsRefused).isGreaterThan(100);
        assertThat(leadsRefused).isGreaterThan(100);
        assertThat(leadsTaken).isGreaterThan(100);
    }

    private void answersAlike(AnyInterview interview) {
        var audience = new Audience.Panel(Optional.empty());
        var events = AudienceLog.of(audience, interview.log()).stream().map(FrameWriter::event).toList();
        var counts = interview.states().stream().map(state -> AudienceLog.of(audience, interview.log().subList(0, (int) state.seq())).size()).toList();
        var answers = PageState.read((String) page.evaluate(ANSWERS, Map.of("events", events, "counts", counts, "later", LATER_MS)));
        for (var state : interview.states()) {
            var answer = (ObjectNode) answers.get((int) state.seq() - 1);
            var told = "after event %d of %s".formatted(state.seq(), interview.log());
            ungraded(state, (ObjectNode) answer.remove("ungraded"), told);
            for (var i = 0; i < LATER_MS.size(); i++) {
                leadTakeable(state, LATER_MS.get(i), answer.get("leadTakeable").get(i).asBoolean(), told);
            }
            answer.remove("leadTakeable");
            assertThat((Object) answer).as(told).isEqualTo(PageState.read(known(state).toString()));
        }
    }

    private static ObjectNode known(SessionState state) {
        var known = JsonNodeFactory.instance.objectNode();
        var scale = known.putArray("scale");
        state.setup().rubric().scale().levels().forEach(level -> scale.add(level.name()));
        var panel = known.putObject("panel");
        var own = known.putObject("own");
        state.setup().rubric().criteria().forEach(criterion -> {
            panel.put(criterion.id(), PanelLevels.of(state, criterion.id()).map(Enum::name).orElse(null));
            state.seating().panel().forEach(seat -> own.put(seat.id() + " " + criterion.id(),
                    PanelLevels.ofInterviewer(state, seat.id(), criterion.id()).map(Enum::name).orElse(null)));
        });
        var allotted = known.putArray("allotted");
        state.agenda().questions().stream().map(PlannedQuestion::allottedMs).map(state.settings()::accommodated).forEach(allotted::add);
        return known;
    }

    /** The server tells it to whoever submits too early; while questions are asked, to whoever would do so if the debrief began now. */
    private void ungraded(SessionState state, ObjectNode page, String told) {
        var debrief = debriefOpened(state);
        for (var seat : state.seating().panel()) {
            var numbers = page.get(seat.id().value());
            switch (decided(debrief, seat.id(), 0, new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, "", "", ""))) {
                case Decision.Rejected(Rejection.GradesMissing(var missing)) -> {
                    assertThat(numbers.toString()).as(told).isEqualTo(missing.toString().replace(" ", ""));
                    scorecardsRefused++;
                }
                case Decision.Accepted _ -> assertThat(numbers).as(told).isEmpty();
                case Decision.Rejected _ -> { }
            }
        }
    }

    /** The state if the lead ended the interview now; the same where that cannot be. */
    private static SessionState debriefOpened(SessionState state) {
        if (state.phase() != Phase.LIVE) {
            return state;
        }
        var lead = state.seating().lead().id();
        var opened = state;
        if (decided(state, lead, 0, new Command.OpenDebrief()) instanceof Decision.Accepted(var events)) {
            for (var event : events) {
                opened = Evolve.evolve(opened, new Logged<>(opened.seq() + 1, state.at(), new Actor.Seated(lead), new CommandId("debrief"), event));
            }
        }
        return opened;
    }

    private void leadTakeable(SessionState state, long laterMs, boolean page, String told) {
        switch (decided(state, Sessions.INTERVIEWER, laterMs, new Command.TakeLead())) {
            case Decision.Accepted _ -> {
                assertThat(page).as("the lead can be taken %d ms %s", laterMs, told).isTrue();
                leadsTaken++;
            }
            case Decision.Rejected(Rejection.LeadIsHere _) -> {
                assertThat(page).as("the lead can be taken %d ms %s", laterMs, told).isFalse();
                leadsRefused++;
            }
            case Decision.Rejected _ -> { }
        }
    }

    private static Decision decided(SessionState state, SeatId seat, long laterMs, Command command) {
        return Decide.decide(state, new Submitted<>(new CommandId("asked"), new Actor.Seated(seat), state.at() + laterMs, command));
    }
}
