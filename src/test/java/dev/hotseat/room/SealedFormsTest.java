package dev.hotseat.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Event;
import dev.hotseat.session.SeatId;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that waited for a day open by themselves, and what goes on in a practice is nobody else's. */
class SealedFormsTest {
    @TempDir
    Path data;

    @BeforeEach
    void oneFormIsInSinceLongAgo() {
        var begun = Sessions.created(Practices.withTokens(Practices.two())).by(Practices.ADA, new Event.SessionStarted());
        Practices.stored(data, "late", begun.by(Practices.ADA, new Event.DebriefOpened(), Practices.form("Calm.")));
    }

    @Test
    void theyOpenAfterARestartWithNobodyInTheRoom() {
        try (var hotseat = TestHotseat.on(data)) {
            // The list reads no log and opens no room.
            assertThat(Stream.generate(() -> phase(hotseat)).filter("CLOSED"::equals).findFirst()).contains("CLOSED");
            var ben = join(hotseat, Practices.BEN);
            assertThat(ben.event("ScoresRevealed").getJsonArray("missing")).containsExactly(Practices.BEN.value());
            assertThat(ben.event("ScoresRevealed").getString("by")).isEqualTo("server");
            assertThat(ben.event("ScoresRevealed").getJsonArray("scorecards")).hasSize(1);
        }
    }

    @Test
    void theHostGetsNeitherReplayNorSharesNorFeedbackOfAPractice() {
        try (var hotseat = TestHotseat.on(data)) {
            var replay = hotseat.get("/api/sessions/late/replay");
            assertThat(replay.getString("audience")).isEqualTo("host");
            assertThat(replay.encode()).doesNotContain("What is q1?", "Calm.", "rubric");
            var share = new JsonObject().put("view", "PANEL").put("days", 1).encode();
            assertThat(hotseat.send("POST", "/api/sessions/late/shares", Optional.of(share), hotseat.host()).statusCode()).isEqualTo(403);
            assertThat(hotseat.send("POST", "/api/sessions/late/feedback/preview", Optional.of("{}"), Map.of("Authorization", "Bearer " + Practices.BEN))
                    .statusCode()).isEqualTo(403);
        }
    }

    private static String phase(TestHotseat hotseat) {
        return hotseat.get("/api/sessions").getJsonArray("sessions").getJsonObject(0).getString("phase");
    }

    private static SocketClient join(TestHotseat hotseat, SeatId seat) {
        var client = hotseat.connect();
        client.send(new JsonObject().put("type", "hello").put("session", "late").put("token", seat.value()));
        client.welcomed();
        return client;
    }
}
