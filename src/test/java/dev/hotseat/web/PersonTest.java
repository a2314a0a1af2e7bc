package dev.hotseat.web;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Level;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.Vertx;
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
        assertThat(get("/api/people/file?name=Nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void oneNameIsOnePersonInWhateverCapitals() {
        assertThat(fates("the Interviewer")).containsExactly("FORGOTTEN");
        assertThat(erase("the Interviewer").statusCode()).isEqualTo(204);
        onlyAnErasedPersonIsLeft();
    }

    @Test
    void theHostIsNotGivenByAPersonsFileWhatTheyAreNotGivenOtherwise() {
        hotseat.stop();
        var blind = Sessions.debrief().by(Sessions.INTERVIEWER, new Event.PrivateNoteWritten(Sessions.Q1, "For my eyes"))
                .by(Sessions.CANDIDATE, new Event.SelfGradeGiven(Sessions.COMMUNICATION, Level.EXCELLENT));
        Practices.stored(data, "blind", blind);
        hotseat.start();
        assertThat(eventsIn("The interviewer", "blind")).contains("QuestionPushed").doesNotContain("GradeGiven", "For my eyes");
        assertThat(eventsIn("The candidate", "blind")).contains("QuestionPushed").doesNotContain("SelfGradeGiven");
        hotseat.stop();
        Practices.stored(data, "open", blind.by(Sessions.LEAD, new Event.ScoresRevealed(List.of())).by(Sessions.LEAD, new Event.SessionClosed()));
        hotseat.start();
        assertThat(eventsIn("The interviewer", "open")).contains("GradeGiven").doesNotContain("For my eyes");
        assertThat(eventsIn("The candidate", "open")).contains("SelfGradeGiven");
    }

    @Test
    void whoeverWasTakenOutIsTakenOutOnceHoweverOftenTheServerStarts() {
        hotseat.stop();
        Practices.stored(data, "words", Sessions.debrief().by(Sessions.LEAD, new Event.PanelMessageSent("The interviewer is a nice person."))
                .by(Sessions.LEAD, new Event.ScoresRevealed(List.of())).by(Sessions.LEAD, new Event.SessionClosed()));
        hotseat.start();
        assertThat(erase("The interviewer").statusCode()).isEqualTo(204);
        var told = get("/api/sessions/words/log").body();
        assertThat(told).contains("Erased person is a nice person.");
        hotseat.restart();
        hotseat.restart();
        assertThat(get("/api/sessions/words/log").body()).isEqualTo(told);
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
        var link = newLink("closed", Sessions.INTERVIEWER);
        assertThat(replay(link)).isEqualTo(200);
        assertThat(fates("The interviewer")).containsExactly("FORGOTTEN");
        assertThat(erase("The interviewer").statusCode()).isEqualTo(204);
        onlyAnErasedPersonIsLeft();
        assertThat(replay(link)).isEqualTo(401);
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
        assertThat(refused.body()).contains("Not closed yet", "Backend mock", "or erase it on its page");
        assertThat(get("/api/sessions/closed/log").body()).contains("The interviewer");
    }

    @Test
    void aSessionInItsDebriefWaitsForEverybodyStillAndIsClosedBeforeAnyoneIsTakenOut() {
        hotseat.stop();
        Practices.stored(data, "debrief", Sessions.debrief());
        Practices.stored(data, "open", Sessions.revealed());
        hotseat.start();
        for (var name : List.of("The interviewer", "The candidate")) {
            assertThat(fates(name)).containsOnlyOnce(name.endsWith("candidate") ? "ERASED" : "FORGOTTEN").filteredOn("GOING_ON"::equals).hasSize(2);
            assertThat(erase(name).statusCode()).isEqualTo(409);
        }
        assertThat(get("/api/sessions/debrief/log").body() + get("/api/sessions/closed/log").body()).contains("The interviewer", "The candidate")
                .doesNotContain(Seat.ERASED_NAME);
        for (var session : List.of("debrief", "open")) {
            var lead = hotseat.connect();
            lead.send(new JsonObject().put("type", "hello").put("session", session).put("token", newLink(session, Sessions.LEAD)));
            lead.welcomed();
            assertThat(lead.give("CloseSession").getString("type")).isEqualTo("accepted");
        }
        assertThat(erase("The interviewer").statusCode()).isEqualTo(204);
        assertThat(get("/api/sessions/debrief/log").body()).contains(Seat.ERASED_NAME).doesNotContain("The interviewer");
    }

    @Test
    void outOfASessionThatIsStillToBeHeldTheyAreTakenWithTheirSeat() {
        hotseat.stop();
        Practices.stored(data, "lobby", Sessions.lobby());
        hotseat.start();
        assertThat(fates("The interviewer")).containsExactlyInAnyOrder("FORGOTTEN", "FORGOTTEN");
        assertThat(erase("The interviewer").statusCode()).isEqualTo(204);
        assertThat(new JsonObject(get("/api/sessions/lobby").body()).getJsonArray("seats").stream().map(JsonObject.class::cast)
                .filter(seat -> seat.getString("name").equals(Seat.ERASED_NAME))).singleElement().satisfies(seat -> assertThat(seat.getBoolean("revoked"))
                .isTrue());
        assertThat(erase("The candidate").statusCode()).isEqualTo(204);
        assertThat(get("/api/sessions/lobby").statusCode()).isEqualTo(404);
    }

    @Test
    void aRestoredDatabaseBringsNobodysPracticeBack() throws IOException {
        var ada = Practiser.of(hotseat.url(), 1, "Ada Quill");
        practiseTogether(ada, Practiser.of(hotseat.url(), 2, "Ben"));
        hotseat.stop();
        Files.copy(data.resolve("hotseat.db"), backup.resolve("hotseat.db"));
        hotseat.start();
        ada.expect(204, "DELETE", "/mine", null);
        hotseat.stop();
        Files.copy(backup.resolve("hotseat.db"), data.resolve("hotseat.db"), StandardCopyOption.REPLACE_EXISTING);
        hotseat.start();
        assertThat(ada.expect(200, "GET", "/mine", null).getJsonArray("sessions")).isEmpty();
        hotseat.stop();
        assertThat(onDisk()).doesNotContain("Quill");
        hotseat.start();
    }

    @Test
    void whoeverErasesThemselvesStaysBlockedByWhoBlockedThem() {
        var ada = Practiser.of(hotseat.url(), 1, "Ada Quill");
        var ben = Practiser.of(hotseat.url(), 2, "Ben");
        var session = practiseTogether(ada, ben);
        ben.expect(204, "POST", "/partners", new JsonObject().put("session", session.getString("session"))
                .put("seat", session.getJsonArray("with").getJsonObject(0).getString("seat")).put("report", false).put("block", true));
        ada.expect(204, "DELETE", "/mine", null);
        assertThat(ben.expect(200, "GET", "/mine", null).getJsonArray("blocks").getJsonObject(0).getString("name")).isEqualTo(Seat.ERASED_NAME);
    }

    @Test
    void nobodyWaitsForTheFormOfWhoeverErasedThemselves() {
        var ada = Practiser.of(hotseat.url(), 1, "Ada Quill");
        var session = new SessionId(practiseTogether(ada, Practiser.of(hotseat.url(), 2, "Ben")).getString("session"));
        ada.expect(204, "DELETE", "/mine", null);
        hotseat.stop();
        var vertx = Vertx.vertx();
        var storage = await(SqliteStorage.open(vertx, data));
        assertThat(await(storage.log().readAll(session))).extracting(Logged::event).contains(new Event.PracticeLeft());
        await(storage.close());
        await(vertx.close());
        hotseat.start();
    }

    @Test
    void whoPractisedIsTakenOutOfWhatTheirPartnerKeepsAndTheLastOneTakesItAlong() {
        var ada = Practiser.of(hotseat.url(), 1, "Ada Quill");
        var ben = Practiser.of(hotseat.url(), 2, "Ben");
        var session = practiseTogether(ada, ben);
        assertThat(session.getJsonArray("with").getJsonObject(0).getString("name")).isEqualTo("Ada Quill");
        assertThat(ada.expect(200, "GET", "/mine/file", null).getJsonArray("sessions").getJsonObject(0).getString("id"))
                .isEqualTo(session.getString("session"));
        ada.expect(204, "DELETE", "/mine", null);
        assertThat(ada.expect(200, "GET", "/mine", null).getJsonArray("sessions")).isEmpty();
        var kept = ben.expect(200, "GET", "/mine/file", null);
        assertThat(kept.encode()).contains(Seat.ERASED_NAME).doesNotContain("Quill");
        ben.expect(204, "DELETE", "/mine", null);
        assertThat(get("/api/sessions/" + session.getString("session")).statusCode()).isEqualTo(404);
    }

    /** Their session, as the second has it. */
    private JsonObject practiseTogether(Practiser first, Practiser second) {
        var bank = new JsonObject(get("/api/banks").body()).getJsonArray("banks").getJsonObject(0).getString("id");
        first.join(Practiser.want(bank));
        second.join(Practiser.want(bank));
        first.waitFor("OFFERED");
        first.accept();
        second.accept();
        for (var each : List.of(first, second)) {
            each.waitFor("MATCHED");
            each.expect(200, "POST", "/place/here", null);
        }
        second.waitFor("IN_SESSION");
        return second.expect(200, "GET", "/mine", null).getJsonArray("sessions").getJsonObject(0);
    }

    /** What their file tells of one session. */
    private String eventsIn(String name, String session) {
        return new JsonObject(get("/api/people/file?name=" + name.replace(" ", "%20")).body()).getJsonArray("sessions").stream().map(JsonObject.class::cast)
                .filter(each -> each.getString("id").equals(session)).findFirst().orElseThrow().getJsonArray("events").encode();
    }

    private void onlyAnErasedPersonIsLeft() {
        assertThat(get("/api/sessions").body()).contains(Seat.ERASED_NAME).doesNotContain("The interviewer");
        assertThat(get("/api/sessions/closed/log").body()).contains("Ask " + Seat.ERASED_NAME, "Knows locks").doesNotContainIgnoringCase("the interviewer");
    }

    /** The token of a link that the host makes anew for a seat. */
    private String newLink(String session, SeatId seat) {
        return hotseat.post("/api/sessions/" + session + "/seats/" + seat + "/link", new JsonObject()).getString("link").split("#")[1];
    }

    private int replay(String token) {
        return hotseat.send("GET", "/api/sessions/closed/replay", Optional.empty(), Map.of("Authorization", "Bearer " + token)).statusCode();
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
