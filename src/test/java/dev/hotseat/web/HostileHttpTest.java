package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Role;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.RawHttp;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import dev.hotseat.web.guard.SlowRequests;
import dev.hotseat.web.guard.WrongLinkThrottle;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP as no honest client speaks it, byte for byte, at a server that trusts no proxy. */
class HostileHttpTest {
    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final String BODY = "{\"key\":\"x\"}";
    private static final String HIDDEN = "GET /api/openapi.yaml HTTP/1.1\r\n" + HOST + "\r\n";
    private static final String LAST = "GET /healthz HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final String NO_CHUNKS = "0\r\n\r\n" + HIDDEN;

    /** Requests in whose body, as one of two readers takes it, another request hides: all of them are refused. */
    private enum Smuggled {
        LENGTHS_THAT_DIFFER("Content-Length: 11\r\nContent-Length: 0\r\n", BODY + HIDDEN),
        LENGTHS_THE_OTHER_WAY("Content-Length: 0\r\nContent-Length: 11\r\n", BODY + HIDDEN),
        LENGTHS_IN_ONE("Content-Length: 11, 0\r\n", BODY + HIDDEN), LENGTH_AND_CHUNKS("Content-Length: 5\r\n" + CHUNKED, NO_CHUNKS),
        CHUNKS_AND_LENGTH(CHUNKED + "Content-Length: 5\r\n", NO_CHUNKS),
        SPACE_BEFORE_THE_COLON("Transfer-Encoding : chunked\r\n", NO_CHUNKS), LENGTH_BEFORE_A_COLON("Content-Length : 11\r\n", BODY + HIDDEN),
        FOLDED("Transfer-Encoding:\r\n chunked\r\n", NO_CHUNKS),
        LINE_FEED("X: a\n" + CHUNKED, NO_CHUNKS), CARRIAGE_RETURN("X: a\r" + CHUNKED, NO_CHUNKS), UNKNOWN_CODING("Transfer-Encoding: xchunked\r\n", NO_CHUNKS),
        CHUNKED_AT_LAST("Transfer-Encoding: identity, chunked\r\n", NO_CHUNKS), CHUNKED_AT_FIRST("Transfer-Encoding: chunked, identity\r\n", NO_CHUNKS),
        CODING_TWICE(CHUNKED + "Transfer-Encoding: identity\r\n", NO_CHUNKS),
        CHUNKED_TWICE(CHUNKED + CHUNKED, NO_CHUNKS), VERTICAL_TAB("Transfer-Encoding:\u000bchunked\r\n", NO_CHUNKS),
        QUOTED("Transfer-Encoding: \"chunked\"\r\nContent-Length: 5\r\n", NO_CHUNKS),
        EMPTY_CODING("Transfer-Encoding:\r\nContent-Length: 11\r\n", BODY + HIDDEN), PLUS("Content-Length: +11\r\n", BODY + HIDDEN),
        MINUS("Content-Length: -11\r\n", BODY + HIDDEN),
        HEXADECIMAL("Content-Length: 0xb\r\n", BODY + HIDDEN), PAST_64_BITS("Content-Length: 18446744073709551627\r\n", BODY + HIDDEN),
        ZERO_BYTE("X: a\u0000b\r\nContent-Length: 11\r\n", BODY + HIDDEN),
        MINUS_CHUNK(CHUNKED, "-1\r\n" + BODY + "\r\n" + NO_CHUNKS), CHUNK_AS_IN_C(CHUNKED, "0xb\r\n" + BODY + "\r\n" + NO_CHUNKS),
        CHUNK_PAST_32_BITS(CHUNKED, "10000000b\r\n" + BODY + "\r\n" + NO_CHUNKS),
        CHUNK_PAST_64_BITS(CHUNKED, "1000000000000000b\r\n" + BODY + "\r\n" + NO_CHUNKS), CHUNK_WITH_LINE_FEED(CHUNKED, "b\n" + BODY + "\n0\n\n" + HIDDEN),
        CHUNK_TOO_LONG(CHUNKED, "b\r\n" + BODY + "XX" + NO_CHUNKS),
        EXTENSION_WITH_LINE_FEED(CHUNKED, "b;\n" + BODY + "\r\n" + NO_CHUNKS), NO_CHUNK(CHUNKED, "\r\n" + BODY + "\r\n" + NO_CHUNKS);

        private final String headers;
        private final String rest;

