package dev.hotseat.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Role;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every frame that every socket of random sessions got from a real server, searched for what its seat must not know. Whatever
 * anybody puts down carries a mark that tells whose it is, so that any trace of it is found, in whatever frame.
 */
class BlindFramesTest {
    private static final int SESSIONS = 50;
    private static final int ACTS = 60;
    private static final List<String> CRITERIA = List.of("technical-depth", "problem-solving", "practical-experience", "communication");
    private static final Set<String> OF_OTHERS_BEFORE_THE_REVEAL = Set.of("GradeGiven", "GradeWithdrawn", "EvidenceCited", "NoteWritten",
            "PrivateNoteWritten", "MomentMarked", "MomentNamed", "MomentRemoved", "GradeRevised", "SelfGradeGiven", "SelfGradeWithdrawn");

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private int frames;
    private int sockets;

    /** One socket with what it may not show: the marks of the others. */
    private record Watched(String name, SocketClient client) {
        String mark(int number) {
            return "mark-" + name + "-" + number;
        }
    }

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data);
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    @Test
    void noSocketGetsATraceOfWhatItsSeatMustNotKnow() {
        for (var seed = 0; seed < SESSIONS; seed++) {
            var settings = TestHotseat.settings().put("observerView", seed % 2 == 0 ? "PANEL" : "CANDIDATE");
            new Interview(hotseat.newSession(settings), new Random(seed)).run();
        }
        assertThat(frames).isGreaterThan(SESSIONS * ACTS);
        System.out.printf("searched %,d frames of %,d sockets in %,d sessions%n", frames, sockets, SESSIONS);
    }

    private final class Interview {
        private final TestSession session;
        private final Random random;
        private final Map<Role, Watched> seats = new LinkedHashMap<>();
        private final List<Watched> graders = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private int number;

        Interview(TestSession session, Random random) {
            this.session = session;
            this.random = random;
            for (var role : session.tokens().keySet()) {
                seats.put(role, new Watched(role.name().toLowerCase(Locale.ROOT), session.join(role)));
            }
            graders.addAll(List.of(seats.get(Role.LEAD), seats.get(Role.INTERVIEWER), another()));
        }

        private Watched another() {
            var seat = hotseat.post("/api/sessions/" + session.id() + "/seats", new JsonObject().put("role", "INTERVIEWER").put("name", "Another"));
            var client = hotseat.connect();
            client.send(new JsonObject().put("type", "hello").put("session", session.id()).put("token", seat.getString("link").split("#")[1]));
            client.welcomed();
            return new Watched("another", client);
        }

        void run() {
            var lead = graders.getFirst().client();
            lead.give("StartSession");
            push(lead, 0);
            for (var act = 0; act < ACTS; act++) {
                anybody(lead);
            }
            lead.give("OpenDebrief");
            graders.forEach(grader -> asked.forEach(question -> grade(grader, question)));
            seats.get(Role.CANDIDATE).client().give("GiveSelfGrade", "criterion", CRITERIA.get(1), "level", "GOOD");
            graders.stream().filter(_ -> random.nextInt(3) > 0).forEach(this::submit);
            lead.give("RevealScores");
            afterTheReveal(lead);
            search();
            watched().forEach(each -> each.client().close());
        }

        private void push(SocketClient lead, int index) {
            var question = session.question(lead, index);
            lead.give("PushQuestion", "questionId", question);
            asked.add(question);
        }

        private void anybody(SocketClient lead) {
            var grader = graders.get(random.nextInt(graders.size()));
            var client = grader.client();
            var question = asked.get(random.nextInt(asked.size()));
            var criterion = CRITERIA.get(random.nextInt(CRITERIA.size()));
            switch (random.nextInt(12)) {
                case 0 -> {
                    if (asked.size() < 3) {
                        push(lead, asked.size());
                    }
                }
                case 1 -> client.give("WithdrawGrade", "questionId", question, "criterion", criterion);
                case 2 -> client.give("WriteNote", "questionId", question, "text", grader.mark(++number));
                case 3 -> client.give("WritePrivateNote", "questionId", question, "text", grader.mark(++number));
                case 4 -> client.give("MarkMoment", "moment", grader.mark(++number), "markedAt", 0);
                case 5 -> name(grader);
                case 6 -> client.give("CiteEvidence", "questionId", question, "criterion", criterion, "moments", List.of(), "notes", List.of(question));
                case 7 -> seats.get(Role.CANDIDATE).client().give(random.nextBoolean() ? "LowerHand" : "RaiseHand",
                        random.nextBoolean() ? new Object[] {"reason", "DONE"} : new Object[] {});
                case 8 -> lead.give(random.nextBoolean() ? "PauseTimer" : "ResumeTimer");
                default -> grade(grader, question);
            }
        }

        private void name(Watched grader) {
            var marked = grader.client().events().stream().filter(event -> event.getString("type").equals("MomentMarked")).toList();
            if (!marked.isEmpty()) {
                var moment = marked.get(random.nextInt(marked.size()));
                grader.client().give("NameMoment", "moment", moment.getString("moment"), "markedAt", moment.getLong("markedAt"), "name", grader.mark(++number));
            }
        }

        private void grade(Watched grader, String question) {
            var levels = LevelScale.FOUR_LEVELS.levels();
            grader.client().give("GiveGrade", "questionId", question, "criterion", CRITERIA.get(random.nextInt(CRITERIA.size())),
                    "level", levels.get(random.nextInt(levels.size())).name());
        }

        private void submit(Watched grader) {
            grader.client().give("SubmitScorecard", "verdict", "YES", "confidence", "LOW", "strengths", grader.mark(++number), "workOn", grader.mark(++number),
                    "forPanel", grader.mark(++number));
        }

        private void afterTheReveal(SocketClient lead) {
            lead.give("ReachConsensus", "criterion", CRITERIA.getFirst(), "level", "MIXED");
            graders.getLast().client().give("ReviseGrade", "questionId", asked.getFirst(), "criterion", CRITERIA.getFirst(), "level", "GOOD",
                    "reason", graders.getLast().mark(++number));
            lead.give("CloseSession");
            // What went out is there with the answer to a command that came after it.
            watched().forEach(each -> each.client().give("DeclareReady"));
        }

        private List<Watched> watched() {
            return Stream.concat(graders.stream(), Stream.of(seats.get(Role.CANDIDATE), seats.get(Role.OBSERVER))).toList();
        }

        private void search() {
            for (var each : watched()) {
                sockets++;
                var received = each.client().received();
                frames += received.size();
                var blind = graders.contains(each) ? received.subList(0, revealedAt(received)) : received;
                blind.forEach(frame -> search(each, frame));
                numberedWithoutAGap(each.client().events());
            }
        }

        private void search(Watched each, JsonObject frame) {
            var text = frame.encode();
            watched().stream().filter(other -> other != each).forEach(other ->
                    assertThat(text).as("a frame of %s", each.name()).doesNotContain("mark-" + other.name() + "-"));
            if (frame.getString("type").equals("events")) {
                frame.getJsonArray("events").stream().map(JsonObject.class::cast).filter(event -> !event.getString("by").equals(each.client().seat()))
                        .forEach(event -> {
                            assertThat(event.getString("type")).isNotIn(OF_OTHERS_BEFORE_THE_REVEAL);
                            assertThat(event.encode()).as("an event that %s got", each.name()).doesNotContain(judgements());
                        });
            }
        }
    }

    /** Numbers that skip would tell how much is being judged. */
    private static void numberedWithoutAGap(List<JsonObject> events) {
        for (var i = 0; i < events.size(); i++) {
            assertThat(events.get(i).getLong("seq")).isEqualTo(i + 1L);
        }
    }

    private static int revealedAt(List<JsonObject> received) {
        for (var i = 0; i < received.size(); i++) {
            var frame = received.get(i);
            if (frame.getString("type").equals("events") && frame.encode().contains("\"ScoresRevealed\"")) {
                return i;
            }
        }
        return received.size();
    }

    private static String[] judgements() {
        return Stream.concat(Stream.of(Level.values(), Verdict.values()).flatMap(Arrays::stream).map(each -> "\"" + each + "\""),
                Stream.of("\"strengths\"", "\"forPanel\"", "\"confidence\"")).toArray(String[]::new);
    }
}
