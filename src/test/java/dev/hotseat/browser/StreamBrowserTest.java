package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.Role;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.AnySession;
import dev.hotseat.stream.StreamState;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.RandomInterviews;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages' modules do with a stream beside the interview: live, over a line that is cut, and in a replay. */
@NeedsBrowser
class StreamBrowserTest {
    private static final int SESSIONS = 20;
    /** How a page folds the shared text. */
    private static final String FOLD = """
            const fold = {
              initial: () => '',
              evolve: (text, event) => (event.type === 'Typed' ? text.slice(0, event.from) + event.inserted + text.slice(event.from + event.deleted) : text),
            };""";
    /** A page that holds the stream, and tells how it came by it. */
    private static final String CONNECT = """
            async ({session, token, url}) => {
              const {connect} = await import('/protocol/connection.js');
              FOLD
              const heard = window.heard = {text: null, whole: 0, told: [], answers: [], sockets: [], live: false};
              class Socket extends WebSocket {
                constructor(at) { super(at); heard.sockets.push(this); }
              }
              const storage = {getItem: () => null, setItem() {}, removeItem() {}};
              const take = (events) => { heard.told.push(events.map((event) => event.seq)); heard.text = events.reduce(fold.evolve, heard.text ?? ''); };
              heard.line = connect({url, session, token, storage, random: () => 0, WebSocketClass: Socket,
                handlers: {status: ({kind}) => { heard.live = kind === 'live'; }, history() {}, events() {},
                  accepted: (command, seq) => heard.answers.push([command.id, seq])},
                streams: {text: {history(events) { heard.whole += 1; heard.text = ''; take(events); }, events: take}}});
            }""".replace("FOLD", FOLD);
    /** What the text is at the instant of each of its events, in a replay, forwards and then backwards. */
    private static final String REPLAY = """
            async ({events, text}) => {
              const {createTimeline} = await import('/state/timeline.js');
              FOLD
              const main = events.map((each) => JSON.parse(each));
              const typed = text.map((each) => JSON.parse(each));
              const timeline = createTimeline(main, {text: typed, unknown: typed}, {text: fold});
              const at = typed.map((event) => timeline.streamAt('text', timeline.replayTime(event.at)));
              const back = typed.map((event) => event.at).reverse().map((instant) => timeline.streamAt('text', timeline.replayTime(instant))).reverse();
              return JSON.stringify({at, back, end: timeline.streamAt('text', timeline.durationMs), unknown: timeline.streamAt('unknown', 0) === undefined});
            }""".replace("FOLD", FOLD);

    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        hotseat = TestHotseat.on(data, Streams.of(SharedText.KIND));
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        hotseat.close();
    }

    private static Page page() {
        var page = browsers.person();
        page.navigate(hotseat.url());
        return page;
    }

    private static void type(SocketClient by, int from, String inserted) {
        assertThat(by.give("TypeText", "stream", "text", "from", from, "deleted", 0, "inserted", inserted).getString("type")).isEqualTo("accepted");
    }

    private static void textIs(Page page, String text) {
        page.waitForFunction("text => window.heard.text === text", text);
    }

    @Test
    void aPageHoldsAStreamInItsOwnNumbersAndGoesOnWhereALineWasCut() {
        var session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        type(lead, 0, "Hello");
        var page = page();
        page.evaluate(CONNECT, Map.of("session", session.id(), "token", session.tokens().get(Role.CANDIDATE),
                "url", hotseat.url().replace("http", "ws") + "/ws"));
        textIs(page, "Hello");
        type(lead, 5, " you");
        textIs(page, "Hello you");
        page.waitForFunction("() => window.heard.live");
        page.evaluate("() => window.heard.line.give({id: 'mine', type: 'TypeText', stream: 'text', from: 9, deleted: 0, inserted: '!'})");
        textIs(page, "Hello you!");
        page.waitForFunction("() => window.heard.answers.length === 1");
        assertThat(page.evaluate("() => JSON.stringify(window.heard.answers)")).isEqualTo("[[\"mine\",3]]");
        // Cut, and typed meanwhile: the next socket is asked for what was missed, and for nothing else.
        page.evaluate("() => { window.heard.told = []; window.heard.sockets[0].close(); }");
        type(lead, 0, "> ");
        textIs(page, "> Hello you!");
        assertThat(page.evaluate("() => JSON.stringify([window.heard.told, window.heard.whole])")).isEqualTo("[[[4]],1]");
        assertThat((int) page.evaluate("() => window.heard.sockets.length")).isEqualTo(2);
    }

    @Test
    void aReplayHasAStreamAsItWasAtEveryInstantOfTheSession() {
        var page = page();
        var compared = 0;
        for (var session : RandomInterviews.some(SESSIONS, AnySession.any())) {
            var panel = new Audience.Panel(Optional.empty());
            var main = AudienceLog.of(panel, session.main()).stream().map(FrameWriter::event).toList();
            var text = session.text().of(panel, session.main()).stream().map(FrameWriter::event).toList();
            var replayed = PageState.read((String) page.evaluate(REPLAY, Map.of("events", main, "text", text)));
            var expected = expected(session);
            assertThat(texts(replayed.get("at"))).isEqualTo(expected);
            assertThat(texts(replayed.get("back"))).isEqualTo(expected);
            assertThat(replayed.get("end").textValue()).isEqualTo(session.text().state().content().text());
            assertThat(replayed.get("unknown").booleanValue()).isTrue();
            compared += expected.size();
        }
        assertThat(compared).isGreaterThan(SESSIONS);
    }

    /** For each event the text after all that happened in its instant. */
    private static List<String> expected(AnySession session) {
        var events = session.text().events();
        var states = new ArrayList<String>();
        var state = StreamState.begin(SharedText.KIND);
        for (var logged : events) {
            state = state.after(SharedText.KIND, logged);
            states.add(state.content().text());
        }
        var expected = new ArrayList<String>();
        for (var place = 0; place < events.size(); place++) {
            var last = place;
            while (last + 1 < events.size() && events.get(last + 1).at() == events.get(place).at()) {
                last++;
            }
            expected.add(states.get(last));
        }
        return expected;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.textValue()));
        return texts;
    }
}
