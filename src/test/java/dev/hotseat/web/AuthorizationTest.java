package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Role;
import dev.hotseat.session.WhoMayWhenTest;
import dev.hotseat.sharing.Shares;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.Sealed;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import dev.hotseat.web.caller.Who;
import dev.hotseat.web.guard.WrongLinkThrottle;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route and every command against everyone who may try it. Who may call a route is read off where it is mounted, commands off
 * their types; the tables in the documentation are written from that, so that whoever changes who may do what sees it there.
 */
class AuthorizationTest {
    private static final Path DOCUMENT = Path.of("src/docs/authorization.md");
    private static final String NO_LINK = "no link";
    private static final String WRONG_LINK = "wrong link";
    private static final String ELSEWHERE = "seat elsewhere";
    private static final String HOST = "host";
    private static final String PRACTICE = "practice code";

    private static final List<String> SEATS = Arrays.stream(Role.values()).map(AuthorizationTest::word).toList();
    private static final List<String> SHARES = Arrays.stream(Shares.View.values()).map(view -> "shared: " + word(view)).toList();
    private static final List<String> EVERYONE = Stream.of(List.of(NO_LINK, WRONG_LINK, ELSEWHERE), SHARES, SEATS.reversed(), List.of(PRACTICE, HOST))
            .flatMap(List::stream).toList();

    /** Bodies without which a route would complain before it looks at who asks for what. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/sessions/:id/comments", "{\"comment\":\"c\",\"kind\":\"NOTE\",\"about\":0,\"words\":\"Here.\"}",
            "PUT /api/sessions/:id/regrades/:question/:criterion", "{\"level\":\"GOOD\"}",
            "POST /api/sessions/:id/regrades", "{\"verdict\":\"YES\",\"confidence\":\"LOW\"}");
    /** Whoever grades again has no place in the room. */
    private static final Set<Role> AT_THE_TABLE = EnumSet.complementOf(EnumSet.of(Role.REGRADER));

    @TempDir
    static Path data;

    /** Who is let in, as it was declared where each route is mounted; whoever is not gets 401 or 403 and nothing else. */
    private static Map<String, Set<String>> rules;
    private static Map<String, Who> declared;
    private static JumpingClock clock;
    private static TestHotseat hotseat;
    private static TestSession session;
    private static Map<String, Map<String, String>> callers;

    @BeforeAll
    static void start() {
        declared = declared();
        rules = new TreeMap<>();
        withoutPages(declared.keySet()).forEach(route -> rules.put(route, letInBy(declared.get(route))));
        clock = new JumpingClock();
        hotseat = TestHotseat.on(data, clock);
        session = closed();
        callers = new LinkedHashMap<>();
        callers.put(NO_LINK, Map.of());
        callers.put(WRONG_LINK, bearer("guessed"));
        callers.put(ELSEWHERE, bearer(closed().tokens().get(Role.LEAD)));
        for (var view : Shares.View.values()) {
            var made = hotseat.post("/api/sessions/" + session.id() + "/shares", new JsonObject().put("view", view.name()).put("days", 7));
            callers.put("shared: " + word(view), bearer(made.getString("link").split("#")[1]));
        }
        session.tokens().forEach((role, token) -> callers.put(word(role), bearer(token)));
        var again = hotseat.post("/api/sessions/" + session.id() + "/seats", new JsonObject().put("role", "REGRADER").put("name", "Somebody else"));
        callers.put(word(Role.REGRADER), bearer(again.getString("link").split("#")[1]));
        callers.put(PRACTICE, bearer("own-" + "q".repeat(22)));
        callers.put(HOST, bearer(TestHotseat.HOST_KEY));
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        assertThat(mounted()).isEqualTo(declared.keySet());
        assertThat(routes()).isEqualTo(rules.keySet()).hasSizeGreaterThan(30);
    }

    @Test
    void everyRouteLetsInWhomItsRuleNamesAndNobodyElse() {
        assertThat(callers.keySet()).containsExactlyInAnyOrderElementsOf(EVERYONE);
        var found = new TreeMap<String, Set<String>>();
        for (var route : rules.keySet()) {
            // So that no try counts as one of too many.
            clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
            found.put(route, callers.keySet().stream().filter(caller -> letIn(route, callers.get(caller))).collect(Collectors.toSet()));
        }
        assertThat(found).isEqualTo(rules);
    }

