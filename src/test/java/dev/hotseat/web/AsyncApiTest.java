package dev.hotseat.web;

import static dev.hotseat.session.Role.CANDIDATE;
import static dev.hotseat.session.Role.INTERVIEWER;
import static dev.hotseat.session.Role.LEAD;
import static dev.hotseat.session.Role.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.session.Command;
import dev.hotseat.session.Event;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.testing.ApiDocument;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sealed;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The socket and the document that describes it say the same. */
class AsyncApiTest {
    private static final ApiDocument DOCUMENT = ApiDocument.read("asyncapi.yaml");
    private static final Set<String> FROM_CLIENT = Set.of("hello", "ping", "reportLine", "command");
    /** What no socket is given. */
    private static final Set<String> ON_THE_REPLAY = Set.of("RegradeGiven", "RegradeWithdrawn");

    @TempDir
    Path data;

    private final List<SocketClient> clients = new ArrayList<>();
    private TestSession session;

    @Test
    void everyCommandOfAParticipantIsDescribedAndNoOther() {
        assertThat(choices("command")).containsExactlyInAnyOrderElementsOf(names(Command.OfParticipant.class));
    }

    @Test
    void everyEventIsDescribedAndNoOther() {
        assertThat(choices("event")).containsExactlyInAnyOrderElementsOf(names(Event.class).stream().map(name -> "Event" + name).toList());
    }

    @Test
    void everyMessageIsOnTheChannelAndHasASchema() {
        assertThat(fields("/components/messages")).isEqualTo(fields("/channels/socket/messages"));
        assertThat(DOCUMENT.schemas()).containsAll(fields("/components/messages"));
    }

    @Test
    void everyFrameOfAnInterviewIsAsItIsDescribedAndEveryKindOfEventHappensInIt() {
        Practices.stored(data, "left", Sessions.created(Practices.withTokens(Practices.two())));
        Practices.stored(data, "peers", Sessions.created(Practices.withTokens(Practices.two())));
        Practices.stored(data, "alone", Sessions.created(Practices.withTokens(Practices.alone())));
        try (var hotseat = TestHotseat.on(data)) {
            session = hotseat.newSession();
            interview(hotseat);
            debrief(hotseat, join(LEAD), join(INTERVIEWER));
            peers(hotseat);
            left(hotseat);
            alone(hotseat);
        }
        for (var client : clients) {
            client.sent().forEach(frame -> DOCUMENT.check(schema(frame, true), frame.encode()));
            client.received().forEach(frame -> DOCUMENT.check(schema(frame, false), frame.encode()));
        }
        assertThat(types(clients.stream().flatMap(client -> client.events().stream()).toList()))
                .containsExactlyInAnyOrderElementsOf(names(Event.class).stream().filter(name -> !ON_THE_REPLAY.contains(name)).toList());
        var frames = clients.stream().flatMap(client -> client.received().stream()).map(frame -> frame.getString("type")).collect(Collectors.toSet());
        assertThat(frames).containsExactlyInAnyOrderElementsOf(
                fields("/components/messages").stream().filter(name -> !FROM_CLIENT.contains(name)).toList());
        var commands = clients.stream().flatMap(client -> client.sent().stream()).map(frame -> frame.getString("type")).collect(Collectors.toSet());
        assertThat(commands).containsAll(names(Command.OfParticipant.class));
    }

