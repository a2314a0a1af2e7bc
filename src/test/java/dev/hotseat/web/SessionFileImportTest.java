package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.SessionId;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session file that comes over HTTP is found out by its line where it was tampered with, and harms nothing that is here. */
class SessionFileImportTest {
    private static final List<String> WHOLE = SessionFile.write(new SessionId("one"), SessionRecord.of(Sessions.closed().log()));

    @TempDir
    Path data;
    private TestHotseat hotseat;

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data);
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    private HttpResponse<String> post(String path, List<String> lines) {
        return hotseat.send("POST", path, Optional.of(String.join("\n", lines)), hotseat.host());
    }

    private void isFound(int line, Consumer<List<String>> tamper) {
        var lines = new ArrayList<>(WHOLE);
        tamper.accept(lines);
        for (var path : List.of("/api/session-files/check", "/api/session-files")) {
            var answer = post(path, lines);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(new JsonObject(answer.body()).getString("detail")).startsWith("At line " + line + ": ").contains("Nothing was stored");
        }
        assertThat(hotseat.get("/api/sessions").getJsonArray("sessions")).isEmpty();
    }

    @Test
    void aChangedWordALineLeftOutMovedAddedOrCutOffIsFoundAndNothingIsStored() {
        isFound(6, lines -> lines.set(5, lines.get(5).replace("The observer", "The stranger")));
        isFound(4, lines -> lines.remove(3));
        isFound(4, lines -> lines.set(3, lines.set(4, lines.get(3))));
        isFound(5, lines -> lines.add(4, lines.get(3)));
        isFound(14, List::removeLast);
    }

    @Test
    void aSessionThatIsHereStaysAsItIs() {
        assertThat(post("/api/session-files", WHOLE).statusCode()).isEqualTo(201);
        var before = hotseat.get("/api/sessions");
        var other = SessionFile.write(new SessionId("one"), SessionRecord.of(Sessions.closed().byServer().later(5).byHost().log()));
        assertThat(post("/api/session-files", other).statusCode()).isEqualTo(409);
        assertThat(hotseat.get("/api/sessions")).isEqualTo(before);
    }

    @Test
    void onlyTheHostMayAndNothingEndless() {
        var asked = hotseat.send("POST", "/api/session-files", Optional.of("x"), Map.of());
        assertThat(asked.statusCode()).isEqualTo(401);
        var long32 = hotseat.send("POST", "/api/session-files/check", Optional.of("x".repeat(33 * 1024 * 1024)), hotseat.host());
        assertThat(long32.statusCode()).isEqualTo(413);
    }
}
