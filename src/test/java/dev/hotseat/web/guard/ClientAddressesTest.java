package dev.hotseat.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.ops.Exposure;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a proxy says about a request is believed where the configuration names it, and nowhere else. */
class ClientAddressesTest {
    @TempDir
    Path data;

    private final JumpingClock clock = new JumpingClock();

    @BeforeEach
    void aWholeWindowLiesAhead() {
        clock.jumpToNext(WrongLinkThrottle.WINDOW_MS);
    }

    @Test
    void aTrustedProxyTellsSchemeAndAddress() {
        try (var hotseat = TestHotseat.on(data, clock, new Exposure(Optional.empty(), Optional.empty(), List.of("127.0.0.1")))) {
            var response = signIn(hotseat, Map.of("X-Forwarded-Proto", "https"));
            assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("HTTPOnly", "SameSite=Strict", "Secure");
            // Each from an address of its own, so none is one too many; what a client makes up stands before it.
            IntStream.range(0, 2 * WrongLinkThrottle.PER_ADDRESS_MAX).forEach(number -> assertThat(guess(hotseat, "1.1.1.1, 203.0.113." + number))
                    .isEqualTo(401));
            IntStream.range(0, WrongLinkThrottle.PER_ADDRESS_MAX).forEach(number -> guess(hotseat, number + ".1.1.1, 198.51.100.9, 127.0.0.1"));
            assertThat(guess(hotseat, "9.9.9.9, 198.51.100.9")).isEqualTo(429);
            // Of an IPv6 household every address is the same.
            IntStream.range(0, WrongLinkThrottle.PER_ADDRESS_MAX).forEach(number -> guess(hotseat, "2001:db8:1:2::" + (number + 1)));
            assertThat(guess(hotseat, "2001:db8:1:2:ffff::9")).isEqualTo(429);
            assertThat(guess(hotseat, "2001:db8:1:3::9")).isEqualTo(401);
        }
    }

    @Test
    void nobodyElseDoes() {
        try (var hotseat = TestHotseat.on(data, clock)) {
            var response = signIn(hotseat, Map.of("X-Forwarded-Proto", "https"));
            assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain("Secure");
            IntStream.range(1, WrongLinkThrottle.PER_ADDRESS_MAX).forEach(number -> guess(hotseat, "203.0.113." + number));
            assertThat(guess(hotseat, "203.0.113.200")).isEqualTo(429);
        }
    }

    private static HttpResponse<String> signIn(TestHotseat hotseat, Map<String, String> headers) {
        return hotseat.send("POST", "/api/host/sign-in", Optional.of(new JsonObject().put("key", TestHotseat.HOST_KEY).encode()), headers);
    }

    private static int guess(TestHotseat hotseat, String forwardedFor) {
        return hotseat.send("GET", "/api/host", Optional.empty(), Map.of("Authorization", "Bearer guess", "X-Forwarded-For", forwardedFor)).statusCode();
    }
}
