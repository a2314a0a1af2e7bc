package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.testing.ApiDocument;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking back at a session that has more than its main stream: each audience its own, and a training copy without names. */
class StreamReplayTest {
    private static final ApiDocument DOCUMENT = ApiDocument.read("openapi.yaml");

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private TestSession session;

    @BeforeEach
    void aClosedSessionInWhichTheCandidatesNameWasTypedLetterByLetter() {
        hotseat = TestHotseat.on(data, Streams.of(SharedText.KIND));
        session = closedAfterTyping("The candidate");
    }

    private TestSession closedAfterTyping(String name) {
        var session = hotseat.newSession();
        var candidate = session.join(Role.CANDIDATE);
        var lead = session.join(Role.LEAD);
        candidate.give("DeclareReady");
        lead.give("StartSession");
        type(candidate, 0, 0, "int a; // ");
        for (var place = 0; place < name.length(); place++) {
            // With a slip in the middle that is put right at once.
            if (place == 6) {
                type(candidate, 16, 0, "q");
                type(candidate, 16, 1, "");
            }
            type(candidate, 10 + place, 0, name.substring(place, place + 1));
        }
        lead.give("MakeRemark", "stream", "text", "words", "Clean, says " + name + ".");
        lead.give("OpenDebrief");
        lead.give("RevealScores");
        lead.give("CloseSession");
        return session;
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    private static void type(SocketClient by, int from, int deleted, String inserted) {
        assertThat(by.give("TypeText", "stream", "text", "from", from, "deleted", deleted, "inserted", inserted).getString("type")).isEqualTo("accepted");
    }

    private JsonObject replay(Map<String, String> headers) {
        var answer = hotseat.send("GET", "/api/sessions/" + session.id() + "/replay", Optional.empty(), headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        DOCUMENT.check(DOCUMENT.root().path("paths").path("/api/sessions/{id}/replay").at("/get/responses/200/content").path("application/json").path("schema"),
                answer.body());
        return new JsonObject(answer.body());
    }

    private JsonObject replay(Role role) {
        return replay(Map.of("Authorization", "Bearer " + session.tokens().get(role)));
    }

    private static JsonArray text(JsonObject replay) {
        return replay.getJsonObject("streams").getJsonArray("text");
    }

    /** What was in the text after each of these events. */
    private static List<String> texts(JsonArray events) {
        var text = new StringBuilder();
        return events.stream().map(JsonObject.class::cast).filter(event -> event.getString("type").equals("Typed"))
                .map(event -> {
                    var from = event.getInteger("from");
                    return text.replace(from, from + event.getInteger("deleted"), event.getString("inserted")).toString();
                }).toList();
    }

    @Test
    void eachAudienceIsGivenItsOwnOfEveryStreamInNumbersOfItsOwn() {
        assertThat(texts(text(replay(Role.LEAD)))).last().isEqualTo("int a; // The candidate");
        assertThat(text(replay(Role.LEAD)).encode()).contains("Clean");
        assertThat(texts(text(replay(Role.CANDIDATE)))).last().isEqualTo("int a; // The candidate");
        assertThat(text(replay(Role.CANDIDATE)).encode()).doesNotContain("Clean");
        assertThat(text(replay(Role.OBSERVER)).encode()).contains("\"length\":").doesNotContain("int a", "Clean");
        assertThat(text(replay(hotseat.host())).getJsonObject(0).getLong("seq")).isEqualTo(1);
        assertThat(replay(hotseat.host()).getJsonArray("events").encode()).doesNotContain("Typed");
    }

    @Test
    void theLogHasTheLinesOfEveryStreamInTheOrderOfTime() {
        var log = hotseat.send("GET", "/api/sessions/" + session.id() + "/log", Optional.empty(), hotseat.host()).body();
        var lines = log.lines().map(JsonObject::new).toList();
        assertThat(lines).extracting(line -> line.getLong("at")).isSorted();
        assertThat(lines).filteredOn(line -> "text".equals(line.getString("stream"))).hasSize(17);
        assertThat(lines).filteredOn(line -> !line.containsKey("stream")).extracting(line -> line.getString("type"))
                .contains("SessionStarted", "SessionClosed");
    }

    @Test
    void aTrainingCopyHasTheNameNeitherAtTheEndNorAtAnyInstantOnTheWay() {
        var share = hotseat.post("/api/sessions/" + session.id() + "/shares", new JsonObject().put("view", "TRAINING").put("days", 7));
        var token = share.getString("link").substring(share.getString("link").indexOf('#') + 1);
        var copy = replay(Map.of("Authorization", "Bearer " + token));
        assertThat(texts(text(copy))).last().isEqualTo("int a; // Candidate");
        assertThat(texts(text(copy))).hasSize(16).noneMatch(each -> each.contains("The") || each.contains("cand"));
        assertThat(text(copy).encode()).contains("Clean, says Candidate.");
    }

    @Test
    void whoeverIsErasedIsInNoInstantOfAnyStreamAndOpenPagesBeginAnew() {
        session = closedAfterTyping("The interviewer");
        var hello = session.hello(Role.LEAD).put("streams", new JsonObject().put("text", 0));
        var lead = hotseat.connect();
        lead.send(hello);
        var welcome = lead.welcomed();
        var name = Optional.of(new JsonObject().put("name", "The interviewer").encode());
        assertThat(hotseat.send("POST", "/api/people/erasure", name, hotseat.host()).statusCode()).isEqualTo(204);
        assertThat(lead.closeCode()).isEqualTo(4006);
        assertThat(texts(text(replay(Role.LEAD)))).last().isEqualTo("int a; // Erased person");
        assertThat(texts(text(replay(Role.LEAD)))).hasSize(18).noneMatch(each -> each.contains("The") || each.contains("inter"));
        assertThat(text(replay(Role.LEAD)).encode()).contains("Clean, says Erased person.");
        // What a page held is of another text, so that nothing is sent that would have to fit onto it.
        var back = hotseat.connect();
        back.send(hello.put("epoch", welcome.getString("epoch")).put("after", welcome.getLong("seq")).put("streams", new JsonObject().put("text", 18)));
        assertThat(back.welcomed().getBoolean("recovered")).isFalse();
        assertThat(back.welcomed().getJsonObject("streams").getJsonObject("text").getBoolean("recovered")).isFalse();
    }
}
