package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.RawHttp;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket as no browser opens or uses it: refused or ended, and nobody else minds. BombsTest has what is packed. */
class HostileSocketTest {
    private static final String UPGRADE = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
    private static final String VERSION = "Sec-WebSocket-Version: 13\r\n";
    private static final String KEY = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
    private static final int MASKED = 0x80;
    private static final int LENGTH_OF_TWO_BYTES = 126;

    /** What the protocol forbids (RFC 6455), after which the connection ends. */
    private enum Forbidden {
        UNMASKED(new byte[] {(byte) 0x81, 2, '{', '}'}), LONG_PING(frame(0x89, 126)), LONG_CLOSE(frame(0x88, 126)), PING_IN_PARTS(frame(0x09, 4)),
        CONTINUATION_OF_NOTHING(frame(0x80, 4)),
        TEXT_WITHIN_A_TEXT(frame(0x01, 4), frame(0x81, 4)), RESERVED_KIND(frame(0x83, 4)), RESERVED_CONTROL(frame(0x8B, 4)), RESERVED_BIT(frame(0xA1, 4)),
        CLOSE_OF_ONE_BYTE(frame(0x88, 1)),
        NOT_UNICODE(new byte[] {(byte) 0x81, (byte) (MASKED | 2), 0, 0, 0, 0, (byte) 0xC3, (byte) 0x28}),
        LENGTH_BELOW_ZERO(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
        LENGTH_OF_ALL(new byte[] {(byte) 0x81, (byte) 0xFF, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0,
            0, 0, 0}),
        HTTP_AGAIN(UPGRADE.getBytes(StandardCharsets.US_ASCII));

        private final byte[][] frames;

        Forbidden(byte[]... frames) {
            this.frames = frames;
        }
    }

    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static TestSession session;

    @BeforeAll
    static void start() {
        hotseat = TestHotseat.on(data);
        session = hotseat.newSession();
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @AfterEach
    void theServerAnswersOn() {
        var lead = session.join(Role.LEAD);
        assertThat(lead.give("SendPanelMessage", "words", "Still here.").getString("type")).isEqualTo("accepted");
        lead.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://127.0.0.1.evil.example", "http://127.0.0.1:1", "http://evil.example@127.0.0.1.", "null", "",
            "file://", "http://127.0.0.1:80:80", "javascript:alert(1)//127.0.0.1"})
    void anotherSitesPageOpensNoSocket(String origin) throws IOException {
        assertThat(said(UPGRADE + VERSION + KEY + "Origin: " + origin + "\r\nConnection: close\r\n\r\n")).contains(" 403 ", "foreign-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Version: 12\r\n" + KEY, "Sec-WebSocket-Version: 99\r\n" + KEY, "Sec-WebSocket-Version: \r\n" + KEY, VERSION})
    void anUpgradeThatIsNoneLeadsToNoSocket(String headers) throws IOException {
        var answered = said(UPGRADE + headers + "\r\nGET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(RawHttp.statuses(answered)).containsExactly(headers.equals(VERSION) ? "400" : "426", "200");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProtocolForbidsEndsTheConnection(Forbidden forbidden) throws IOException {
        try (var raw = open()) {
            for (var frame : forbidden.frames) {
                raw.say(frame);
            }
            raw.untilEnd();
        }
    }

    @Test
    void aMessageWithoutEndIsEndedAtItsBound() throws IOException {
        try (var raw = open()) {
            raw.say(frame(0x01, 60_000));
            for (var part = 0; part < 100; part++) {
                raw.sayWhatCanBeSaid(new String(frame(0x00, 60_000), StandardCharsets.ISO_8859_1));
            }
            raw.untilEnd();
        }
    }

    private static RawHttp open() throws IOException {
        var raw = new RawHttp(hotseat.port()).say(UPGRADE + VERSION + KEY + "\r\n");
        assertThat(raw.head()).contains(" 101 ");
        return raw;
    }

    private static String said(String words) throws IOException {
        try (var raw = new RawHttp(hotseat.port())) {
            return raw.say(words).untilEnd();
        }
    }

    /** A masked frame of so many letters; the mask is of zeros, which is one. */
    private static byte[] frame(int head, int length) {
        var begin = length < LENGTH_OF_TWO_BYTES ? new byte[] {(byte) head, (byte) (MASKED | length), 0, 0, 0, 0}
                : new byte[] {(byte) head, (byte) (MASKED | LENGTH_OF_TWO_BYTES), (byte) (length >> 8), (byte) length, 0, 0, 0, 0};
        var frame = Arrays.copyOf(begin, begin.length + length);
        Arrays.fill(frame, begin.length, frame.length, (byte) 'a');
        return frame;
    }
}
