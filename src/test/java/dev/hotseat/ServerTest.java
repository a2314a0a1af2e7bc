package dev.hotseat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.ops.Config;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    Path data;

    @TempDir
    Path another;

    @Test
    void aPortThatIsTakenIsNamedTogetherWithTheWayOut() {
        try (var hotseat = TestHotseat.on(data)) {
            var config = new Config("127.0.0.1", hotseat.port(), another, Optional.empty(), Optional.empty(), 1 << 20, 32 * 1024, 50);
            assertThatThrownBy(() -> Waiting.await(Server.start(config, TestHotseat.HOST_KEY)))
                    .hasMessage("cannot listen on 127.0.0.1:" + hotseat.port()
                            + ": the port is taken. Stop what uses it, or choose another with --port (0 picks a free one).");
        }
    }

    @Test
    void whoChecksALinkMayAskForTheHeadersOnly() {
        try (var hotseat = TestHotseat.on(data)) {
            var response = hotseat.send("HEAD", "/", Optional.empty(), Map.of());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(response.body()).isEmpty();
        }
    }
}
