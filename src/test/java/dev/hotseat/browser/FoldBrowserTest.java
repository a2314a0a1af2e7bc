package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Audience.Candidate;
import dev.hotseat.audience.Audience.Onlooker;
import dev.hotseat.audience.Audience.Peer;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.RandomInterviews;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages and server fold one log to one state: after every event, and for everyone as far as they may know it. */
@NeedsBrowser
class FoldBrowserTest {
    private static final long LATER_MS = 90_000;
    /** The page's state after each of the given counts of events, with the clocks as they stand at the given instant. */
    private static final String FOLD = """
            async ({events, steps, candidate}) => {
              const {fold} = await import('/state/session.js');
              FIGURES
              const parsed = events.map((text) => JSON.parse(text));
              return JSON.stringify(steps.map(([count, now]) => figures(fold(parsed.slice(0, count)), now, candidate)));
            }""".replace("FIGURES", PageState.FIGURES);

    @TempDir
    static Path data;

    private static List<AnyInterview> interviews;
    private static List<AnyInterview> practices;
    private static TestHotseat hotseat;
    private static Browsers browsers;
    private static Page page;

    @BeforeAll
    static void openAPage() {
        interviews = RandomInterviews.panels();
        practices = RandomInterviews.practices();
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
        return RandomInterviews.audiences();
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void afterEveryEventThePageStandsWhereTheServerDoes(Audience audience) {
        foldsAlike(audience, interviews);
    }

    static List<Audience> practising() {
        return RandomInterviews.practising();
    }

    @ParameterizedTest
    @MethodSource("practising")
    void afterEveryEventOfAPracticeToo(Audience audience) {
        foldsAlike(audience, practices);
    }

    private static void foldsAlike(Audience audience, List<AnyInterview> all) {
        for (var interview : all) {
            var steps = new ArrayList<List<Number>>();
            for (var state : interview.states()) {
                var prefix = interview.log().subList(0, (int) state.seq());
                steps.add(List.of(AudienceLog.of(audience, prefix).size(), (double) state.at() + LATER_MS));
            }
            var folded = folded(AudienceLog.of(audience, interview.log()), steps, audience instanceof Candidate || audience instanceof Onlooker
                    || audience instanceof Peer);
            for (var state : interview.states()) {
                assertThat(folded.get((int) state.seq() - 1)).as("after event %d of %s", state.seq(), interview.log())
                        .isEqualTo(PageState.read(new Known(audience, state, state.at() + LATER_MS).figures().toString()));
            }
        }
    }

    private static List<JsonNode> folded(List<Seen> seen, List<List<Number>> steps, boolean candidate) {
        var events = seen.stream().map(FrameWriter::event).toList();
        var answer = new ArrayList<JsonNode>();
        PageState.read((String) page.evaluate(FOLD, Map.of("events", events, "steps", steps, "candidate", candidate))).forEach(answer::add);
        return answer;
    }
}