    private void interview(TestHotseat hotseat) {
        var lead = join(LEAD);
        var interviewer = join(INTERVIEWER);
        var candidate = join(CANDIDATE);
        var observer = join(OBSERVER);
        candidate.give("DeclareReady");
        seats(hotseat, lead);
        lead.give("SetClockFace", "face", "COUNT_UP");
        lead.give("SetAccommodation", "percent", 125);
        lead.give("PassLead", "to", interviewer.seat());
        interviewer.give("PassLead", "to", lead.seat());
        assertThat(interviewer.give("TakeLead").getString("code")).isEqualTo("lead-is-here");
        interviewer.give("SendPanelMessage", "words", "Ask about tests.");
        lead.give("SkipQuestion", "questionId", session.question(lead, 2));
        lead.give("RestoreQuestion", "questionId", session.question(lead, 2));
        var planned = lead.event("SessionCreated").getJsonObject("plan").getJsonArray("questions").getJsonObject(0);
        lead.give("AddQuestion", "question", planned.copy().put("id", "unplanned"));
        lead.send(new JsonObject().put("type", "line").put("roundTripMs", 12).put("clockErrorMs", 4));
        lead.awaitFrame(0, frame -> frame.getString("type").equals("line"));
        observer.give("GiveConsent");
        lead.give("StartSession");
        lead.give("GoOffRecord");
        assertThat(interviewer.give("SendPanelMessage", "words", "Unheard").getString("code")).isEqualTo("off-record");
        candidate.give("GoOnRecord");
        lead.give("GrantQuietTime", "quietMs", 60_000);
        var first = session.question(lead, 0);
        lead.give("PushQuestion", "questionId", first);
        lead.give("PauseTimer");
        lead.give("ResumeTimer");
        lead.give("PushQuestion", "questionId", session.question(lead, 2));
        lead.give("WithdrawQuestion");
        creditASecond(lead);
        lead.give("RevealHint", "index", 0);
        lead.give("AskFollowUp", "index", 1);
        lead.give("ShowMessage", "line", "Wrap up, please");
        candidate.give("RaiseHand", "reason", "CLARIFY");
        lead.give("LowerHand");
        lead.give("AdjustTimer", "byMs", -74_500);
        candidate.event("TimeExpired");
        for (var grader : List.of(lead, interviewer)) {
            grader.give("GiveGrade", "questionId", first, "criterion", "communication", "level", "GOOD");
            grader.give("GiveGrade", "questionId", first, "criterion", "problem-solving", "level", "NO_ANSWER");
            grader.give("WithdrawGrade", "questionId", first, "criterion", "problem-solving");
            grader.give("WritePrivateNote", "questionId", first, "text", "mine");
            grader.give("MarkMoment", "moment", "m", "markedAt", 0);
            grader.give("NameMoment", "moment", "m", "markedAt", grader.event("MomentMarked").getLong("markedAt") + 1_000, "name", "the race");
            grader.give("MarkMoment", "moment", "n", "markedAt", 0);
            grader.give("RemoveMoment", "moment", "n");
            grader.give("CiteEvidence", "questionId", first, "criterion", "communication", "moments", List.of("m"), "notes", List.of());
            grader.give("WriteNote", "questionId", first, "text", "kept \"calm\" & clear ü 🎯");
        }
        lead.give("FinishQuestion");
        observer.close();
        lead.event("ParticipantDisconnected");
        lead.send(new JsonObject().put("type", "ping").put("t", 12.5));
        lead.awaitFrame(0, frame -> frame.getString("type").equals("pong"));
        assertThat(candidate.give("StartSession").getString("type")).isEqualTo("rejected");
        candidate.sendText("nonsense");
        candidate.awaitFrame(0, frame -> frame.getString("type").equals("error"));
        lead.give("PushQuestion", "questionId", session.question(lead, 1));
        restart(hotseat, lead);
    }

    /** Only a clock that has run that long has a second to give back. */
    private static void creditASecond(SocketClient lead) {
        String answer;
        do {
            answer = lead.give("CreditAbsence", "absenceMs", 1_000).getString("type");
        } while (answer.equals("rejected"));
    }

    private void seats(TestHotseat hotseat, SocketClient lead) {
        var seats = "/api/sessions/" + session.id() + "/seats";
        var added = hotseat.post(seats, new JsonObject().put("role", "OBSERVER").put("name", "Noor")).getString("seat");
        hotseat.post(seats + "/" + added + "/link", new JsonObject());
        hotseat.send("DELETE", seats + "/" + added, Optional.empty(), hotseat.host());
        lead.event("SeatRevoked");
    }

