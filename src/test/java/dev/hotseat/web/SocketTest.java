package dev.hotseat.web;

import static dev.hotseat.session.Role.CANDIDATE;
import static dev.hotseat.session.Role.LEAD;
import static dev.hotseat.session.Role.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketTest {
    @TempDir
    Path data;

    private TestHotseat hotseat;
    private TestSession session;

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data);
        session = hotseat.newSession();
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    @Test
    void aWrongTokenAndAnUnknownSessionGetTheSameAnswer() {
        var wrongToken = hotseat.connect();
        wrongToken.send(session.hello(LEAD).put("token", "guessed"));
        var noSession = hotseat.connect();
        noSession.send(session.hello(LEAD).put("session", "nothere"));
        assertThat(wrongToken.closeCode()).isEqualTo(4500);
        assertThat(noSession.closeCode()).isEqualTo(4500);
    }

    @Test
    void whatComesBeforeTheHelloEndsTheSocket() {
        var client = hotseat.connect();
        client.send(new JsonObject().put("type", "ping").put("t", 1));
        assertThat(client.closeCode()).isEqualTo(4502);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nonsense | malformed-frame",
            "{\"type\":\"ping\",\"type\":\"ping\",\"t\":1} | malformed-frame",
            "{\"type\":\"hello\",\"session\":\"s\",\"token\":\"t\"} | already-welcome"})
    void aBadFrameIsAnsweredAndTheConnectionLivesOn(String frame, String code) {
        var lead = session.join(LEAD);
        lead.sendText(frame);
        assertThat(lead.awaitFrame(0, answer -> answer.getString("type").equals("error")).getString("code")).isEqualTo(code);
        assertLives(lead);
    }

    @Test
    void aBadCommandIsRejectedUnderItsIdAndTheConnectionLivesOn() {
        var lead = session.join(LEAD);
        assertThat(lead.give("Teleport").getString("code")).isEqualTo("unknown-type");
        assertThat(lead.give("PushQuestion").getString("code")).isEqualTo("bad-fields");
        assertThat(lead.give("PushQuestion", "questionId", "nosuch").getString("code")).isEqualTo("wrong-phase");
        assertLives(lead);
    }

    @Test
    void anOversizeFrameIsRefusedAndTheConnectionLivesOn() {
        var lead = session.join(LEAD);
        lead.sendText("{\"type\":\"ping\",\"t\":\"" + "x".repeat(40_000) + "\"}");
        assertThat(lead.awaitFrame(0, answer -> answer.getString("type").equals("error")).getString("code")).isEqualTo("frame-too-large");
        assertLives(lead);
    }

    @Test
    void whoSendsTooFastIsToldToSlowDownAndLosesNothingByIt() {
        var lead = session.join(LEAD);
        IntStream.range(0, 1_000).forEach(number -> lead.sendText("{\"id\":\"c" + number + "\",\"type\":\"SendPanelMessage\",\"words\":\"" + number + "\"}"));
        var refused = lead.awaitFrame(0, frame -> "slow-down".equals(frame.getString("code")));
        var observer = session.join(OBSERVER);
        observer.send(new JsonObject().put("type", "ping").put("t", 1));
        observer.awaitFrame(0, frame -> frame.getString("type").equals("pong"));
        lead.awaitFrame(0, frame -> "c999".equals(frame.getString("id")));
        var again = lead.giveAs(refused.getString("id"), "SendPanelMessage", "words", refused.getString("id").substring(1));
        assertThat(again.getString("type")).isIn("accepted", "rejected");
        assertThat(hotseat.send("GET", "/metrics", Optional.empty(), hotseat.host()).body())
                .containsPattern("hotseat_rejected_total\\{limit=\"frame-rate\"} [1-9]");
    }

    @Test
    void aBinaryFrameIsRefusedAndTheConnectionLivesOn() {
        var lead = session.join(LEAD);
        lead.sendBinary(new byte[] {1, 2, 3});
        assertThat(lead.awaitFrame(0, answer -> answer.getString("type").equals("error")).getString("code")).isEqualTo("not-text");
        assertLives(lead);
    }

    @Test
    void aRenewedLinkEndsTheOldOneAtOnceAndWorks() {
        var observer = session.join(OBSERVER);
        var renewed = hotseat.post("/api/sessions/" + session.id() + "/seats/" + observer.seat() + "/link", new JsonObject());
        assertThat(observer.closeCode()).isEqualTo(4501);
        var old = hotseat.connect();
        old.send(session.hello(OBSERVER));
        assertThat(old.closeCode()).isEqualTo(4500);
        var back = hotseat.connect();
        back.send(session.hello(OBSERVER).put("token", renewed.getString("link").split("#")[1]));
        assertThat(back.welcomed().getJsonObject("you").getString("role")).isEqualTo("OBSERVER");
    }

    @Test
    void aRevokedLinkIsToldSoAndStaysOut() {
        var candidate = session.join(CANDIDATE);
        var path = "/api/sessions/" + session.id() + "/seats/" + candidate.seat();
        assertThat(hotseat.send("DELETE", path, Optional.empty(), hotseat.host()).statusCode()).isEqualTo(204);
        assertThat(candidate.closeCode()).isEqualTo(4501);
        var again = hotseat.connect();
        again.send(session.hello(CANDIDATE));
        assertThat(again.closeCode()).isEqualTo(4500);
    }

    @Test
    void thePongTellsTheSessionsTime() {
        var lead = session.join(LEAD);
        lead.send(new JsonObject().put("type", "ping").put("t", 12.5));
        var pong = lead.awaitFrame(0, frame -> frame.getString("type").equals("pong"));
        assertThat(pong.getDouble("t")).isEqualTo(12.5);
        assertThat(pong.getLong("serverNow")).isGreaterThanOrEqualTo(lead.event("SessionCreated").getLong("at"));
    }

    private static void assertLives(SocketClient client) {
        assertThat(client.give("StartSession").getString("type")).isEqualTo("accepted");
    }
}
