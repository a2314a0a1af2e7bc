package dev.hotseat.room;

import static dev.hotseat.session.Role.CANDIDATE;
import static dev.hotseat.session.Role.INTERVIEWER;
import static dev.hotseat.session.Role.LEAD;
import static dev.hotseat.session.Role.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
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
    void whatTheLeadPushesEveryoneSeesUnderOneClock() {
        var lead = session.join(LEAD);
        var candidate = session.join(CANDIDATE);
        var observer = session.join(OBSERVER);
        lead.give("StartSession");
        lead.give("PushQuestion", "questionId", session.question(lead, 1));
        var shown = candidate.event("QuestionPushed");
        assertThat(shown.getString("prompt")).isNotBlank();
        assertThat(shown.getLong("allottedMs")).isEqualTo(120_000);
        assertThat(shown.getInteger("number")).isEqualTo(1);
        assertThat(observer.event("QuestionPushed").getLong("at")).isEqualTo(shown.getLong("at"));
    }

    @Test
    void anEventIsShownBeforeItsCommandIsAccepted() {
        var lead = session.join(LEAD);
        var answer = lead.give("StartSession");
        var frames = lead.received();
        var shown = frames.stream().filter(frame -> frame.encode().contains("SessionStarted")).findFirst().orElseThrow();
        assertThat(frames.indexOf(shown)).isLessThan(frames.indexOf(answer));
        assertThat(answer.getLong("seq")).isEqualTo(lead.event("SessionStarted").getLong("seq"));
    }

    @Test
    void theSameCommandIdHasOneEffectAndTheSameAnswerAlsoAfterARestart() {
        var lead = session.join(LEAD);
        assertThat(lead.giveAs("once", "StartSession").getString("type")).isEqualTo("accepted");
        assertThat(lead.giveAs("once", "StartSession").getString("type")).isEqualTo("accepted");
        hotseat.restart();
        var again = session.join(LEAD);
        assertThat(again.giveAs("once", "StartSession").getString("type")).isEqualTo("accepted");
        assertThat(again.events().stream().filter(event -> event.getString("type").equals("SessionStarted"))).hasSize(1);
    }

    @Test
    void aCommandIdOfSomeoneElseIsRefused() {
        session.join(LEAD).giveAs("mine", "StartSession");
        var refused = session.join(INTERVIEWER).giveAs("mine", "StartSession");
        assertThat(refused.getString("code")).isEqualTo("command-id-taken");
    }

    @Test
    void aCommandThatTheRoleMayNotGiveIsRefusedInWords() {
        var refused = session.join(CANDIDATE).give("StartSession");
        assertThat(refused.getString("code")).isEqualTo("not-allowed");
        assertThat(refused.getString("message")).isEqualTo("Only the lead may do this.");
    }

    @Test
    void aCommandInTheWrongPhaseIsRefusedInWords() {
        var refused = session.join(LEAD).give("OpenDebrief");
        assertThat(refused.getString("code")).isEqualTo("wrong-phase");
        assertThat(refused.getString("message")).contains("live").contains("in the lobby");
    }

    @Test
    void gradesStayBlindUntilTheRevealAndThenArriveWithIt() {
        var lead = session.join(LEAD);
        var interviewer = session.join(INTERVIEWER);
        var observer = session.join(OBSERVER);
        var question = ask(lead, 0);
        grade(lead, question, "GOOD");
        grade(interviewer, question, "POOR");
        interviewer.give("WriteNote", "questionId", question, "text", "a private thought");
        lead.give("OpenDebrief");
        submit(interviewer);
        assertThat(lead.event("ScorecardSubmitted").getMap()).containsOnlyKeys("seq", "at", "by", "type");
        assertThat(lead.received().toString()).doesNotContain("POOR").doesNotContain("private thought");
        submit(lead);
        var revealed = lead.event("ScoresRevealed");
        assertThat(revealed.getJsonArray("missing")).isEmpty();
        assertThat(revealed.getJsonArray("grades").getJsonObject(0).getString("level")).isEqualTo("POOR");
        assertThat(revealed.getJsonArray("notes").getJsonObject(0).getString("text")).isEqualTo("a private thought");
        lead.give("CloseSession");
        observer.event("SessionClosed");
        assertThat(observer.received().toString()).doesNotContain("Grade").doesNotContain("Scorecard").doesNotContain("private thought");
    }

    @Test
    void everyAudienceCountsItsOwnEventsWithoutAGap() {
        var lead = session.join(LEAD);
        var candidate = session.join(CANDIDATE);
        var question = ask(lead, 0);
        grade(lead, question, "GOOD");
        grade(lead, question, "MIXED");
        lead.give("FinishQuestion");
        candidate.event("QuestionFinished");
        assertThat(candidate.events().stream().mapToLong(event -> event.getLong("seq")).toArray())
                .containsExactly(LongStream.rangeClosed(1, candidate.events().size()).toArray());
    }

    @Test
    void aResumeBringsWhatWasMissedAndNothingTwice() {
        var lead = session.join(LEAD);
        var candidate = session.join(CANDIDATE);
        lead.give("StartSession");
        var held = candidate.event("SessionStarted").getLong("seq");
        var epoch = candidate.received().getFirst().getString("epoch");
        candidate.close();
        lead.give("PushQuestion", "questionId", session.question(lead, 0));
        var back = hotseat.connect();
        back.send(session.hello(CANDIDATE).put("epoch", epoch).put("after", held));
        assertThat(back.welcomed().getBoolean("recovered")).isTrue();
        back.event("QuestionPushed");
        assertThat(back.events().getFirst().getLong("seq")).isEqualTo(held + 1);
    }

    @Test
    void aResumeFromElsewhereStartsAnew() {
        session.join(LEAD);
        var stranger = hotseat.connect();
        stranger.send(session.hello(LEAD).put("epoch", "another").put("after", 2));
        assertThat(stranger.welcomed().getBoolean("recovered")).isFalse();
        assertThat(stranger.events().getFirst().getString("type")).isEqualTo("SessionCreated");
    }

    @Test
    void aResumeFromAheadOfTheLogStartsAnew() {
        var lead = session.join(LEAD);
        var epoch = lead.received().getFirst().getString("epoch");
        var ahead = hotseat.connect();
        ahead.send(session.hello(LEAD).put("epoch", epoch).put("after", 4_000));
        assertThat(ahead.welcomed().getBoolean("recovered")).isFalse();
    }

    @Test
    void presenceIsShownAtOnceAndTheCandidateNeverHearsOfObservers() {
        var lead = session.join(LEAD);
        var candidate = session.join(CANDIDATE);
        var observer = session.join(OBSERVER);
        var seat = observer.seat();
        lead.awaitFrame(0, frame -> isPresence(frame, seat, true));
        observer.close();
        lead.awaitFrame(0, frame -> isPresence(frame, seat, false));
        lead.awaitEvent(event -> event.getString("type").equals("ParticipantDisconnected") && event.getString("seat").equals(seat));
        lead.give("StartSession");
        candidate.event("SessionStarted");
        assertThat(candidate.received().toString()).doesNotContain(seat).doesNotContain("observer");
    }

    @Test
    void aSecondWindowOfOneSeatIsOneParticipant() {
        var lead = session.join(LEAD);
        var first = session.join(CANDIDATE);
        var second = session.join(CANDIDATE);
        first.close();
        lead.give("StartSession");
        second.event("SessionStarted");
        assertThat(lead.received()).noneMatch(frame -> isPresence(frame, second.seat(), false));
    }

    @Test
    void aRunningClockGetsTheOutageBackAfterARestart() {
        var lead = session.join(LEAD);
        var question = ask(lead, 0);
        hotseat.stop();
        hotseat.start();
        var back = session.join(LEAD);
        assertThat(back.event("OutageCredited").getString("questionId")).isEqualTo(question);
        assertThat(back.event("OutageCredited").getLong("outageMs")).isPositive();
    }

    @Test
    void aStoppingServerTellsEveryPageToComeBack() {
        var lead = session.join(LEAD);
        hotseat.stop();
        assertThat(lead.closeCode()).isEqualTo(4000);
        hotseat.start();
    }

    private static boolean isPresence(JsonObject frame, String seat, boolean online) {
        return frame.getString("type").equals("presence") && frame.getString("seat").equals(seat) && frame.getBoolean("online") == online;
    }

    private String ask(SocketClient lead, int index) {
        lead.give("StartSession");
        var question = session.question(lead, index);
        lead.give("PushQuestion", "questionId", question);
        return question;
    }

    private static void grade(SocketClient panelist, String question, String level) {
        assertThat(panelist.give("GiveGrade", "questionId", question, "criterion", "communication", "level", level).getString("type"))
                .isEqualTo("accepted");
    }

    private static void submit(SocketClient panelist) {
        assertThat(panelist.give("SubmitScorecard", "verdict", "YES", "confidence", "HIGH", "strengths", "clear", "workOn", "depth", "forPanel", "")
                .getString("type")).isEqualTo("accepted");
    }
}
