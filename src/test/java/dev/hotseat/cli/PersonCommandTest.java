package dev.hotseat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Level;
import dev.hotseat.session.Event;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCommandTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void aSessionThatIsBlindStillAndAPractice() {
        Practices.stored(folder, "panel", Sessions.debrief().by(Sessions.CANDIDATE, new Event.SelfGradeGiven(Sessions.COMMUNICATION, Level.GOOD)));
        Practices.stored(folder, "practice", Sessions.created(Practices.two()));
        terminal = new Terminal(folder);
    }

    @Test
    void onePersonIsOneFile() {
        var file = new JsonObject(terminal.onData("person", "export", "the Candidate").done());
        assertThat(file.getInteger("hotseatPerson")).isEqualTo(1);
        assertThat(file.getJsonArray("sessions")).singleElement().satisfies(each -> {
            assertThat(((JsonObject) each).getString("role")).isEqualTo("CANDIDATE");
            assertThat(((JsonObject) each).encode()).contains("What is q1?").doesNotContain("SelfGradeGiven");
        });
    }

    @Test
    void whoOnlyPractisedIsNobodyToTheHost() {
        assertThat(terminal.onData("person", "export", "Ada").failed()).contains("nobody called \"Ada\" had a seat");
    }
}