    /** The server goes and comes back; the lead resumes where they were. */
    private void restart(TestHotseat hotseat, SocketClient lead) {
        var welcome = lead.awaitFrame(0, frame -> frame.getString("type").equals("welcome"));
        hotseat.restart();
        var back = hotseat.connect();
        clients.add(back);
        back.send(session.hello(LEAD).put("epoch", welcome.getString("epoch")).put("after", lead.events().size()));
        back.welcomed();
        back.event("OutageCredited");
        back.give("OpenDebrief");
    }

    private void debrief(TestHotseat hotseat, SocketClient lead, SocketClient interviewer) {
        interviewer.give("GiveGrade", "questionId", session.question(lead, 1), "criterion", "communication", "level", "POOR");
        interviewer.give("SubmitScorecard", "verdict", "NO", "confidence", "LOW", "strengths", "", "workOn", "", "forPanel", "");
        interviewer.give("WithdrawScorecard");
        interviewer.give("SubmitScorecard", "verdict", "YES", "confidence", "HIGH", "strengths", "calm", "workOn", "", "forPanel", "");
        lead.give("RevealScores");
        assertThat(interviewer.event("ScoresRevealed").getJsonArray("grades")).isNotEmpty();
        lead.give("GiveGrade", "questionId", session.question(lead, 1), "criterion", "communication", "level", "GOOD");
        interviewer.give("ReviseGrade", "questionId", session.question(lead, 1), "criterion", "communication", "level", "MIXED",
                "reason", "The second example was clear.");
        lead.give("SetWeight", "criterion", "communication", "weight", 3);
        lead.give("ReachConsensus", "criterion", "communication", "level", "GOOD");
        lead.give("WithdrawConsensus", "criterion", "communication");
        var candidate = join(CANDIDATE);
        candidate.give("GiveSelfGrade", "criterion", "communication", "level", "MIXED");
        candidate.give("WithdrawSelfGrade", "criterion", "communication");
        hotseat.post("/api/sessions/" + session.id() + "/feedback", new JsonObject().put("overall", "READY").put("words", "Well done.")
                .put("levels", List.of("communication")).put("strengths", List.of(interviewer.seat())).put("workOn", List.of())
                .put("notes", List.of(new JsonObject().put("seat", interviewer.seat()).put("questionId", session.question(lead, 0))))
                .put("moments", List.of(new JsonObject().put("seat", lead.seat()).put("moment", "m"))).put("guidance", List.of()));
        candidate.event("FeedbackReleased");
        lead.give("CloseSession");
        interviewer.event("SessionClosed");
        interviewer.give("WriteComment", "comment", "c", "kind", "NOTE", "about", interviewer.event("SessionStarted").getLong("at"), "words", "Here it turns.");
        lead.event("CommentWritten");
        regrade(hotseat, lead);
    }

    /** Over HTTP, since a re-grader has no place in the room; the room hears of it once it is submitted. */
    private void regrade(TestHotseat hotseat, SocketClient lead) {
        var path = "/api/sessions/" + session.id();
        var token = hotseat.post(path + "/seats", new JsonObject().put("role", "REGRADER").put("name", "Noor")).getString("link").split("#")[1];
        var as = Map.of("Authorization", "Bearer " + token);
        for (var question : List.of(session.question(lead, 0), session.question(lead, 1))) {
            hotseat.send("PUT", path + "/regrades/" + question + "/communication", Optional.of("{\"level\":\"GOOD\"}"), as);
        }
        hotseat.send("PUT", path + "/regrades/" + session.question(lead, 0) + "/problem-solving", Optional.of("{\"level\":\"GOOD\"}"), as);
        hotseat.send("DELETE", path + "/regrades/" + session.question(lead, 0) + "/problem-solving", Optional.empty(), as);
        var seen = new JsonObject(hotseat.send("GET", path + "/replay", Optional.empty(), as).body()).getJsonArray("events");
        assertThat(seen.stream().map(event -> ((JsonObject) event).getString("type"))).contains("RegradeGiven", "RegradeWithdrawn");
        var frame = new JsonObject().put("type", "events").put("events", seen);
        DOCUMENT.check("events", frame.encode());
        hotseat.send("POST", path + "/regrades", Optional.of("{\"verdict\":\"YES\",\"confidence\":\"LOW\"}"), as);
        assertThat(lead.event("RegradesSubmitted").getJsonArray("grades")).hasSize(2);
    }