        Smuggled(String headers, String rest) {
            this.headers = headers;
            this.rest = rest;
        }
    }

    @TempDir
    static Path data;

    private static JumpingClock clock;
    private static TestHotseat hotseat;

    @BeforeAll
    static void start() {
        clock = new JumpingClock();
        hotseat = TestHotseat.on(data, clock);
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @AfterEach
    void theServerAnswersOn() {
        clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
        var lead = hotseat.newSession().join(Role.LEAD);
        assertThat(lead.give("StartSession").getString("type")).isEqualTo("accepted");
        lead.close();
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatCanBeReadInTwoWaysIsRefusedAndNothingBehindItIsRead(Smuggled smuggled) throws IOException {
        var answered = said("POST /api/host/sign-in HTTP/1.1\r\n" + HOST + smuggled.headers + "\r\n" + smuggled.rest);
        // Where its head was read already, the connection may be gone before that answer is.
        assertThat(RawHttp.statuses(answered)).isIn(List.of("400"), smuggled.headers.equals(CHUNKED) ? List.of() : List.of("400"));
        assertThat(answered).doesNotContain("openapi:");
    }

    @Test
    void whatIsSaidPlainlyIsReadAsOneRequest() throws IOException {
        for (var request : new String[] {"Content-Length: 11\r\n\r\n" + BODY, CHUNKED + "\r\nb\r\n" + BODY + "\r\n0\r\n\r\n", CHUNKED
                + "\r\n5;a=b\r\n{\"key\r\n6\r\n\":\"x\"}\r\n0\r\nTrailer: a\r\nContent-Length: 99\r\n\r\n",
            "Transfer-Encoding: Chunked\r\n\r\nb\r\n" + BODY + "\r\n0\r\n\r\n"}) {
            assertThat(RawHttp.statuses(said("POST /api/host/sign-in HTTP/1.1\r\n" + HOST + request + LAST))).as(request).containsExactly("401", "200");
        }
        assertThat(RawHttp.statuses(said("GET /healthz HTTP/1.1\r\n" + HOST + "Content-Length: " + HIDDEN.length() + "\r\n\r\n" + HIDDEN + LAST)))
                .containsExactly("200", "200");
        // A folded line belongs to the value before it and is no header (RFC 9112, 5.2).
        assertThat(RawHttp.statuses(said("GET /healthz HTTP/1.1\r\n" + HOST + "X: a\r\n Content-Length: 500\r\n\r\n" + LAST))).containsExactly("200", "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: 127.0.0.1\r\nHost: evil.example\r\n", "Host: a b\r\n", "Host: evil.example/x\r\n", "Host: a@evil.example\r\n",
            "Host: \"><script>alert(1)</script>\r\n", "Host: evil.example,127.0.0.1\r\n",
        "Host: evil.example:port\r\n", "Host: [::1\r\n", "Host: \u00e9.example\r\n"})
    void aHostThatIsNoneIsRefused(String host) throws IOException {
        assertThat(RawHttp.statuses(said("GET /healthz HTTP/1.1\r\n" + host + "\r\n" + HIDDEN))).containsExactly("400");
    }

    @Test
    void whoLooksAfterServersInOldWordsIsAnswered() throws IOException {
        assertThat(RawHttp.statuses(said("GET /healthz HTTP/1.0\r\n\r\n"))).containsExactly("200");
    }

    @Test
    void nobodyPutsAnotherServersNameIntoALinkAPageOrACookie() throws IOException {
        var named = "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Server: evil.example\r\nX-Original-URL: /evil.example\r\n"
                + "Forwarded: host=evil.example;proto=https\r\n";
        var session = new JsonObject().put("role", "OBSERVER").put("name", "Late").encode();
        var made = said("POST http://evil.example/api/sessions/" + hotseat.newSession().id() + "/seats HTTP/1.1\r\n" + HOST + named + "Authorization: Bearer "
                + TestHotseat.HOST_KEY + "\r\nConnection: close\r\nContent-Length: "
                + session.length() + "\r\n\r\n" + session);
        assertThat(made).contains(" 201 ", "\"link\":\"http://127.0.0.1/s/").doesNotContain("evil.example");
        var key = "{\"key\":\"" + TestHotseat.HOST_KEY + "\"}";
        var signedIn = said("POST /api/host/sign-in HTTP/1.1\r\n" + HOST + named + "Connection: close\r\nContent-Length: " + key.length() + "\r\n\r\n" + key);
        assertThat(signedIn).contains(" 204 ", "hotseat_host=").doesNotContainIgnoringCase("secure;").doesNotContainIgnoringCase("; secure")
                .doesNotContain("Strict-Transport-Security");
        for (var path : new String[] {"/", "/s/x", "/nowhere", "/api/nowhere", "/practice"}) {
            var page = said("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n" + named + "\r\n");
            assertThat(page).as(path).doesNotContain("evil.example").doesNotContainIgnoringCase("\r\nlocation:");
        }
    }

    @Test
    void whoGuessesIsCountedByTheirOwnAddressWhateverTheySay() {
        var path = "/api/sessions/" + hotseat.newSession().id() + "/replay";
        var refused = IntStream.rangeClosed(1, WrongLinkThrottle.PER_ADDRESS_MAX + 1).map(number -> hotseat.send("GET", path, Optional.empty(),
                Map.of("X-Forwarded-For", "203.0.113." + number, "Forwarded", "for=203.0.113." + number, "Authorization", "Bearer guess-" + number))
                .statusCode()).toArray();
        assertThat(refused).endsWith(429);
    }

    @Test
    void noValueBecomesAHeader() throws IOException {
        var injected = "a%0d%0aX-Injected:%20yes%0d%0a%0d%0a%3cb%3e";
        var bank = new JsonObject(hotseat.send("POST", "/api/banks?name=" + injected + ".md", Optional.of("# \"; X-Injected: yes\r\n\r\n1. What is a lock?\n"),
                hotseat.host()).body()).getString("id");
        for (var target : new String[] {"/" + injected, "/s/" + injected, "/?" + injected, "/api/sessions/" + injected + "/replay", "/api/people/file?name="
                + injected, "/api/banks/" + bank + "/file?format=md",
            "/api/banks/" + bank + "/file?format=" + injected, "/v/" + injected + "/pages/home.js"}) {
            var answered = said("GET " + target + " HTTP/1.1\r\n" + HOST + "Authorization: Bearer " + TestHotseat.HOST_KEY + "\r\nConnection: close\r\n\r\n");
            assertThat(RawHttp.statuses(answered)).as(target).hasSize(1);
            assertThat(answered.split("\r\n\r\n")[0].toLowerCase(Locale.ROOT)).as(target).doesNotContain("\r\nx-injected");
        }
        hotseat.send("DELETE", "/api/banks/" + bank, Optional.empty(), hotseat.host());
        for (var target : new String[] {"/a\rb", "/a\r\nX-Injected: yes", "/a b", "/a\tb"}) {
            assertThat(said("GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n")).as(target).doesNotContainIgnoringCase("x-injected");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../hotseat.db", "/%2e%2e/hotseat.db", "/..%5chotseat.db", "/%2e%2e%5c%2e%2e%5chotseat.db", "/..%2fhotseat.db",
            "/%252e%252e%252fhotseat.db", "/%00", "/styles/base.css%00.html", "/styles/..%c0%af..%c0%afhotseat.db",
        "/%c0%ae%c0%ae/hotseat.db", "/..;/hotseat.db", "//etc/passwd", "/%2fetc%2fpasswd", "/file:///etc/passwd", "/lib/../../META-INF/MANIFEST.MF",
                "/lib/%2e%2e/%2e%2e/dev/hotseat/Server.class", "/v/x/../../dev/hotseat/Server.class",
        "/v/x/..%2f..%2fdev%2fhotseat%2fServer.class", "/styles", "/styles/", "/styles/.", "/WEB-INF/web.xml", "/.git/config", "/api/%2e%2e/%2e%2e/hotseat.db",
                "\\..\\hotseat.db", "/%", "/%zz", "/a%2", "hotseat.db", "?a", "*", ""})
    void noPathLeadsOutOfThePages(String path) throws IOException {
        var answered = said("GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        assertThat(RawHttp.statuses(answered)).singleElement().isIn("400", "404");
        assertThat(answered).doesNotContain("SQLite format", "Manifest-Version", "root:", "\u00ca\u00fe\u00ba\u00be");
    }

    @Test
    void methodsThatNothingHasDoNothing() throws IOException {
        var traced = said("TRACE / HTTP/1.1\r\n" + HOST + "X-Secret: told-back\r\nConnection: close\r\n\r\n");
        assertThat(traced).contains(" 405 ").doesNotContain("told-back");
        assertThat(RawHttp.statuses(said("CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + "\r\n" + HIDDEN))).containsExactly("400");
        for (var method : new String[] {"PRI", "get", "G\u00c4T", "PROPFIND", "X".repeat(2_000)}) {
            assertThat(said(method + " /api/banks HTTP/1.1\r\n" + HOST + "Authorization: Bearer " + TestHotseat.HOST_KEY + "\r\nConnection: close\r\n\r\n"))
                    .doesNotContain(" 200 ").containsPattern(" 40[05] ");
        }
        assertThat(RawHttp.statuses(said("GET http://evil.example/api/host HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))).containsExactly("401");
        assertThat(RawHttp.statuses(said("GET http://evil.example HTTP/1.1\r\n" + HOST + "\r\n" + HIDDEN))).containsExactly("400");
    }

    @Test
    void whatIsTooLongIsRefusedWhileItIsStillSaid() throws IOException {
        assertThat(RawHttp.statuses(said("GET /" + "a".repeat(10_000) + " HTTP/1.1\r\n" + HOST + "\r\n"))).containsExactly("414");
        assertThat(RawHttp.statuses(said("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n"))).containsExactly("431");
        assertThat(RawHttp.statuses(said("GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(5_000)))).containsExactly("431");
        // No end comes to these, and most of it is never heard.
        try (var raw = new RawHttp(hotseat.port())) {
            raw.sayWhatCanBeSaid("GET /").sayWhatCanBeSaid("a".repeat(20_000_000)).untilEnd();
        }
        try (var raw = new RawHttp(hotseat.port())) {
            raw.sayWhatCanBeSaid("POST /api/host/sign-in HTTP/1.1\r\n" + HOST + CHUNKED + "\r\nb;").sayWhatCanBeSaid("a".repeat(20_000_000)).untilEnd();
        }
    }

    @Test
    void anotherProtocolIsNotSpokenPastWhatAProxyWouldCheck() throws IOException {
        assertThat(said("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000"))
                .doesNotContain("\u0004\u0000\u0000\u0000\u0000\u0000\u0000");
        var upgrade = "GET /healthz HTTP/1.1\r\n" + HOST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n";
        assertThat(RawHttp.statuses(said(upgrade + LAST))).containsExactly("200", "200");
    }

    @Test
    void whoSendsAByteNowAndThenIsCutOffAndIsToldSoWhereTheyWaitForAnAnswer() throws IOException {
        var patient = hotseat.newSession().join(Role.LEAD);
        try (var quiet = new RawHttp(hotseat.port()); var head = new RawHttp(hotseat.port()); var body = new RawHttp(hotseat.port())) {
            quiet.say("HEAD / HTTP/1.1\r\n" + HOST + "\r\n").head();
            head.say("GET / HTTP/1.1\r\n" + HOST + "X: ");
            body.say("POST /api/host/sign-in HTTP/1.1\r\n" + HOST + "Content-Length: 1000000\r\n\r\n");
            untilMet(2, () -> {
                head.sayWhatCanBeSaid("a");
                body.sayWhatCanBeSaid(" ");
                clock.jump(SlowRequests.HEAD_WITHIN_MS / 3);
            });
            assertThat(head.untilEnd()).isEmpty();
            assertThat(body.untilEnd()).contains(" 408 ", "urn:hotseat:problem:too-slow", "within 5 minutes");
            // Nobody else is meant: who says nothing, and who has a socket.
            assertThat(quiet.say("HEAD / HTTP/1.1\r\n" + HOST + "\r\n").head()).contains(" 200 ");
        }
        assertThat(patient.open()).isTrue();
        assertThat(patient.give("StartSession").getString("type")).isEqualTo("accepted");
    }

    private static void untilMet(int times, Runnable doing) {
        var before = met();
        Waiting.until(() -> {
            doing.run();
            return met() >= before + times;
        });
    }

    private static double met() {
        var line = "hotseat_rejected_total{limit=\"" + Limit.SLOW_REQUEST.tag() + "\"} ";
        return hotseat.send("GET", "/metrics", Optional.empty(), hotseat.host()).body().lines().filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length()))).sum();
    }

    /** Says this on a connection of its own, and answers with all that comes back until the server ends it. */
    private static String said(String words) throws IOException {
        try (var raw = new RawHttp(hotseat.port())) {
            return raw.sayWhatCanBeSaid(words).untilEnd();
        }
    }
}
