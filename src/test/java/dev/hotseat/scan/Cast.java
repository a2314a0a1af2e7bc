package dev.hotseat.scan;

import dev.hotseat.session.Role;
import dev.hotseat.testing.Host;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One caller of every kind, and what there is for them to ask about: a session that is closed, with its feedback, a re-grader
 * and a shared link; one that is live; and a practice.
 *
 * @param sessions the ids of the three
 * @param values   what stands for a parameter of this name
 */
record Cast(List<Caller> callers, List<String> sessions, Map<String, String> values, String sessionFile) {
    private static final String CRITERION = "technical-depth";

    static Cast on(ServerProcess server, Vertx vertx) {
        try (var host = new Host(server.url(), server.hostKey())) {
            return new Making(server, vertx, host).cast();
        }
    }

    private record Making(ServerProcess server, Vertx vertx, Host host) {
        Cast cast() {
            var live = host.newSession(TestHotseat.settings());
            var closed = host.newSession(TestHotseat.settings());
            var lead = join(live.id(), live.tokens().get(Role.LEAD));
            require(lead.give("StartSession"));
            require(lead.give("PushQuestion", "questionId", question(lead)));
            var question = hold(closed);
            var about = "/api/sessions/" + closed.id();
            var regrader = host.post(about + "/seats", new JsonObject().put("role", "REGRADER").put("name", "Looks again"));
            var share = host.post(about + "/shares", new JsonObject().put("view", "PANEL").put("days", 7));
            var bank = host.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id");
            var peer = Practiser.of(server.url(), 1, "Ada");
            var practice = peer.expect(201, "POST", "/alone", new JsonObject().put("name", "Ada").put("want",
                    Practiser.want(bank))).getString("link").split("/s/")[1].split("#");
            var callers = List.of(new Caller("signed out", Map.of(), Map.of()), new Caller("host", Map.of("Cookie", signIn()), Map.of()),
                    seated(Role.LEAD, live, closed), seated(Role.INTERVIEWER, live, closed), seated(Role.CANDIDATE, live, closed), seated(Role.OBSERVER,
                    live, closed),
                    linked("re-grader", closed.id(), regrader), linked("share guest", closed.id(), share),
                    new Caller("who practises", Caller.bearer(peer.code()), Map.of(practice[0], practice[1])));
            var file = host.send("GET", about + "/file", Optional.empty(), host.headers()).body();
            // Nobody and nothing of such a name is there to be erased, so that there is something to scan to the end.
            return new Cast(callers, List.of(closed.id(), live.id(), practice[0]), Map.ofEntries(Map.entry("question", question), Map.entry("criterion",
                    CRITERION), Map.entry("bank", bank),
                    Map.entry("rubric", "technical"), Map.entry("seat", "nobody"), Map.entry("share", "nothing"), Map.entry("block", "nothing"),
                    Map.entry("search", "what"),
                    Map.entry("name", "scan.md"), Map.entry("format", "csv"), Map.entry("scale", "FOUR_LEVELS"), Map.entry("version", "1"),
                    Map.entry("changedSince", "0")), file);
        }

        /** Starts, asks, grades, reveals, closes and gives feedback; answers with the question that was asked. */
        private String hold(Host.Made closed) {
            var lead = join(closed.id(), closed.tokens().get(Role.LEAD));
            var question = question(lead);
            require(lead.give("StartSession"));
            require(lead.give("PushQuestion", "questionId", question));
            require(lead.give("GiveGrade", "questionId", question, "criterion", CRITERION, "level", "GOOD"));
            require(lead.give("WriteNote", "questionId", question, "text", "Knows it from practice."));
            require(lead.give("FinishQuestion"));
            require(lead.give("OpenDebrief"));
            require(lead.give("RevealScores"));
            require(lead.give("CloseSession"));
            host.post("/api/sessions/" + closed.id() + "/feedback", Samples.feedback());
            return question;
        }

        private String signIn() {
            var answer = host.send("POST", "/api/host/sign-in", Optional.of(new JsonObject().put("key", server.hostKey()).encode()), Map.of());
            return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        }

        private SocketClient join(String session, String token) {
            var client = SocketClient.open(vertx.createWebSocketClient(), server.port());
            client.send(new JsonObject().put("type", "hello").put("session", session).put("token", token));
            client.welcomed();
            return client;
        }
    }

    private static Caller seated(Role role, Host.Made live, Host.Made closed) {
        var tokens = Map.of(closed.id(), closed.tokens().get(role), live.id(), live.tokens().get(role));
        return new Caller(role.name().toLowerCase(Locale.ROOT), Caller.bearer(closed.tokens().get(role)), tokens);
    }

    private static Caller linked(String name, String session, JsonObject made) {
        var token = made.getString("link").split("#")[1];
        return new Caller(name, Caller.bearer(token), Map.of(session, token));
    }

    private static String question(SocketClient panelist) {
        return panelist.event("SessionCreated").getJsonObject("plan").getJsonArray("questions").getJsonObject(0).getString("id");
    }

    private static void require(JsonObject answer) {
        if (!"accepted".equals(answer.getString("type"))) {
            throw new IllegalStateException("what is to be scanned could not be made: " + answer);
        }
    }
}
