package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.session.Role;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes that everyone is given while a session is graded again, and after. */
class BlindRegradingTest {
    @TempDir
    Path data;

    private TestHotseat hotseat;
    private TestSession session;
    private String question;
    private String regrader;

    @BeforeEach
    void aClosedSessionThatSomebodyIsAskedToGradeAgain() {
        hotseat = TestHotseat.on(data);
        session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        question = session.question(lead, 0);
        lead.give("PushQuestion", "questionId", question);
        lead.give("GiveGrade", "questionId", question, "criterion", "communication", "level", "POOR");
        lead.give("WriteNote", "questionId", question, "text", "first-note");
        lead.give("MarkMoment", "moment", "first-moment", "markedAt", 0);
        lead.give("OpenDebrief");
        lead.give("SubmitScorecard", "verdict", "STRONG_NO", "confidence", "LOW", "strengths", "first-strengths", "workOn", "", "forPanel", "");
        lead.give("RevealScores");
        lead.give("ReviseGrade", "questionId", question, "criterion", "communication", "level", "MIXED", "reason", "first-reason");
        lead.give("ReachConsensus", "criterion", "communication", "level", "MIXED");
        session.join(Role.CANDIDATE).give("GiveSelfGrade", "criterion", "communication", "level", "MIXED");
        lead.give("CloseSession");
        lead.give("WriteComment", "comment", "c", "kind", "MOMENT", "about", 0, "words", "first-comment");
        hotseat.post("/api/sessions/" + session.id() + "/feedback", new JsonObject("""
                {"overall":"NOT_YET","words":"first-words","levels":["communication"],"strengths":[],"workOn":[],"notes":[],"moments":[],"guidance":[]}"""));
        regrader = hotseat.post("/api/sessions/" + session.id() + "/seats", new JsonObject().put("role", "REGRADER").put("name", "Noor"))
                .getString("link").split("#")[1];
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    @Test
    void aReGraderHasNoFirstGradeBeforeSubmittingAndNobodyHasTheirsUntilThen() {
        give("EXCELLENT");
        var blind = replay(regrader);
        assertThat(blind).contains("\"audience\":\"regrader\"", "\"level\":\"EXCELLENT\"", "\"guidance\"", "\"anchors\"", "QuestionPushed")
                .doesNotContain("POOR\"", "MIXED\"", "STRONG_NO", "NOT_YET", "first-", "Grade\":", "Scorecard", "Consensus", "Feedback", "Comment", "Revised",
                "SelfGrade");
        for (var token : session.tokens().values()) {
            assertThat(replay(token)).doesNotContain("EXCELLENT", "Regrade");
        }
        assertThat(hostsReplay()).contains("POOR").doesNotContain("EXCELLENT", "Regrade");

        assertThat(send("POST", "", "{\"verdict\":\"STRONG_YES\",\"confidence\":\"HIGH\"}")).isEqualTo(204);
        assertThat(replay(regrader)).contains("\"audience\":\"panel\"", "POOR", "first-note", "STRONG_NO", "first-comment");
        assertThat(replay(session.tokens().get(Role.LEAD))).contains("RegradesSubmitted", "EXCELLENT", "STRONG_YES");
        assertThat(hostsReplay()).contains("RegradesSubmitted", "EXCELLENT");
        for (var role : new Role[]{Role.CANDIDATE, Role.OBSERVER}) {
            assertThat(replay(session.tokens().get(role))).doesNotContain("EXCELLENT", "STRONG_YES", "Regrade");
        }
        assertThat(send("PUT", "/" + question + "/communication", "{\"level\":\"GOOD\"}")).isEqualTo(409);
    }

    @Test
    void whatIsStoredIsThereAfterARestartAndGivenTwiceIsOnce() {
        give("GOOD");
        give("GOOD");
        hotseat.restart();
        assertThat(replay(regrader).split("RegradeGiven", -1)).hasSize(2);
        assertThat(send("DELETE", "/" + question + "/communication", "")).isEqualTo(204);
        assertThat(send("POST", "", "{\"verdict\":\"YES\",\"confidence\":\"HIGH\"}")).as("a question without a grade").isEqualTo(409);
    }

    @Test
    void theirLinkOpensTheReplayAndNotTheRoom() {
        var client = hotseat.connect();
        client.send(new JsonObject().put("type", "hello").put("session", session.id()).put("token", regrader));
        assertThat(client.closeCode()).isEqualTo(CloseCode.REPLAY_ONLY.code());
    }

    private void give(String level) {
        assertThat(send("PUT", "/" + question + "/communication", new JsonObject().put("level", level).encode())).isEqualTo(204);
    }

    private int send(String method, String place, String body) {
        return hotseat.send(method, "/api/sessions/" + session.id() + "/regrades" + place, Optional.of(body), as(regrader)).statusCode();
    }

    private String replay(String token) {
        return hotseat.send("GET", "/api/sessions/" + session.id() + "/replay", Optional.empty(), as(token)).body();
    }

    private String hostsReplay() {
        return hotseat.send("GET", "/api/sessions/" + session.id() + "/replay", Optional.empty(), hotseat.host()).body();
    }

    private static Map<String, String> as(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
