package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.audience.Forgotten;
import dev.hotseat.session.Event;
import dev.hotseat.session.SessionId;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept about one person: handed to them as one file, or gone from everything. */
class PersonTest {
    @TempDir
    Path data;

    @TempDir
    Path backup;

    private TestHotseat hotseat;
    private SessionId closed;

    @BeforeEach
    void oneClosedSession() {
        closed = Practices.stored(data, "closed", Sessions.debrief()
                .by(Sessions.LEAD, new Event.PanelMessageSent("Ask The Interviewer, I mean The interviewer."))
                .by(Sessions.INTERVIEWER, new Event.NoteWritten(Sessions.Q1, "Knows locks"))
                .by(Sessions.LEAD, new Event.ScoresRevealed(List.of()))
                .by(Sessions.LEAD, new Event.SessionClosed()));
        hotseat = TestHotseat.on(data);
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    @Test
    void thePersonsFileHoldsWhatTheirOwnLinkShowsThem() {
        var file = new JsonObject(get("/api/people/file?name=The%20candidate").body());
        assertThat(file.getInteger("hotseatPerson")).isEqualTo(1);
        var session = file.getJsonArray("sessions").getJsonObject(0);
        assertThat(session.getString("id")).isEqualTo("closed");
        assertThat(session.getString("role")).isEqualTo("CANDIDATE");
        assertThat(session.getJsonArray("events").encode()).contains("What is q1?").doesNotContain("Knows locks");
        assertThat(get("/api/people/file?name=The%20interviewer").body()).contains("Knows locks");
        assertThat(get("/api/people/file?name=the%20Candidate").statusCode()).isEqualTo(404);
    }

    @Test
    void whoWasTheCandidateTakesTheSessionAlong() {
        assertThat(fates("The candidate")).containsExactly("ERASED");
        assertThat(erase("The candidate").statusCode()).isEqualTo(204);
        assertThat(get("/api/sessions/closed").statusCode()).isEqualTo(404);
        assertThat(fates("The candidate")).isEmpty();
    }

    @Test
    void whoeverElseIsTakenOutOfASessionThatStaysAlsoAfterARestore() throws IOException {
        hotseat.stop();
        Files.copy(data.resolve("hotseat.db"), backup.resolve("hotseat.db"));
        hotseat.start();
        assertThat(fates("The interviewer")).containsExactly("FORGOTTEN");
        assertThat(erase("The interviewer").statusCode()).isEqualTo(204);
        onlyAnErasedPersonIsLeft();
        hotseat.stop();
        assertThat(onDisk()).doesNotContain("The interviewer");
        Files.copy(backup.resolve("hotseat.db"), data.resolve("hotseat.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(onDisk()).contains("The interviewer");
        hotseat.start();
        onlyAnErasedPersonIsLeft();
    }

    @Test
    void nobodyIsTakenOutOfWhatGoesOn() {
        hotseat.stop();
        Practices.stored(data, "live", Sessions.asking());
        hotseat.start();
        assertThat(fates("The interviewer")).containsExactlyInAnyOrder("FORGOTTEN", "GOING_ON");
        var refused = erase("The interviewer");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("First end what goes on");
        assertThat(get("/api/sessions/closed/log").body()).contains("The interviewer");
    }

    @Test
    void whoPractisedIsTakenOutOfWhatTheirPartnerKeepsAndTheLastOneTakesItAlong() {
        var ada = Practiser.of(hotseat.url(), 1, "Ada Quill");
        var ben = Practiser.of(hotseat.url(), 2, "Ben");
        var bank = new JsonObject(get("/api/banks").body()).getJsonArray("banks").getJsonObject(0).getString("id");
        ada.join(Practiser.want(bank));
        ben.join(Practiser.want(bank));
        ada.waitFor("OFFERED");
        ada.accept();
        ben.accept();
        for (var each : List.of(ada, ben)) {
            each.waitFor("MATCHED");
            each.expect(200, "POST", "/place/here", null);
        }
        ben.waitFor("IN_SESSION");
        var session = ben.expect(200, "GET", "/mine", null).getJsonArray("sessions").getJsonObject(0);
        assertThat(session.getJsonArray("with").getJsonObject(0).getString("name")).isEqualTo("Ada Quill");
        assertThat(ada.expect(200, "GET", "/mine/file", null).getJsonArray("sessions").getJsonObject(0).getString("id")).isEqualTo(session.getString("session"));
        ada.expect(204, "DELETE", "/mine", null);
        assertThat(ada.expect(200, "GET", "/mine", null).getJsonArray("sessions")).isEmpty();
        var kept = ben.expect(200, "GET", "/mine/file", null);
        assertThat(kept.encode()).contains(Forgotten.NAME).doesNotContain("Quill");
        ben.expect(204, "DELETE", "/mine", null);
        assertThat(get("/api/sessions/" + session.getString("session")).statusCode()).isEqualTo(404);
    }

    private void onlyAnErasedPersonIsLeft() {
        assertThat(get("/api/sessions").body()).contains(Forgotten.NAME).doesNotContain("The interviewer");
        assertThat(get("/api/sessions/closed/log").body()).contains("Ask " + Forgotten.NAME, "Knows locks").doesNotContainIgnoringCase("the interviewer");
        assertThat(hotseat.send("GET", "/api/sessions/closed/replay", Optional.empty(), Map.of("Authorization", "Bearer " + Sessions.INTERVIEWER.value())).statusCode())
                .isEqualTo(401);
    }

    private List<String> fates(String name) {
        return new JsonObject(get("/api/people?name=" + name.replace(" ", "%20")).body()).getJsonArray("sessions").stream()
                .map(each -> ((JsonObject) each).getString("erasing")).toList();
    }

    private HttpResponse<String> erase(String name) {
        return hotseat.send("POST", "/api/people/erasure", Optional.of(new JsonObject().put("name", name).encode()), hotseat.host());
    }

    private HttpResponse<String> get(String path) {
        return hotseat.send("GET", path, Optional.empty(), hotseat.host());
    }

    private String onDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