    /** A candidate's link that is opened in the host's browser shows what the candidate may see. */
    @Test
    void aLinkGoesBeforeTheHostsCookieOnEveryRouteAboutASession() {
        var cookie = Map.of("Cookie", hostCookie());
        assertThat(letIn("GET /api/sessions/:id", cookie)).isTrue();
        var both = rules.keySet().stream().filter(route -> route.contains(" /api/sessions/:id/")).toList();
        assertThat(both.stream().filter(route -> declared.get(route).host() && !declared.get(route).seats().isEmpty())).hasSizeGreaterThanOrEqualTo(5);
        for (var route : both) {
            for (var linked : Stream.concat(SEATS.stream(), SHARES.stream()).toList()) {
                var with = new HashMap<>(callers.get(linked));
                with.putAll(cookie);
                assertThat(letIn(route, with)).as("%s by %s with the host's cookie", route, linked).isEqualTo(rules.get(route).contains(linked));
            }
        }
        for (var linked : Stream.concat(SEATS.stream(), SHARES.stream()).toList()) {
            var with = new HashMap<>(callers.get(linked));
            with.putAll(cookie);
            assertThat(replay(with)).as(linked).isEqualTo(replay(callers.get(linked))).isNotEqualTo(replay(cookie));
        }
    }

    @Test
    void theHostsCookieCountsWhereTheLinkBesideItOpensNothing() {
        var with = new HashMap<>(Map.of("Cookie", hostCookie()));
        with.putAll(callers.get(WRONG_LINK));
        assertThat(replay(with)).isEqualTo(replay(callers.get(HOST)));
    }

    @Test
    void everyPageIsOpenToAnybodyAndReadOnly() {
        assertThat(pages()).isNotEmpty().allMatch(page -> page.startsWith("GET ") || page.startsWith("HEAD "))
                .allMatch(page -> declared.get(page).anybody());
    }

    @Test
    void theSocketTakesFromEachSeatWhatItMayGiveAndNothingThatIsNotForASeat() {
        var fresh = hotseat.newSession();
        var rules = WhoMayWhenTest.rows().collect(Collectors.toMap(row -> row.command().getClass(), row -> row));
        var practice = WhoMayWhenTest.onlyInPractice().collect(Collectors.<Command, Class<?>, Command>toMap(Object::getClass, command -> command));
        // The lead comes first, so that nobody may take the lead, and tries last, since what it may do changes what is going on.
        var clients = new EnumMap<Role, SocketClient>(Role.class);
        AT_THE_TABLE.forEach(role -> clients.put(role, fresh.join(role)));
        for (var role : List.copyOf(AT_THE_TABLE).reversed()) {
            var client = clients.get(role);
            for (var type : Sealed.leaves(Command.class).toList()) {
                var command = practice.containsKey(type) ? practice.get(type) : rules.get(type).command();
                var fields = ((ObjectNode) Json.STORED.valueToTree(command)).properties().stream()
                        .flatMap(field -> Stream.of(field.getKey(), Json.STORED.convertValue(field.getValue(), Object.class))).toArray();
                var code = client.give(type.getSimpleName(), fields).getString("code", "accepted");
                if (!Command.OfParticipant.class.isAssignableFrom(type)) {
                    assertThat(code).as("%s by %s", type, role).isEqualTo("unknown-type");
                } else if (practice.containsKey(type)) {
                    assertThat(code).as("%s by %s", type, role).isEqualTo("only-in-practice");
                } else if (rules.get(type).who().contains(new Actor.Seated(Sessions.seatOf(role)))) {
                    assertThat(code).as("%s by %s", type, role).isNotIn("not-allowed", "unknown-type", "bad-fields");
                } else {
                    assertThat(code).as("%s by %s", type, role).isEqualTo("not-allowed");
                }
            }
        }
    }

    @Test
    void noOtherLinkOpensASocket() {
        for (var caller : EVERYONE) {
            if (!SEATS.contains(caller)) {
                clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
                var client = hotseat.connect();
                client.send(new JsonObject().put("type", "hello").put("session", session.id())
                        .put("token", callers.get(caller).getOrDefault("Authorization", "Bearer ").substring("Bearer ".length())));
                assertThat(client.closeCode()).as(caller).isEqualTo(4500);
            }
        }
    }

    @Test
    void theDocumentSaysWhatTheRulesAre() throws IOException {
        var written = Files.writeString(Path.of("target", DOCUMENT.getFileName().toString()), document());
        assertThat(DOCUMENT).as("after a change that is meant, put %s there", written).hasSameTextualContentAs(written);
    }

    private static Set<String> letInBy(Who who) {
        if (who.anybody()) {
            return Set.copyOf(EVERYONE);
        }
        var seats = who.seats().stream().map(AuthorizationTest::word);
        return Stream.of(seats, who.shares() ? SHARES.stream() : Stream.<String>empty(), Stream.of(PRACTICE).filter(_ -> who.practising()),
                Stream.of(HOST).filter(_ -> who.host())).flatMap(names -> names).collect(Collectors.toSet());
    }

