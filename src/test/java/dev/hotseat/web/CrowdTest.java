package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.ops.Exposure;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.TestHotseat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections have a bound, by address and in all; somebody else's crowd is no reason to keep a person out. */
class CrowdTest {
    private final Crowd crowd = new Crowd();

    @Test
    void anAddressMayHoldSoManyAndAllTogetherSoMany() {
        IntStream.range(0, Crowd.PER_ADDRESS_MAX).forEach(_ -> assertThat(crowd.enter("a", false)).isTrue());
        assertThat(crowd.enter("a", false)).isFalse();
        crowd.leave("a");
        assertThat(crowd.enter("a", false)).isTrue();
        IntStream.range(Crowd.PER_ADDRESS_MAX, Crowd.ALL_MAX).forEach(_ -> assertThat(crowd.enter("here", true)).isTrue());
        assertThat(crowd.enter("here", true)).isFalse();
        assertThat(crowd.enter("b", false)).isFalse();
    }

    @Test
    void oneConnectionTooManyIsRefusedCountedAndOthersComeIn(@TempDir Path data) {
        try (var hotseat = TestHotseat.on(data, new JumpingClock(), new Exposure(Optional.empty(), Optional.empty(), List.of("127.0.0.1")));
             var http = HttpClient.newHttpClient()) {
            var open = IntStream.range(0, Crowd.PER_ADDRESS_MAX).mapToObj(_ -> connect(http, hotseat, "203.0.113.7")).toList();
            assertThatThrownBy(() -> connect(http, hotseat, "203.0.113.7")).isInstanceOf(CompletionException.class);
            connect(http, hotseat, "203.0.113.8").abort();
            assertThat(hotseat.send("GET", "/metrics", Optional.empty(), hotseat.host()).body()).contains("hotseat_rejected_total{limit=\"connections\"} 1.0");
            open.forEach(WebSocket::abort);
        }
    }

    private static WebSocket connect(HttpClient http, TestHotseat hotseat, String from) {
        return http.newWebSocketBuilder().header("X-Forwarded-For", from)
                .buildAsync(URI.create(hotseat.url().replace("http", "ws") + "/ws"), new WebSocket.Listener() {}).join();
    }
}
