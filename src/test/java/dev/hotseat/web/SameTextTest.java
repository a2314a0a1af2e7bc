package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was shown is what the log gives later, whatever was written. */
class SameTextTest {
    private static final int TEXTS = 60;
    private static final int LENGTH = 24;

    @TempDir
    Path data;

    @Test
    void everyEventThatWasShownIsReadBackTheSameAfterARestart() {
        try (var hotseat = TestHotseat.on(data)) {
            var session = hotseat.newSession();
            var lead = session.join(Role.LEAD);
            lead.give("StartSession");
            lead.give("PushQuestion", "questionId", session.question(lead, 0));
            var random = new Random(20_261_201);
            for (var i = 0; i < TEXTS; i++) {
                write(lead, "t" + i, escaped(random));
            }
            var shown = written(lead);
            hotseat.restart();
            assertThat(shown).hasSize(TEXTS).isEqualTo(written(session.join(Role.LEAD)));
            assertThat(shown).anyMatch(event -> event.getString("words").contains("\uFFFD"));
        }
    }

    /** Text of any units of UTF-16, as escapes: a client may send what is no character. */
    private static String escaped(Random random) {
        var text = new StringBuilder("a");
        for (var i = 0; i < LENGTH; i++) {
            text.append("\\u%04x".formatted(random.nextInt(4) == 0 ? 0xD700 + random.nextInt(0x900) : 1 + random.nextInt(0xFFFE)));
        }
        return text.toString();
    }

    private static void write(SocketClient lead, String id, String escaped) {
        lead.sendText("{\"id\":\"" + id + "\",\"type\":\"SendPanelMessage\",\"words\":\"" + escaped + "\"}");
        assertThat(lead.awaitFrame(0, frame -> id.equals(frame.getString("id"))).getString("type")).isEqualTo("accepted");
    }

    private static List<JsonObject> written(SocketClient client) {
        return client.events().stream().filter(event -> event.getString("type").equals("PanelMessageSent")).toList();
    }
}
