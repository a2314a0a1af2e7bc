package dev.hotseat.web.guard;

import static dev.hotseat.session.Role.LEAD;
import static dev.hotseat.session.Role.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.web.guard.WrongLinkThrottle.Attempt;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guessing links has a pace, tells nothing, and locks nobody out who has the right one. */
class WrongLinkThrottleTest {
    private static final Attempt HERE = new Attempt("192.0.2.1", "s", "guess");
    private final JumpingClock clock = new JumpingClock();
    private final WrongLinkThrottle links = new WrongLinkThrottle(clock);

    @BeforeEach
    void aWholeWindowLiesAhead() {
        clock.jumpToNext(WrongLinkThrottle.WINDOW_MS);
    }

    @Test
    void anAddressMayTryOnSomeTimesAMinuteAndThenHasToWait() {
        IntStream.range(0, WrongLinkThrottle.PER_ADDRESS_MAX).forEach(number -> {
            assertThat(links.atOnce(HERE)).isTrue();
            links.wrong(new Attempt(HERE.address(), "session " + number, "guess"));
        });
        assertThat(links.atOnce(HERE)).isFalse();
        assertThat(links.atOnce(new Attempt("192.0.2.2", "s", "guess"))).as("from elsewhere").isTrue();
        clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
        assertThat(links.atOnce(HERE)).as("later").isTrue();
    }

    @Test
    void manyAddressesTogetherHaveNoMoreTriesOnOneSession() {
        IntStream.range(0, WrongLinkThrottle.PER_SESSION_MAX).forEach(number -> links.wrong(new Attempt("198.51.100." + number, "s", "guess")));
        assertThat(links.atOnce(HERE)).isFalse();
        assertThat(links.atOnce(new Attempt(HERE.address(), "another", "guess"))).isTrue();
    }

    @Test
    void onlySoManyWaitAndALinkThatWasRightBeforeDoesNot() {
        IntStream.range(0, WrongLinkThrottle.PER_ADDRESS_MAX).forEach(_ -> links.wrong(HERE));
        var places = IntStream.range(0, WrongLinkThrottle.WAITING_MAX).mapToObj(_ -> links.place(HERE).orElseThrow()).toList();
        assertThat(links.place(HERE)).isEmpty();
        links.leave(places.getFirst());
        assertThat(links.place(HERE)).isPresent();
        var right = new Attempt(HERE.address(), "s", "right");
        links.right(right);
        assertThat(links.atOnce(right)).isTrue();
    }

    @Test
    void whatIsKeptHasABound() {
        var counts = new SlidingCounts(1_000, 100);
        IntStream.range(0, 10_000).forEach(number -> counts.add("key " + number, 0));
        assertThat(counts.keys()).isEqualTo(100);
        counts.add("old", 0);
        assertThat(counts.count("old", 1_500)).isEqualTo(0.5);
        assertThat(counts.count("old", 2_000)).isZero();
    }

    @Test
    void whoGuessesIsToldToWaitAndWhoHasTheLinkComesIn(@TempDir Path data) {
        try (var hotseat = TestHotseat.on(data, clock)) {
            var session = hotseat.newSession();
            var replay = "/api/sessions/" + session.id() + "/replay";
            IntStream.range(1, WrongLinkThrottle.PER_ADDRESS_MAX).forEach(number -> assertThat(get(hotseat, replay, "guess-" + number).statusCode())
                    .isEqualTo(401));
            var told = get(hotseat, replay, "another");
            assertThat(told.statusCode()).isEqualTo(429);
            assertThat(told.headers().firstValue("Retry-After")).contains("60");
            assertThat(told.body()).contains("Wait a minute");
            var guessing = hotseat.connect();
            guessing.send(session.hello(OBSERVER).put("token", "guess"));
            assertThat(guessing.closeCode()).isEqualTo(4004);
            assertThat(get(hotseat, replay, session.tokens().get(LEAD)).statusCode()).isEqualTo(200);
            assertThat(session.join(OBSERVER).open()).isTrue();
            assertThat(get(hotseat, "/api/host", TestHotseat.HOST_KEY).statusCode()).isEqualTo(200);
            assertThat(hotseat.send("POST", "/api/host/sign-in", Optional.of("{\"key\":\"guess\"}"), Map.of()).statusCode()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET replay", "GET feedback", "POST feedback", "POST feedback/preview", "POST comments", "GET questions", "GET log", "GET shares",
        "POST seats", "DELETE seats/x", "GET nothing"})
    void aSessionThatIsNotThereAndALinkThatIsWrongAreAnsweredAlike(String call, @TempDir Path data) {
        try (var hotseat = TestHotseat.on(data, clock)) {
            var session = hotseat.newSession();
            for (var token : new String[] {"guessed", ""}) {
                assertThat(answer(hotseat, call, "nowhere99", token)).isEqualTo(answer(hotseat, call, session.id(), token))
                        .isEqualTo(answer(hotseat, call, "not%20an%20id", token)).startsWith("401");
            }
        }
    }

    private static String answer(TestHotseat hotseat, String call, String session, String token) {
        var method = call.split(" ")[0];
        var path = "/api/sessions/" + session + "/" + call.split(" ")[1];
        var response = hotseat.send(method, path, method.equals("POST") ? Optional.of("{}") : Optional.empty(), token.isEmpty() ? Map.of() : bearer(token));
        return response.statusCode() + new JsonObject(response.body()).encode();
    }

    private static HttpResponse<String> get(TestHotseat hotseat, String path, String token) {
        return hotseat.send("GET", path, Optional.empty(), bearer(token));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
