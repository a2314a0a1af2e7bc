package dev.hotseat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static JsonObject line(LogRecord logged) {
        var text = new JsonLines().format(logged);
        assertThat(text).endsWith("\n").doesNotContain("\n\n");
        assertThat(text.strip().lines()).hasSize(1);
        return new JsonObject(text);
    }

    @Test
    void aLineAboutASessionNamesItInAFieldOfItsOwn() {
        assertThat(line(new LogRecord(Level.WARNING, "session k7_Q-2: TimeExpired was not stored: the disk is full")).getMap())
                .containsEntry("session", "k7_Q-2").containsEntry("level", "WARNING").containsKeys("at", "message").doesNotContainKey("failure");
    }

    @Test
    void aLineAboutNoSessionHasNone() {
        assertThat(line(new LogRecord(Level.INFO, "sessions are \"counted\"\nanew")).getMap()).doesNotContainKey("session");
    }

    @Test
    void aFailureComesWithItsTraceOnTheSameLine() {
        var logged = new LogRecord(Level.SEVERE, "session a: a command failed");
        logged.setThrown(new IllegalStateException("no"));
        assertThat(line(logged).getString("failure")).startsWith("java.lang.IllegalStateException: no").contains("JsonLinesTest");
    }
}