    private static String hostCookie() {
        var signedIn = hotseat.send("POST", "/api/host/sign-in", Optional.of(new JsonObject().put("key", TestHotseat.HOST_KEY).encode()), Map.of());
        return signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String replay(Map<String, String> as) {
        clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
        var answer = hotseat.send("GET", "/api/sessions/" + session.id() + "/replay", Optional.empty(), as);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static boolean letIn(String route, Map<String, String> as) {
        var call = route.split(" ");
        var path = call[1].replace(":id", session.id()).replaceAll(":\\w+", "nowhere");
        var headers = new HashMap<>(as);
        // Not from the server's own machine, for which the metrics are open.
        headers.put("X-Forwarded-For", "203.0.113.7");
        var status = hotseat.send(call[0], path, Optional.ofNullable(BODIES.get(route)).or(() -> call[0].equals("GET") ? Optional.empty() : Optional.of("{}")),
                headers).statusCode();
        assertThat(status).as("%s", route).isLessThan(500).isNotEqualTo(429);
        return status != 401 && status != 403;
    }

    private static TestSession closed() {
        var made = hotseat.newSession();
        var lead = made.join(Role.LEAD);
        List.of("StartSession", "OpenDebrief", "RevealScores", "CloseSession").forEach(lead::give);
        lead.close();
        return made;
    }

    private static Set<String> routes() {
        return withoutPages(mounted());
    }

    private static Set<String> pages() {
        var pages = new LinkedHashSet<>(mounted());
        pages.removeAll(routes());
        return pages;
    }

    private static Map<String, Who> declared() {
        var vertx = Vertx.vertx();
        try {
            return MountedRoutes.declared(vertx);
        } finally {
            vertx.close();
        }
    }

    private static Set<String> mounted() {
        var vertx = Vertx.vertx();
        try {
            return MountedRoutes.all(vertx);
        } finally {
            vertx.close();
        }
    }

    /** Pages are files that anybody may read; what they show comes from the API and the socket. */
    private static Set<String> withoutPages(Set<String> all) {
        return all.stream().filter(route -> route.contains(" /api/") || route.matches("\\w+ /(ws|metrics|healthz|readyz)")).collect(Collectors.toSet());
    }

    private static String document() {
        var lines = new ArrayList<>(List.of("# Who may do what", "",
                "AuthorizationTest holds both tables against the running server and writes them; they are not edited by hand.", "",
                "## Routes", "", "Pages are files that anybody may read; what they show comes from these. A call without a link that opens what it asks for"
                        + " is answered 401, one with a link of the wrong kind 403. `/metrics` is open to the server's own machine as well.", "",
                "| route | " + String.join(" | ", EVERYONE) + " |", "| --- |" + " :-: |".repeat(EVERYONE.size())));
        rules.forEach((route, who) -> lines.add("| `" + route + "` | " + EVERYONE.stream().map(caller -> who.contains(caller) ? "yes" : "")
                .collect(Collectors.joining(" | ")) + " |"));
        var actors = new LinkedHashMap<String, Actor>();
        List.of(Role.REGRADER, Role.OBSERVER, Role.CANDIDATE, Role.INTERVIEWER, Role.LEAD)
                .forEach(role -> actors.put(word(role), new Actor.Seated(Sessions.seatOf(role))));
        actors.put(HOST, Actor.Host.UNNAMED);
        actors.put("server", Actor.Server.SERVER);
        lines.addAll(List.of("", "## Commands", "", "Those of seats come over the socket, the others over the routes above or from the server itself."
                + " A seat whose link was taken back may give none.", "",
                "| command | " + String.join(" | ", actors.keySet()) + " | while |", "| --- |" + " :-: |".repeat(actors.size()) + " --- |"));
        WhoMayWhenTest.rows().sorted((a, b) -> a.toString().compareTo(b.toString())).forEach(row -> lines.add("| `" + row + "` | "
                + actors.values().stream().map(actor -> row.who().contains(actor) ? "yes" : "").collect(Collectors.joining(" | "))
                + " | " + (row.when().equals(EnumSet.allOf(Phase.class)) ? "always" : row.when().stream().sorted().map(AuthorizationTest::word)
                .collect(Collectors.joining(", "))) + " |"));
        lines.addAll(List.of("", "In a practice there are these too, and at a panel they are refused whoever gives them: "
                + WhoMayWhenTest.onlyInPractice().map(command -> "`" + command.getClass().getSimpleName() + "`").sorted().collect(Collectors.joining(", "))
                + "."));
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
