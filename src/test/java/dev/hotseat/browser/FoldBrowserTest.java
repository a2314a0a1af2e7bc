package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Audience.Candidate;
import dev.hotseat.audience.Audience.Observer;
import dev.hotseat.audience.Audience.Panel;
import dev.hotseat.audience.Audience.Panelist;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.json.Json;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages and server fold one log to one state: after every event, and for everyone as far as they may know it. */
class FoldBrowserTest {
    private static final int SEEDS = 200;
    private static final long LATER_MS = 90_000;
    /** The page's state after each of the given counts of events, with the clocks as they stand at the given instant. */
    private static final String FOLD = """
            async ({events, steps, candidate}) => {
              const {fold} = await import('/state/session.js');
              const {elapsedMs, remainingMs} = await import('/state/timer.js');
              const flat = (bySeat) => Object.entries(bySeat).flatMap(([seat, byQuestion]) =>
                Object.entries(byQuestion).map(([question, value]) => [`${seat} ${question}`, value]));
              const card = ({verdict, confidence, strengths, workOn}) => verdict ? [verdict, confidence, strengths, workOn] : [];
              const figures = (state, now) => ({
                phase: state.phase, title: state.title, ready: state.candidateReady, revealed: state.revealed !== null, current: state.current,
                questions: state.questions.map((q) => [q.id, q.number, q.prompt]),
                timers: state.asked.map((id) => [id, state.timers[id]]).map(([id, timer]) =>
                  [id, elapsedMs(timer, now), remainingMs(timer, now), timer.runningSince !== null, timer.expired]),
                seats: state.seats.map((s) => [s.seat, s.role, s.name, s.revoked, s.connected]),
                help: Object.fromEntries(Object.entries(state.help).map(([id, {hints, followUps}]) => [id, [...hints, ...followUps.map((f) => f.text)]])),
                message: state.message, hand: state.hand ?? '', quiet: state.quiet?.quietMs ?? 0, face: state.settings.clockFace,
                ...(candidate ? {} : {accommodation: state.settings.accommodationPercent, skipped: state.skipped}),
                moments: Object.fromEntries(flat(state.moments).map(([key, {markedAt, name}]) => [key, [markedAt, name]])),
                privateNotes: state.privateNotes,
                grades: Object.fromEntries(flat(state.grades).flatMap(([key, byCriterion]) =>
                  Object.entries(byCriterion).map(([criterion, level]) => [`${key} ${criterion}`, level]))),
                notes: Object.fromEntries(flat(state.notes).filter(([, text]) => text)),
                scorecards: Object.fromEntries(Object.entries(state.scorecards).map(([seat, each]) => [seat, card(each)])),
              });
              const parsed = events.map((text) => JSON.parse(text));
              return JSON.stringify(steps.map(([count, now]) => figures(fold(parsed.slice(0, count)), now)));
            }""";

    @TempDir
    static Path data;

    private static List<AnyInterview> interviews;
    private static TestHotseat hotseat;
    private static Browsers browsers;
    private static Page page;

    @BeforeAll
    static void openAPage() {
        interviews = new ArrayList<>();
        // The same ones every time.
        JqwikSession.run(() -> {
            var any = AnyInterview.any().generator(SEEDS);
            LongStream.range(0, SEEDS).forEach(seed -> interviews.add(any.next(new Random(seed)).value()));
        });
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

    static List<Audience> audiences() {
        return List.of(new Panelist(Sessions.LEAD), new Panelist(Sessions.INTERVIEWER), new Candidate(), new Observer(), new Panel(Optional.empty()), new Panel(Optional.of(Sessions.INTERVIEWER)));
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void afterEveryEventThePageStandsWhereTheServerDoes(Audience audience) {
        for (var interview : interviews) {
            var steps = new ArrayList<List<Number>>();
            for (var state : interview.states()) {
                var prefix = interview.log().subList(0, (int) state.seq());
                steps.add(List.of(AudienceLog.of(audience, prefix).size(), (double) state.at() + LATER_MS));
            }
            var folded = folded(AudienceLog.of(audience, interview.log()), steps, audience instanceof Candidate);
            for (var state : interview.states()) {
                assertThat(folded.get((int) state.seq() - 1)).as("after event %d of %s", state.seq(), interview.log())
                        .isEqualTo(read(new Known(audience, state, state.at() + LATER_MS).figures().toString()));
            }
        }
    }

    private static List<JsonNode> folded(List<Seen> seen, List<List<Number>> steps, boolean candidate) {
        var events = seen.stream().map(FrameWriter::event).toList();
        var answer = new ArrayList<JsonNode>();
        read((String) page.evaluate(FOLD, Map.of("events", events, "steps", steps, "candidate", candidate))).forEach(answer::add);
        return answer;
    }

    private static JsonNode read(String json) {
        try {
            return Json.STORED.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
