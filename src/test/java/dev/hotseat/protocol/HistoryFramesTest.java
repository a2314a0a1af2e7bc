package dev.hotseat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import dev.hotseat.session.StreamName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFramesTest {
    private static final byte[] MAIN = FrameWriter.beginOfEvents(StreamName.MAIN);
    private static final int FIRST = 7;
    private static final int FINAL = 0x80;
    private static final int HEAD_BYTES_MAX = 10;

    @Test
    void nothingMissedIsNoFrame() {
        assertThat(new HistoryFrames(MAIN, FIRST, List.of()).hasNext()).isFalse();
    }

    @Test
    void shortEventsComeManyInAFrame() throws CharacterCodingException {
        var events = events(1_000, 1, 100);
        var frames = frames(events);
        assertThat(texts(frames)).hasSize(5).isEqualTo(texts(pages(events, 200)));
    }

    @Test
    void noFrameIsLongerThanItsBoundWhereEventsAreShorter() throws CharacterCodingException {
        var events = events(300, HistoryFrames.BYTES_MAX / 10, HistoryFrames.BYTES_MAX - 1_000);
        var frames = frames(events);
        assertThat(frames).allMatch(frame -> frame.length() <= HistoryFrames.BYTES_MAX + 1_000);
        assertThat(told(frames)).isEqualTo(expected(events));
    }

    /** Also where a character lies on the edge between two of them. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "𝄞", "aé€𝄞"})
    void aLongEventComesInPiecesOfWholeCharacters(String letters) throws CharacterCodingException {
        for (var shift = 0; shift < 4; shift++) {
            var events = new ArrayList<>(events(3, 10, 20));
            events.add(1, body("x".repeat(shift) + letters.repeat(5 * HistoryFrames.BYTES_MAX / letters.length())));
            var frames = frames(events);
            assertThat(frames).hasSizeGreaterThan(5).allMatch(frame -> frame.length() <= HistoryFrames.BYTES_MAX + HEAD_BYTES_MAX);
            for (var frame : frames) {
                decoded(frame);
            }
            assertThat(told(frames)).isEqualTo(expected(events));
        }
    }

    private static List<Frame> frames(List<byte[]> bodies) {
        var frames = new ArrayList<Frame>();
        new HistoryFrames(MAIN, FIRST, bodies).forEachRemaining(frames::add);
        return frames;
    }

    private static List<Frame> pages(List<byte[]> bodies, int size) {
        return IntStream.range(0, bodies.size() / size)
                .mapToObj(page -> FrameWriter.events(MAIN, FIRST + page * size, bodies.subList(page * size, (page + 1) * size))).toList();
    }

    private static List<byte[]> events(int count, int least, int most) {
        var random = new Random(1);
        return IntStream.range(0, count).mapToObj(_ -> body("y".repeat(random.nextInt(least, most)))).toList();
    }

    private static byte[] body(String words) {
        return ("\"words\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray expected(List<byte[]> bodies) {
        return new JsonArray(IntStream.range(0, bodies.size())
                .mapToObj(at -> new JsonObject("{\"seq\":" + (FIRST + at) + "," + new String(bodies.get(at), StandardCharsets.UTF_8))).toList());
    }

    private static JsonArray told(List<Frame> frames) throws CharacterCodingException {
        var told = new JsonArray();
        texts(frames).forEach(text -> told.addAll(new JsonObject(text).getJsonArray("events")));
        return told;
    }

    /** The messages that the frames are, put together as RFC 6455 says. */
    private static List<String> texts(List<Frame> frames) throws CharacterCodingException {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        var begun = false;
        for (var frame : frames) {
            var kind = frame.wire()[0] & 0xff;
            assertThat(kind & 0x7f).as("a text, or what goes on with one").isEqualTo(begun ? 0 : 1);
            text.append(decoded(frame));
            begun = (kind & FINAL) == 0;
            if (!begun) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        assertThat(begun).isFalse();
        return texts;
    }

    /** Fails where it is not whole characters. */
    private static String decoded(Frame frame) throws CharacterCodingException {
        var wire = frame.wire();
        var head = switch (wire[1]) {
            case 126 -> 4;
            case 127 -> 10;
            default -> 2;
        };
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(wire, head, wire.length - head)).toString();
    }
}
