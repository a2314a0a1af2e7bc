package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.LogLines;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens something is never told: not in a log line however much is logged, not in a metric, not in an error. */
class SecretsTest {
    @Test
    void noKeyAndNoTokenIsInALogLineAMetricOrAnError(@TempDir Path data) {
        var ours = Logger.getLogger("dev.hotseat");
        ours.setLevel(Level.ALL);
        try (var kept = LogLines.from(Level.ALL); var hotseat = TestHotseat.on(data)) {
            ours.fine("so much is logged");
            var session = hotseat.newSession();
            var lead = session.tokens().get(Role.LEAD);
            var told = new StringBuilder();
            for (var secret : List.of(TestHotseat.HOST_KEY, lead, "a-guess-that-is-wrong")) {
                for (var path : List.of("/api/sessions/" + session.id() + "/replay", "/api/sessions/" + session.id() + "/shares",
                        "/api/sessions/nowhere/replay",
                        "/api/banks/nowhere", "/api/host", "/api/nothing", "/api/sessions/" + session.id() + "/questions")) {
                    told.append(hotseat.send("GET", path, Optional.empty(), Map.of("Authorization", "Bearer " + secret)).body());
                    told.append(hotseat.send("POST", path, Optional.of("{"), Map.of("Authorization", "Bearer " + secret)).body());
                }
                told.append(hotseat.send("POST", "/api/host/sign-in", Optional.of(new JsonObject().put("key", secret).put("more", secret).encode()), Map.of())
                        .body());
                var socket = hotseat.connect();
                socket.send(session.hello(Role.LEAD).put("token", secret).put("unknown", 1));
                socket.closeCode();
            }
            assertThat(session.join(Role.LEAD).give("Teleport").encode()).doesNotContain(lead);
            told.append(hotseat.send("GET", "/metrics", Optional.empty(), Map.of()).body());
            told.append(String.join("", kept.kept()));
            assertThat(told.toString()).contains("so much is logged", "hotseat_rejected_total")
                    .doesNotContain(TestHotseat.HOST_KEY, lead, "a-guess-that-is-wrong");
        } finally {
            ours.setLevel(null);
        }
    }
}
