package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.testing.ApiCalls.Call;
import dev.hotseat.testing.ApiCalls;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import dev.hotseat.web.guard.WrongLinkThrottle;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP API and the document that describes it say the same. */
class OpenApiTest {
    private static final String MARKDOWN = "# Small bank\n\n## Only section\n\n1. What is a lock?\n2. What is a latch?\n";

    @TempDir
    Path data;

    private final JumpingClock clock = new JumpingClock();
    private TestHotseat hotseat;
    private TestSession session;
    private ApiCalls api;

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data, clock);
        session = hotseat.newSession();
        api = new ApiCalls(hotseat);
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    @Test
    void everyRouteIsDescribedAndEverythingDescribedIsARoute() {
        var vertx = Vertx.vertx();
        var routes = MountedRoutes.all(vertx).stream().filter(route -> route.contains(" /api/"))
                .map(route -> route.replaceAll(":(\\w+)", "{$1}")).collect(Collectors.toSet());
        vertx.close();
        assertThat(routes).isNotEmpty().isEqualTo(api.described());
    }

    @Test
    void everythingDescribedAnswersAsItIsDescribed() {
        var bank = hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id");
        api.expect(204, new Call("POST", "/api/host/sign-in").json(new JsonObject().put("key", TestHotseat.HOST_KEY)));
        api.expect(200, new Call("GET", "/api/host"));
        api.expect(200, new Call("GET", "/api/sessions"));
        api.expect(201, new Call("POST", "/api/sessions").json(newSession(bank)));
        api.expect(200, new Call("GET", "/api/sessions/{id}", session.id()));
        var added = new JsonObject(api.expect(201, new Call("POST", "/api/sessions/{id}/seats", session.id())
                .json(new JsonObject().put("role", "OBSERVER").put("name", "Noor"))));
        api.expect(200, new Call("POST", "/api/sessions/{id}/seats/{seat}/link", session.id(), added.getString("seat")));
        api.expect(204, new Call("DELETE", "/api/sessions/{id}/seats/{seat}", session.id(), added.getString("seat")));
        api.expect(200, new Call("GET", "/api/sessions/{id}/log", session.id()));
        api.expect(200, new Call("GET", "/api/sessions/{id}/replay", session.id()));
        api.expect(200, new Call("GET", "/api/sessions/{id}/questions", session.id()).query("search=role"));
        shares();
        feedback();
        sessionFiles();
        RubricCalls.all(api);
        assertThat(api.expect(422, new Call("POST", "/api/sessions").json(newSession("x").put("rubric", "our-design-round")
                .put("bank", hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id"))))).contains("unknown-rubric");
        api.expect(200, new Call("GET", "/api/insights"));
        api.expect(400, new Call("GET", "/api/insights").query("scale=SIX"));
        api.expect(200, new Call("GET", "/api/insights/people").query("name=The+candidate"));
        assertThat(api.expect(400, new Call("GET", "/api/insights/people"))).contains("name");
        api.expect(200, new Call("GET", "/api/banks"));
        api.expect(200, new Call("POST", "/api/banks/check").file("small.md", MARKDOWN));
        var imported = new JsonObject(api.expect(201, new Call("POST", "/api/banks").file("small.md", MARKDOWN))).getString("id");
        api.expect(200, new Call("GET", "/api/banks/{bank}", imported));
        api.expect(200, new Call("GET", "/api/banks/{bank}", bank).query("version=1"));
        api.expect(200, new Call("PUT", "/api/banks/{bank}", imported).json(edited(1, "What is a lock?")));
        api.expect(201, new Call("POST", "/api/banks/{bank}/copies", imported));
        api.expect(200, new Call("GET", "/api/banks/{bank}/versions", imported));
        api.expect(204, new Call("POST", "/api/banks/{bank}/favourites", imported).json(favourite("What is a lock?")));
        api.expect(200, new Call("GET", "/api/ready-plans"));
        api.expect(200, new Call("POST", "/api/banks/{bank}/draws", bank).json(draw("screen-30", 7)));
        for (var format : List.of("markdown", "csv", "json")) {
            api.expect(200, new Call("GET", "/api/banks/{bank}/file", imported).query("format=" + format));
        }
        api.expect(204, new Call("DELETE", "/api/banks/{bank}", imported));
        PracticeCalls.all(api, bank);
        api.expect(200, new Call("GET", "/api/openapi.yaml").as(Map.of()));
        api.expect(200, new Call("GET", "/api/asyncapi.yaml").as(Map.of()));
        ErasureCalls.all(api, session.id());
        assertThat(api.called()).isEqualTo(api.described());
    }

    private void sessionFiles() {
        var check = new Call("POST", "/api/session-files/check");
        var take = new Call("POST", "/api/session-files");
        var lines = SessionFile.write(new SessionId("from-elsewhere"), SessionRecord.of(Sessions.closed().log()));
        var file = String.join("\n", lines) + "\n";
        assertThat(api.expect(200, check.text(file))).contains("\"here\":false", "The observer", "Technical interview");
        assertThat(api.expect(422, take.text(file.replace("The observer", "The stranger")))).contains("broken-session-file", "line 6");
        assertThat(api.expect(201, take.text(file))).contains("from-elsewhere");
        assertThat(api.expect(200, check.text(file))).contains("\"here\":true");
        assertThat(api.expect(409, take.text(file))).contains("session-exists");
        assertThat(api.expect(200, new Call("GET", "/api/sessions/{id}/file", "from-elsewhere"))).isEqualTo(file);
        assertThat(api.expect(409, new Call("GET", "/api/sessions/{id}/file", hotseat.newSession().id()))).contains("not-closed");
        api.expect(404, new Call("GET", "/api/sessions/{id}/file", "nowhere"));
        api.expect(400, check);
    }

    private void shares() {
        var shares = new Call("POST", "/api/sessions/{id}/shares", session.id());
        assertThat(api.expect(409, shares.json(new JsonObject().put("view", "PANEL").put("days", 7)))).contains("not-revealed");
        api.expect(422, shares.json(new JsonObject().put("view", "OBSERVER").put("days", 0)));
        var made = new JsonObject(api.expect(201, shares.json(new JsonObject().put("view", "OBSERVER").put("days", 7))));
        var as = Map.of("Authorization", "Bearer " + made.getString("link").split("#")[1]);
        api.expect(200, new Call("GET", "/api/sessions/{id}/replay", session.id()).as(as));
        assertThat(api.expect(200, new Call("GET", "/api/sessions/{id}/shares", session.id()))).contains("\"opened\":1");
        var revoke = new Call("DELETE", "/api/sessions/{id}/shares/{share}", session.id(), made.getJsonObject("share").getString("id"));
        api.expect(204, revoke);
        assertThat(api.expect(401, new Call("GET", "/api/sessions/{id}/replay", session.id()).as(as))).contains("not any more");
    }

    private void feedback() {
        var id = session.id();
        api.expect(404, new Call("GET", "/api/sessions/{id}/feedback", id));
        api.expect(409, new Call("POST", "/api/sessions/{id}/feedback", id).json(nothingChosen()));
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        lead.give("OpenDebrief");
        lead.give("RevealScores");
        api.expect(200, new Call("POST", "/api/sessions/{id}/feedback/preview", id).json(nothingChosen()));
        assertThat(api.expect(422, new Call("POST", "/api/sessions/{id}/feedback/preview", id).json(nothingChosen().put("guidance", List.of("q")))))
                .contains("guidance");
        api.expect(201, new Call("POST", "/api/sessions/{id}/feedback", id).json(nothingChosen()));
        assertThat(api.expect(409, new Call("POST", "/api/sessions/{id}/feedback", id).json(nothingChosen()))).contains("feedback-is-out");
        api.expect(200, new Call("GET", "/api/sessions/{id}/feedback", id));
        lead.give("CloseSession");
        ReportCalls.all(api, hotseat.newSession().id(), id);
        var comment = new Call("POST", "/api/sessions/{id}/comments", id).json(new JsonObject().put("comment", "c").put("kind", "NOTE").put("about", 0)
                .put("words", "Here it turns."));
        session.tokens().forEach((role, token) -> api.expect(role == Role.LEAD || role == Role.INTERVIEWER ? 204 : 403,
                comment.as(Map.of("Authorization", "Bearer " + token))));
        regrades();
    }

    private void regrades() {
        var id = session.id();
        var wanted = new JsonObject().put("role", "REGRADER").put("name", "Noor");
        assertThat(api.expect(422, new Call("POST", "/api/sessions/{id}/seats", id).json(wanted.copy().put("name", "the LEAD")))).contains("first grades");
        var added = new JsonObject(api.expect(201, new Call("POST", "/api/sessions/{id}/seats", id).json(wanted)));
        assertThat(added.getString("link")).contains("/replay/" + id + "#");
        var as = Map.of("Authorization", "Bearer " + added.getString("link").split("#")[1]);
        var level = new JsonObject().put("level", "GOOD");
        var grade = new Call("PUT", "/api/sessions/{id}/regrades/{question}/{criterion}", id, "nowhere", "communication").json(level);
        assertThat(api.expect(404, grade.as(as))).contains("unknown-question");
        session.tokens().values().forEach(token -> api.expect(403, grade.as(Map.of("Authorization", "Bearer " + token))));
        api.expect(401, grade);
        assertThat(api.expect(404, new Call("DELETE", "/api/sessions/{id}/regrades/{question}/{criterion}", id, "nowhere", "communication").as(as)))
                .contains("unknown-question");
        api.expect(403, new Call("GET", "/api/sessions/{id}/feedback", id).as(as));
        api.expect(200, new Call("GET", "/api/sessions/{id}/replay", id).as(as));
        var submission = new Call("POST", "/api/sessions/{id}/regrades", id).json(new JsonObject().put("verdict", "YES").put("confidence", "LOW"));
        api.expect(204, submission.as(as)); // no question was asked
        assertThat(api.expect(409, submission.as(as))).contains("already-submitted");
        assertThat(api.expect(200, new Call("GET", "/api/sessions/{id}", id))).contains("\"regraded\":true");
    }

    private static JsonObject nothingChosen() {
        var choice = new JsonObject().put("overall", "READY").put("words", "Well done.");
        List.of("levels", "strengths", "workOn", "notes", "moments", "guidance").forEach(list -> choice.put(list, List.of()));
        return choice;
    }

    @Test
    void theFeedbackIsChosenByLeadAndHostAndReadByCandidateAndPanelOnceItIsOut() {
        var path = "/api/sessions/{id}/feedback";
        session.tokens().forEach((role, token) -> {
            var as = Map.of("Authorization", "Bearer " + token);
            api.expect(role == Role.OBSERVER ? 403 : 404, new Call("GET", path, session.id()).as(as));
            api.expect(role == Role.LEAD ? 409 : 403, new Call("POST", path, session.id()).json(nothingChosen()).as(as));
            api.expect(role == Role.LEAD ? 409 : 403, new Call("POST", path + "/preview", session.id()).json(nothingChosen()).as(as));
        });
        api.expect(404, new Call("GET", path, "nowhere"));
        api.expect(401, new Call("GET", path, session.id()).as(Map.of("Authorization", "Bearer guessed")));
    }

    @Test
    void everyRoleReplaysAsItIsDescribed() {
        for (var token : session.tokens().values()) {
            api.expect(200, new Call("GET", "/api/sessions/{id}/replay", session.id()).as(Map.of("Authorization", "Bearer " + token)));
        }
    }

    @Test
    void onlyTheLeadAndTheHostSearchTheBanks() {
        session.tokens().forEach((role, token) -> api.expect(role == Role.LEAD ? 200 : 403,
                new Call("GET", "/api/sessions/{id}/questions", session.id()).query("search=role").as(Map.of("Authorization", "Bearer " + token))));
        assertThat(api.expect(400, new Call("GET", "/api/sessions/{id}/questions", session.id()))).contains("search");
    }

    @Test
    void whoIsNotTheHostIsRefusedEverywhereButWhereTheDocumentSaysSo() {
        for (var described : api.described()) {
            var call = described.split(" ");
            if (!api.open(call[0], call[1])) {
                clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
                var answered = api.expect(401, new Call(call[0], call[1], "x", "y", "z").on(session.id()).as(Map.of("Authorization", "Bearer guessed")));
                assertThat(new JsonObject(answered).getString("detail")).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET | /api/sessions/{id} | nowhere | 404", "GET | /api/sessions/{id} | not%20an%20id | 404",
        "GET | /api/sessions/{id}/log | nowhere | 404", "GET | /api/sessions/{id}/replay | nowhere | 404",
        "DELETE | /api/sessions/{id}/seats/{seat} | nowhere | 404", "POST | /api/sessions/{id}/seats/{seat}/link | nowhere | 404",
        "GET | /api/banks/{bank}/versions | nowhere | 404", "POST | /api/banks/{bank}/copies | nowhere | 404",
        "GET | /api/banks/{bank} | nowhere | 404", "DELETE | /api/banks/{bank} | nowhere | 404"})
    void whatIsNotThereIsAProblemThatSaysSo(String method, String path, String id, int status) {
        assertThat(api.expect(status, new Call(method, path, id, "seat"))).contains("not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/sessions | {} | 400", "/api/sessions | { | 400", "/api/sessions | [] | 400", "/api/sessions | null | 400",
        "/api/host/sign-in | {\"key\":\"wrong\"} | 401", "/api/host/sign-in | {\"key\":7} | 400", "/api/host/sign-in | null | 400",
        "/api/banks | {} | 400", "/api/banks/check | {} | 400"})
    void aBodyThatIsNoneIsAProblem(String path, String body, int status) {
        api.expect(status, new Call("POST", path).text(body));
    }

    @Test
    void aSeatThatCannotBeAddedIsAProblemAndSoIsOneThatIsNotThere() {
        var seats = new Call("POST", "/api/sessions/{id}/seats", session.id());
        api.expect(422, seats.json(new JsonObject().put("role", "LEAD").put("name", "Second")));
        api.expect(422, seats.json(new JsonObject().put("role", "OBSERVER").put("name", " ")));
        api.expect(400, seats.json(new JsonObject().put("role", "KING").put("name", "Noor")));
        api.expect(404, new Call("DELETE", "/api/sessions/{id}/seats/{seat}", session.id(), "nobody"));
        api.expect(404, new Call("POST", "/api/sessions/{id}/seats/{seat}/link", session.id(), "nobody"));
    }

    @Test
    void aSessionThatCannotBeIsAProblemThatNamesTheField() {
        var bank = hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id");
        for (var holed : List.of(newSession(bank).put("questions", new JsonArray().addNull()), newSession(bank).put("seats", new JsonArray().addNull()),
                newSession(bank).put("title", 7), newSession(bank).putNull("bank"))) {
            assertThat(api.expect(400, new Call("POST", "/api/sessions").json(holed))).contains("bad-body");
        }
        assertThat(refused(newSession(bank).put("title", ""))).contains("title");
        assertThat(refused(newSession(bank).put("version", 99))).contains("version 99");
        assertThat(refused(newSession(bank).put("questions", new JsonArray()))).contains("questions");
        assertThat(refused(newSession(bank).put("seats", new JsonArray()))).contains("LEAD");
        assertThat(refused(newSession(bank).put("questions", new JsonArray().add(pick(999, 0, 5))))).contains("questions[0]");
        assertThat(refused(newSession(bank).put("questions", new JsonArray().add(pick(0, 0, 181))))).contains("minutes");
    }

    @Test
    void aBankFileThatCannotBeTakenIsAProblem() {
        api.expect(422, new Call("POST", "/api/banks").file("empty.md", "Nothing to ask.\n"));
        api.expect(422, new Call("POST", "/api/banks").file("broken.json", "{"));
        api.expect(422, new Call("POST", "/api/banks/check").file("broken.json", "{"));
        api.expect(413, new Call("POST", "/api/banks").file("large.md", "x".repeat(4 * 1024 * 1024 + 1)));
        api.expect(400, new Call("GET", "/api/banks/{bank}", "any").query("version=newest"));
    }

    @Test
    void anEditThatCannotBeKeptIsAProblemThatNamesTheQuestion() {
        var bank = new JsonObject(api.expect(201, new Call("POST", "/api/banks").file("small.md", MARKDOWN))).getString("id");
        var put = new Call("PUT", "/api/banks/{bank}", bank);
        assertThat(api.expect(422, put.json(edited(1, "Fine", " ")))).contains("Question 2").contains("no text");
        assertThat(api.expect(422, put.json(edited(1, "x".repeat(4001))))).contains("Question 1").contains("4000");
        assertThat(api.expect(422, put.json(edited(1)))).contains("at least one question");
        assertThat(api.expect(422, put.json(edited(1, "Fine").put("title", " ")))).contains("title");
        api.expect(200, put.json(edited(1, "Fine")));
        assertThat(api.expect(409, put.json(edited(1, "Late")))).contains("saved as version 2");
        api.expect(404, new Call("PUT", "/api/banks/{bank}", "nowhere").json(edited(1, "Fine")));
        api.expect(404, new Call("POST", "/api/banks/{bank}/favourites", "nowhere").json(favourite("Fine")));
        api.expect(400, new Call("GET", "/api/banks/{bank}/file", bank).query("format=pdf"));
    }

    @Test
    void aBankShowsWhatIsAFavouriteAndWhatSessionsPlanned() {
        var bank = hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id");
        var first = question(bank).getString("prompt");
        assertThat(question(bank).getMap()).containsEntry("uses", 1).containsEntry("favourite", false);
        api.expect(204, new Call("POST", "/api/banks/{bank}/favourites", bank).json(favourite(first)));
        api.expect(201, new Call("POST", "/api/sessions").json(newSession(bank)));
        assertThat(question(bank).getMap()).containsEntry("uses", 2).containsEntry("favourite", true);
        assertThat(hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0).getInteger("sessionCount")).isEqualTo(2);
    }

    @Test
    void aDrawNeverRepeatsWhatTheCandidateHadAndIsLoggedWithItsSeed() {
        var bank = hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id");
        var draws = new Call("POST", "/api/banks/{bank}/draws", bank);
        var first = new JsonObject(api.expect(200, draws.json(draw("panel-60", 7))));
        var had = 3; // in the session that every test begins with
        assertThat(first.getInteger("hadBefore")).isEqualTo(had);
        var wanted = newSession(bank).put("questions", first.getJsonArray("questions")).put("readyPlan", "panel-60").put("seed", 7);
        assertThat(api.expect(422, new Call("POST", "/api/sessions").json(wanted.copy().put("seed", 8)))).contains("not-as-drawn");
        var created = new JsonObject(api.expect(201, new Call("POST", "/api/sessions").json(wanted))).getString("id");
        var log = hotseat.send("GET", "/api/sessions/" + created + "/log", Optional.empty(), hotseat.host()).body();
        assertThat(log).contains("\"readyPlan\":\"panel-60\",\"seed\":7");

        var second = new JsonObject(api.expect(200, draws.json(draw("panel-60", 7))));
        assertThat(second.getInteger("hadBefore")).isEqualTo(had + first.getJsonArray("questions").size());
        assertThat(second.getJsonArray("questions")).isNotEmpty().noneMatch(first.getJsonArray("questions")::contains);
        assertThat(api.expect(422, draws.json(draw("panel-61", 7)))).contains("screen-30, panel-60, peer-45");
        assertThat(api.expect(422, draws.json(draw("panel-60", -1)))).contains("999999999");
        api.expect(404, draws.json(draw("panel-60", 7).put("version", 9)));
    }

    private static JsonObject draw(String plan, int seed) {
        return new JsonObject().put("version", 1).put("plan", plan).put("seed", seed).put("candidate", "The CANDIDATE");
    }

    private JsonObject question(String bank) {
        return new JsonObject(api.expect(200, new Call("GET", "/api/banks/{bank}", bank)))
                .getJsonArray("sections").getJsonObject(0).getJsonArray("questions").getJsonObject(0);
    }

    private static JsonObject favourite(String prompt) {
        return new JsonObject().put("prompt", prompt).put("favourite", true);
    }

    /** A bank of one section with these questions, edited from a version. */
    private static JsonObject edited(int version, String... prompts) {
        var questions = new JsonArray();
        for (var prompt : prompts) {
            questions.add(new JsonObject().put("prompt", prompt).put("guidance", "").put("followUps", new JsonArray()).put("hints", new JsonArray())
                    .put("weakSigns", new JsonArray()).put("minutes", 5).put("difficulty", "EASY").put("tags", new JsonArray())
                    .put("criteria", new JsonArray()));
        }
        return new JsonObject().put("version", version).put("title", "Edited").put("description", "")
                .put("sections", new JsonArray().add(new JsonObject().put("title", "Only").put("questions", questions)));
    }

    @Test
    void aFileSentAsAFormIsRefusedWithWhatToSendInstead() {
        var form = new Call("POST", "/api/banks/check").file("small.md", MARKDOWN + "x".repeat(100_000)).as(Map.of(
                "Authorization", "Bearer " + TestHotseat.HOST_KEY, "Content-Type", "application/x-www-form-urlencoded"));
        assertThat(api.expect(415, form)).contains("application/octet-stream");
    }

    @Test
    void anotherSitesPageIsRefused() {
        api.expect(403, new Call("POST", "/api/banks").file("small.md", MARKDOWN)
                .as(Map.of("Origin", "https://elsewhere.example", "Authorization", "Bearer " + TestHotseat.HOST_KEY)));
    }

    private String refused(JsonObject wanted) {
        return new JsonObject(api.expect(422, new Call("POST", "/api/sessions").json(wanted))).getString("detail");
    }

    private static JsonObject newSession(String bank) {
        var seats = List.of("LEAD", "CANDIDATE").stream().map(role -> new JsonObject().put("role", role).put("name", "The " + role)).toList();
        return new JsonObject().put("title", "Panel").put("roleInterviewedFor", "").put("bank", bank).put("version", 1)
                .put("questions", new JsonArray().add(pick(0, 0, 5))).put("readyPlan", "").put("seed", 0).put("rubric", "technical")
                .put("settings", TestHotseat.settings()).put("seats", new JsonArray(seats));
    }

    private static JsonObject pick(int section, int question, int minutes) {
        return new JsonObject().put("section", section).put("question", question).put("minutes", minutes);
    }
}