    private void peers(TestHotseat hotseat) {
        var ada = practising(hotseat, "peers", Practices.ADA);
        var ben = practising(hotseat, "peers", Practices.BEN);
        ada.give("StartSession");
        ada.give("PushQuestion", "questionId", Sessions.Q1.value());
        ada.give("GiveGrade", "questionId", Sessions.Q1.value(), "criterion", "communication", "level", "GOOD");
        ada.give("AgreeSwap");
        ada.give("WithdrawSwap");
        ada.give("AgreeSwap");
        ben.give("AgreeSwap");
        assertThat(ben.event("RolesSwapped").getJsonObject("plan")).isNotNull();
        ben.give("PushQuestion", "questionId", Practices.R2Q1.value());
        ben.give("GiveGrade", "questionId", Practices.R2Q1.value(), "criterion", "communication", "level", "POOR");
        ben.give("OpenDebrief");
        for (var peer : List.of(ada, ben)) {
            ReadyRubrics.interviewing().criteria().forEach(each -> peer.give("RateInterviewing", "criterion", each.id(), "level", "GOOD"));
            peer.give("SubmitScorecard", "verdict", "YES", "confidence", "HIGH", "strengths", "calm", "workOn", "", "forPanel", "");
        }
        assertThat(ada.event("ScoresRevealed").getJsonArray("questions")).hasSize(1);
        ada.event("SessionClosed");
    }

    private void left(TestHotseat hotseat) {
        var ada = practising(hotseat, "left", Practices.ADA);
        practising(hotseat, "left", Practices.BEN).give("LeavePractice");
        ada.event("PracticeLeft");
    }

    private void alone(TestHotseat hotseat) {
        var ada = practising(hotseat, "alone", Practices.ADA);
        ada.give("StartSession");
        ada.give("PushQuestion", "questionId", Sessions.Q1.value());
        ada.give("WriteAnswer", "questionId", Sessions.Q1.value(), "text", "It depends.");
        ada.give("FinishQuestion");
        assertThat(ada.event("QuestionFinished").getJsonObject("question")).isNotNull();
    }

    private SocketClient practising(TestHotseat hotseat, String practice, SeatId seat) {
        var client = hotseat.connect();
        clients.add(client);
        client.send(new JsonObject().put("type", "hello").put("session", practice).put("token", seat.value()));
        client.welcomed();
        return client;
    }

    private SocketClient join(Role role) {
        var client = session.join(role);
        clients.add(client);
        return client;
    }

    private static String schema(JsonObject frame, boolean fromClient) {
        var type = frame.getString("type");
        return !fromClient || type.equals("hello") || type.equals("ping") ? type : type.equals("line") ? "reportLine" : "command";
    }

    private static List<String> choices(String schema) {
        return StreamSupport.stream(DOCUMENT.root().at("/components/schemas/" + schema + "/oneOf").spliterator(), false)
                .map(choice -> choice.get("$ref").textValue()).map(reference -> reference.substring(reference.lastIndexOf('/') + 1)).toList();
    }

    private static Set<String> names(Class<?> family) {
        return Sealed.leaves(family).map(Class::getSimpleName).collect(Collectors.toSet());
    }

    private static Set<String> types(List<JsonObject> events) {
        return events.stream().map(event -> event.getString("type")).collect(Collectors.toSet());
    }

    private static Set<String> fields(String pointer) {
        JsonNode node = DOCUMENT.root().at(pointer);
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
