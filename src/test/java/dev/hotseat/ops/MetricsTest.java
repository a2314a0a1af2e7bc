package dev.hotseat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server tells about itself. */
class MetricsTest {
    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static String scraped;

    @BeforeAll
    static void holdAnInterview() {
        hotseat = TestHotseat.on(data);
        var session = hotseat.newSession();
        hold(session);
        hotseat.send("GET", "/api/sessions/" + session.id() + "/replay", Optional.empty(), hotseat.host());
        scraped = hotseat.send("GET", "/metrics", Optional.empty(), Map.of()).body();
    }

    private static void hold(TestSession session) {
        var lead = session.join(Role.LEAD);
        session.join(Role.CANDIDATE).give("DeclareReady");
        lead.give("StartSession");
        lead.give("PushQuestion", "questionId", session.question(lead, 0));
        lead.give("PushQuestion", "questionId", "no-such-question");
        lead.send(new JsonObject().put("type", "line").put("roundTripMs", 20).put("clockErrorMs", 10));
        lead.sendText("x".repeat(40_000));
        lead.awaitFrame(0, frame -> "error".equals(frame.getString("type")));
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @Test
    void everythingThatHappenedIsCounted() {
        assertThat(scraped).contains("hotseat_sessions{phase=\"live\"} 1.0", "hotseat_rooms 1.0",
                "hotseat_connections{role=\"lead\"} 1.0", "hotseat_connections{role=\"candidate\"} 1.0", "hotseat_resumes_total{kind=\"first\"} 2.0",
                "hotseat_commands_total{outcome=\"accepted\",type=\"PushQuestion\"} 1.0",
                "hotseat_commands_total{outcome=\"rejected\",type=\"PushQuestion\"} 1.0",
                "hotseat_clock_error_milliseconds_sum 10.0", "hotseat_replays_total{audience=\"host\"} 1.0",
                "hotseat_rejected_total{limit=\"frame-bytes\"} 1.0", "hotseat_push_commit_seconds_count 5");
    }
}
