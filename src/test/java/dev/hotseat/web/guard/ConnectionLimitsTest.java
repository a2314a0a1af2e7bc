package dev.hotseat.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.ops.Exposure;
import dev.hotseat.ops.Meters;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.TestHotseat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.net.SocketAddress;
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

/** Connections have a bound, by address and in all; somebody else's many are no reason to keep a person out. */
class ConnectionLimitsTest {
    private final ConnectionCounter counter = ConnectionCounter.ofSockets();

    @Test
    void anAddressMayHoldSoManyAndAllTogetherSoMany() {
        IntStream.range(0, ConnectionCounter.PER_ADDRESS_MAX).forEach(_ -> assertThat(counter.enter("a", false)).isTrue());
        assertThat(counter.enter("a", false)).isFalse();
        counter.leave("a");
        assertThat(counter.enter("a", false)).isTrue();
        IntStream.range(ConnectionCounter.PER_ADDRESS_MAX, ConnectionCounter.ALL_MAX).forEach(_ -> assertThat(counter.enter("here", true)).isTrue());
        assertThat(counter.enter("here", true)).isFalse();
        assertThat(counter.enter("b", false)).isFalse();
    }

    @Test
    void oneConnectionTooManyIsRefusedCountedAndOthersComeIn(@TempDir Path data) {
        try (var hotseat = TestHotseat.on(data, new JumpingClock(), new Exposure(Optional.empty(), Optional.empty(), List.of("127.0.0.1")));
             var http = HttpClient.newHttpClient()) {
            var open = IntStream.range(0, ConnectionCounter.PER_ADDRESS_MAX).mapToObj(_ -> connect(http, hotseat, "203.0.113.7")).toList();
            assertThatThrownBy(() -> connect(http, hotseat, "203.0.113.7")).isInstanceOf(CompletionException.class);
            connect(http, hotseat, "203.0.113.8").abort();
            assertThat(hotseat.send("GET", "/metrics", Optional.empty(), hotseat.host()).body()).contains("hotseat_rejected_total{limit=\"connections\"} 1.0");
            open.forEach(WebSocket::abort);
        }
    }

    @Test
    void oneConnectionTooManyFromAnAddressIsClosedBeforeItSaysAnythingAndAPlaceIsFreeOnceOneEnds() {
        var registry = new SimpleMeterRegistry();
        var limits = new ConnectionLimits(10_000, new ClientAddresses(List.of("198.51.100.1")), new Meters(registry), new VertxInternals());
        var first = arrives(limits, "203.0.113.7");
        IntStream.range(1, ConnectionLimits.PER_ADDRESS_MAX).forEach(_ -> assertThat(arrives(limits, "203.0.113.7").isOpen()).isTrue());
        assertThat(arrives(limits, "203.0.113.7").isOpen()).isFalse();
        assertThat(registry.counter("hotseat.rejected", "limit", "tcp-connections").count()).isEqualTo(1);
        assertThat(arrives(limits, "203.0.113.8").isOpen()).isTrue();
        first.close();
        assertThat(arrives(limits, "203.0.113.7").isOpen()).isTrue();
        assertThat(arrives(limits, "203.0.113.7").isOpen()).isFalse();
    }

    @Test
    void aHouseholdIsOneAddressAndAProxyThatIsTrustedOrTheServersOwnMachineIsNone() {
        var limits = new ConnectionLimits(10_000, new ClientAddresses(List.of("198.51.100.1")), new Meters(new SimpleMeterRegistry()),
                new VertxInternals());
        IntStream.range(0, ConnectionLimits.PER_ADDRESS_MAX).forEach(number -> assertThat(arrives(limits, "2001:db8:1:2::" + Integer.toHexString(number))
                .isOpen()).isTrue());
        assertThat(arrives(limits, "2001:db8:1:2:ffff::1").isOpen()).isFalse();
        assertThat(arrives(limits, "2001:db8:1:3::1").isOpen()).isTrue();
        for (var many : List.of("198.51.100.1", "127.0.0.1", "::1")) {
            IntStream.rangeClosed(0, ConnectionLimits.PER_ADDRESS_MAX).forEach(_ -> assertThat(arrives(limits, many).isOpen()).isTrue());
        }
        IntStream.range(0, 10_000).forEach(_ -> arrives(limits, "127.0.0.1"));
        assertThat(arrives(limits, "127.0.0.1").isOpen()).as("all together have a bound still").isFalse();
    }

    private static Channel arrives(ConnectionLimits limits, String from) {
        var channel = new EmbeddedChannel();
        limits.admit(channel, SocketAddress.inetSocketAddress(1_234, from));
        return channel;
    }

    private static WebSocket connect(HttpClient http, TestHotseat hotseat, String from) {
        return http.newWebSocketBuilder().header("X-Forwarded-For", from)
                .buildAsync(URI.create(hotseat.url().replace("http", "ws") + "/ws"), new WebSocket.Listener() {}).join();
    }
}
