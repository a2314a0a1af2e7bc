package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.RandomInterviews;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens has words in the feed, a symbol, a filter that shows it, and a place in the replay to link to. */
@NeedsBrowser
class EventWordsBrowserTest {
    private static final int SOME = 60;
    private static final String WITHOUT_ONE = """
            async () => {
              const {EVENT_TYPES} = await import('/protocol/wire.js');
              const {filterOf, markOf, placeOf, stepOf} = await import('/state/event-kinds.js');
              const {eventIcon} = await import('/components/feed.js');
              const said = (what, event) => { try { return what(event) !== undefined; } catch { return false; } };
              return EVENT_TYPES.filter((type) => ![filterOf, markOf, placeOf, stepOf, eventIcon].every((what) => said(what, {type})));
            }""";
    /** The words of each event, whatever is wrong with them; told as soon as it happened and when all is over. */
    private static final String WRONG_WORDS = """
            async (logs) => {
              const {render} = await import('/lib/lit-html/lit-html.js');
              const {fold, evolve, initialSession} = await import('/state/session.js');
              const {eventSentence} = await import('/components/feed.js');
              const {eventLink} = await import('/state/replay-places.js');
              const element = document.createElement('p');
              const wrong = [];
              for (const log of logs) {
                const events = log.map((text) => JSON.parse(text));
                const last = fold(events);
                let state = initialSession();
                for (const event of events) {
                  state = evolve(state, event);
                  for (const told of [state, last]) {
                    render(eventSentence(event, told), element);
                    const words = `${element.textContent} #${eventLink(event)}`;
                    if (!element.textContent.trim() || /undefined|null|NaN|\\[object/.test(words)) wrong.push(`${event.type}: ${words}`);
                  }
                }
              }
              return JSON.stringify([...new Set(wrong)]);
            }""";

    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static Browsers browsers;
    private static Page page;

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
    void everyKindOfEventHasThem() {
        assertThat((List<?>) page.evaluate(WITHOUT_ONE)).isEmpty();
    }

    @Test
    void theWordsAreWholeForEverybodyWhoIsGivenTheEvent() {
        RandomInterviews.audiences().forEach(audience -> assertThat(wrong(audience, RandomInterviews.panels())).as("told to %s", audience).isEmpty());
        RandomInterviews.practising().forEach(audience -> assertThat(wrong(audience, RandomInterviews.practices())).as("told to %s", audience).isEmpty());
    }

    private static JsonNode wrong(Audience audience, List<AnyInterview> interviews) {
        var logs = interviews.subList(0, SOME).stream().map(AnyInterview::log)
                .map(log -> AudienceLog.of(audience, log).stream().map(FrameWriter::event).toList()).toList();
        return PageState.read((String) page.evaluate(WRONG_WORDS, logs));
    }
}
