package dev.hotseat.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.matchmaking.Pool;
import dev.hotseat.session.Role;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the lobby and from a friend's link to a session, on a whole server. */
class FindingPartnersTest {
    private static final String JAVA = "java-backend-engineer";

    @TempDir
    Path data;

    private final JumpingClock clock = new JumpingClock();
    private TestHotseat hotseat;
    private Practiser ada;
    private Practiser noor;

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data, clock);
        ada = Practiser.of(hotseat.url(), 1, "Ada");
        noor = Practiser.of(hotseat.url(), 2, "Noor");
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    /** Both ways into the session that they got. */
    private List<String> matched(Practiser one, Practiser other) {
        one.join(Practiser.want(JAVA));
        other.join(Practiser.want(JAVA));
        one.waitFor("OFFERED");
        one.accept();
        other.accept();
        for (var each : List.of(one, other)) {
            each.waitFor("MATCHED");
            each.expect(200, "POST", "/place/here", null);
        }
        return List.of(one.waitFor("IN_SESSION").getString("link"), other.waitFor("IN_SESSION").getString("link"));
    }

    private static String session(String link) {
        return link.replaceAll(".*/s/|#.*", "");
    }

    private int status(String method, String path, Map<String, String> as) {
        return hotseat.send(method, path, Optional.empty(), as).statusCode();
    }

    private Set<String> prompts(String link) {
        var replay = hotseat.send("GET", "/api/sessions/" + session(link) + "/replay", Optional.empty(), Map.of("Authorization", "Bearer "
                + link.split("#")[1]));
        assertThat(replay.statusCode()).isEqualTo(200);
        return new JsonObject(replay.body()).getJsonArray("events").stream().map(JsonObject.class::cast)
                .filter(event -> event.getString("type").equals("PracticeArranged"))
                .flatMap(event -> event.getJsonObject("plan").getJsonArray("questions").stream())
                .map(planned -> ((JsonObject) planned).getJsonObject("question").getString("prompt")).collect(Collectors.toSet());
    }

    @Test
    void twoWhoFitAreGivenASeatEachInOneSession() {
        var links = matched(ada, noor);
        assertThat(session(links.getFirst())).isEqualTo(session(links.getLast()));
        assertThat(links.getFirst()).isNotEqualTo(links.getLast());
        var mine = ada.expect(200, "GET", "/mine", null);
        assertThat(mine.getJsonArray("sessions")).singleElement().satisfies(each -> assertThat(((JsonObject) each).getString("link"))
                .isEqualTo(links.getFirst()));
    }

    @Test
    void noQuestionComesTwiceForTheSamePersonWhoeverThePartnerIs() {
        var third = Practiser.of(hotseat.url(), 3, "Jun");
        var first = new HashSet<>(prompts(matched(ada, noor).getFirst()));
        noor.expect(200, "DELETE", "/place", null);
        assertThat(first).isNotEmpty();
        assertThat(prompts(matched(third, ada).getFirst())).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @Test
    void whatOneStumbledOverComesBackADayLaterAndIsThenAskedOnPurpose() {
        var link = ada.expect(201, "POST", "/alone", new JsonObject().put("name", "Ada").put("want", Practiser.want(JAVA))).getString("link");
        var alone = new TestSession(hotseat, session(link), Map.of(Role.LEAD, link.split("#")[1])).join(Role.LEAD);
        accepted(alone.give("StartSession"));
        var question = alone.event("PracticeArranged").getJsonArray("outline").getJsonObject(0).getString("id");
        accepted(alone.give("PushQuestion", "questionId", question));
        accepted(alone.give("FinishQuestion"));
        accepted(alone.give("GiveGrade", "questionId", question, "criterion",
                alone.event("SessionCreated").getJsonObject("rubric").getJsonArray("criteria").getJsonObject(0).getString("id"), "level", "POOR"));
        accepted(alone.give("OpenDebrief"));
        accepted(alone.give("CloseSession"));

        assertThat(review().getBoolean("due")).isFalse();
        clock.jump(TimeUnit.DAYS.toMillis(1) + 1_000);
        assertThat(review().getBoolean("due")).isTrue();
        assertThat(prompts(matched(noor, ada).getFirst())).contains(review().getString("prompt"));
    }

    private static void accepted(JsonObject answer) {
        assertThat(answer.getString("type")).as(answer.encode()).isEqualTo("accepted");
    }

    private JsonObject review() {
        var reviews = ada.expect(200, "GET", "/mine", null).getJsonArray("reviews");
        assertThat(reviews).hasSize(1);
        return reviews.getJsonObject(0);
    }

    @Test
    void whoHasHadAWholeBankIsToldSoInsteadOfWaiting() {
        var small = new JsonObject(hotseat.send("POST", "/api/banks?name=small.md",
                Optional.of("# Small\n\n## All\n\n1. What is a lock?\n2. What is a latch?\n"), hotseat.host()).body()).getString("id");
        ada.expect(201, "POST", "/alone", new JsonObject().put("name", "Ada").put("want", Practiser.want(small)));
        assertThat(ada.expect(409, "POST", "/place", new JsonObject().put("name", "Ada").put("want",
                Practiser.want(small))).getString("detail")).contains("every question");
    }

    @Test
    void aPartnerWhoDoesNotComeIsReplacedAfterThreeMinutes() {
        ada.join(Practiser.want(JAVA));
        noor.join(Practiser.want(JAVA));
        ada.accept();
        noor.accept();
        ada.waitFor("MATCHED");
        ada.expect(200, "POST", "/place/here", null);
        clock.jump(Pool.COME_MS);
        assertThat(ada.waitFor("WAITING").getInteger("ahead")).isZero();
        var jun = Practiser.of(hotseat.url(), 3, "Jun");
        jun.join(Practiser.want(JAVA));
        assertThat(ada.waitFor("OFFERED").getJsonArray("with")).isEqualTo(new JsonArray().add("Jun"));
        assertThat(noor.place().getString("why")).isEqualTo("NO_SHOW");
    }

    @Test
    void friendsMeetByOneLink() {
        var place = ada.expect(200, "POST", "/invitations", new JsonObject().put("name", "Ada").put("want", Practiser.want(JAVA)).put("chairs",
                2)).getJsonObject("place");
        var invitation = place.getString("link").split("#")[1];
        assertThat(noor.expect(200, "POST", "/invitations/look", new JsonObject().put("invitation", invitation)).getString("name")).isEqualTo("Ada");
        assertThat(ada.expect(409, "POST", "/guests", new JsonObject().put("name", "Ada").put("invitation",
                invitation)).getString("title")).contains("own link");
        noor.expect(200, "POST", "/guests", new JsonObject().put("name", "Noor").put("invitation", invitation));
        assertThat(session(noor.waitFor("IN_SESSION").getString("link"))).isEqualTo(session(ada.waitFor("IN_SESSION").getString("link")));
        assertThat(noor.expect(404, "POST", "/invitations/look", new JsonObject().put("invitation", invitation)).getString("detail")).contains("new link");
    }

    @Test
    void aBlockedPartnerIsNeverMatchedAgainAndTheHostSeesTheReportButNotTheSession() {
        var link = matched(ada, noor).getFirst();
        var held = ada.expect(200, "GET", "/mine", null).getJsonArray("sessions").getJsonObject(0);
        var about = new JsonObject().put("session", held.getString("session")).put("seat", held.getJsonArray("with").getJsonObject(0).getString("seat"))
                .put("report", true).put("block", true);
        ada.expect(204, "POST", "/partners", about);
        var reports = hotseat.get("/api/practice/reports");
        assertThat(reports.getJsonArray("reports")).singleElement().satisfies(each -> assertThat(((JsonObject) each).getString("about")).isEqualTo("Noor"));
        assertThat(reports.getInteger("sessions")).isEqualTo(1);
        assertThat(hotseat.get("/api/sessions").getJsonArray("sessions")).isEmpty();
        assertThat(hotseat.get("/api/sessions").getInteger("practices")).isEqualTo(1);
        for (var seat : List.of("POST seats", "POST seats/x/link", "DELETE seats/x", "GET file")) {
            assertThat(status(seat.split(" ")[0], "/api/sessions/" + session(link) + "/" + seat.split(" ")[1], hotseat.host())).isEqualTo(403);
        }
        ada.expect(200, "DELETE", "/place", null);
        noor.expect(200, "DELETE", "/place", null);
        ada.join(Practiser.want(JAVA));
        noor.join(Practiser.want(JAVA));
        clock.jump(20 * 60_000);
        assertThat(ada.waitUntil(place -> place.getInteger("waiting", 0) == 2).getString("kind")).isEqualTo("WAITING");
        ada.expect(204, "DELETE", "/blocks/" + ada.expect(200, "GET", "/mine", null).getJsonArray("blocks").getJsonObject(0).getString("id"), null);
    }

    @Test
    void anErasedPracticeLeavesNothingWithThoseWhoPractised() {
        var id = session(matched(ada, noor).getFirst());
        ada.expect(200, "DELETE", "/place", null);
        var title = hotseat.get("/api/sessions/" + id).getString("title");
        assertThat(hotseat.send("POST", "/api/sessions/" + id + "/erasure", Optional.of(new JsonObject().put("title", title).encode()),
                hotseat.host()).statusCode()).isEqualTo(204);
        assertThat(ada.expect(200, "GET", "/mine", null).getJsonArray("sessions")).isEmpty();
        assertThat(hotseat.get("/api/practice/reports").getInteger("people")).isZero();
    }

    @Test
    void everyPlaceOutlivesARestartAndSoDoesAnOffer() {
        ada.join(Practiser.want(JAVA));
        noor.join(Practiser.want(JAVA));
        ada.accept();
        var before = noor.waitFor("OFFERED");
        hotseat.restart();
        assertThat(noor.place()).isEqualTo(before);
        noor.accept();
        ada.waitFor("MATCHED");
    }

    @Test
    void nobodyBeginsPracticesByTheDozen() {
        for (var i = 0; i < 20; i++) {
            ada.join(Practiser.want(JAVA));
        }
        assertThat(ada.expect(429, "POST", "/place", new JsonObject().put("name", "Ada").put("want",
                Practiser.want(JAVA))).getString("detail")).contains("hour");
        clock.jump(3_600_000);
        ada.join(Practiser.want(JAVA));
    }

    @Test
    void whatCannotBeWantedIsRefusedWithItsPlace() {
        assertThat(refused(Practiser.want("nowhere"), "Ada")).contains("nowhere");
        assertThat(refused(Practiser.want(JAVA).put("minutes", 5), "Ada")).contains("minutes");
        assertThat(refused(Practiser.want(JAVA).put("from", clock.nowMs() + 2 * Pool.INVITATION_MS), "Ada")).contains("24 hours");
        assertThat(refused(Practiser.want(JAVA), "A".repeat(61))).contains("name");
    }

    private String refused(JsonObject want, String name) {
        return ada.expect(422, "POST", "/place", new JsonObject().put("name", name).put("want", want)).getString("detail");
    }
}
