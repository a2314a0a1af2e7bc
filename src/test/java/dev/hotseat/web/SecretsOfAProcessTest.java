package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.Host;
import dev.hotseat.testing.NeedsProcess;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server as people run it, a process of its own that logs all it can: what opens something is in nothing that it prints,
 * logs, counts, answers a mistake with, stores, or shows to whoever lists processes; but for the one link of the first start.
 */
@NeedsProcess
class SecretsOfAProcessTest {
    private static final String LOUD = "dev.hotseat.web.level=ALL\ndev.hotseat.room.level=ALL\ndev.hotseat.cli.level=ALL\nio.vertx.level=FINE\n";

    /** What must not be seen, by what it is. */
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final StringBuilder answers = new StringBuilder();
    private String session;
    private int calls;

    @Test
    void whatOpensSomethingIsSeenNowhereButInTheOneLinkThatIsPrinted(@TempDir Path folder) throws IOException {
        var logging = Files.writeString(folder.resolve("logging.properties"), LOUD);
        var errors = folder.resolve("errors.txt");
        var environment = Map.of("HOTSEAT_PRACTICE", "lobby", "HOTSEAT_TRUSTED_PROXIES", "127.0.0.1", "JDK_JAVA_OPTIONS", "-Djava.util.logging.config.file="
                + logging);
        try (var server = new ServerProcess(folder.resolve("data"), environment, Redirect.appendTo(errors.toFile()))) {
            server.start();
            secrets.put("the host's key", server.hostKey());
            use(server);
            var metrics = send(server, "GET", "/metrics", Optional.empty(), Map.of("Authorization", "Bearer " + server.hostKey()));
            assertNoSecret("the metrics", metrics);
            assertNoSecret("an answer to a mistake", answers.toString());
            assertNoSecret("the list of processes", processes(server.pid()));
            assertThat(server.stop()).isZero();
            server.start();
            assertThat(server.stop()).isZero();
            assertThat(metrics).contains("hotseat_rejected_total");
            assertThat(answers.toString()).contains("not-signed-in", "bad-body", "link-not-valid", "frame-too-large", "unknown-type");
            assertThat(server.printed()).filteredOn(line -> line.contains(server.hostKey())).singleElement().asString()
                    .startsWith("open this link as the host");
            assertNoSecret("what is printed", server.printed().stream().filter(line -> !line.startsWith("open this link as the host"))
                    .collect(Collectors.joining("\n")));
            assertNoSecret("the log", Files.readString(errors));
            assertThat(errors).content().contains("JDK_JAVA_OPTIONS");
        }
        assertNoSecret("the database", stored(folder.resolve("data")));
    }

    /** Everybody comes in, and makes each mistake there is with what they have. */
    private void use(ServerProcess server) {
        var vertx = Vertx.vertx();
        try (var host = new Host(server.url(), server.hostKey())) {
            var sockets = vertx.createWebSocketClient();
            var made = host.newSession(TestHotseat.settings());
            session = made.id();
            made.tokens().forEach((role, token) -> secrets.put("the seat's token of the " + role, token));
            var signedIn = host.send("POST", "/api/host/sign-in", Optional.of(new JsonObject().put("key", server.hostKey()).encode()), Map.of());
            secrets.put("the host's cookie", signedIn.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1]);
            secrets.put("a shared link's token", token(host.post("/api/sessions/" + session + "/shares", new JsonObject().put("view", "OBSERVER")
                    .put("days", 7))));
            secrets.put("a renewed link's token", token(host.post("/api/sessions/" + session + "/seats", new JsonObject().put("role", "OBSERVER")
                    .put("name", "Late"))));
            var practising = Practiser.of(server.url(), 7, "Ada");
            secrets.put("a practice code", practising.code());
            secrets.put("a practice seat's token", token(practising.expect(201, "POST", "/alone", new JsonObject().put("name", "Ada")
                    .put("want", Practiser.want(host.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id"))))));
            secrets.put("a guess", "guess-that-is-wrong-0123456789");
            made.tokens().forEach((role, token) -> sit(sockets, server.port(), role, token));
            List.copyOf(secrets.values()).forEach(secret -> mistakesWith(secret, server, sockets));
        } finally {
            Waiting.await(vertx.close());
        }
    }

    private static String token(JsonObject made) {
        return made.getString("link").split("#")[1];
    }

    private void sit(WebSocketClient sockets, int port, Role role, String token) {
        var client = SocketClient.open(sockets, port);
        client.send(hello(token));
        client.welcomed();
        answers.append(client.give("StartSession")).append(client.give("Teleport", "token", token))
                .append(client.give("ShowMessage", "line", 7, "token", token));
        client.sendText("{\"type\":\"ping\",\"t\":" + token);
        client.sendText(token);
        client.sendText("x".repeat(70_000) + token);
        client.sendText(hello(token).encode());
        client.awaitFrame(0, frame -> "already-welcome".equals(frame.getString("code")));
        client.received().stream().filter(frame -> frame.getString("type").equals("error")).forEach(answers::append);
        client.close();
    }

    private void mistakesWith(String secret, ServerProcess server, WebSocketClient sockets) {
        for (var headers : List.of(Map.of("Authorization", "Bearer " + secret), Map.of("Cookie", "hotseat_host=" + secret),
                Map.of("Authorization", "Basic " + secret))) {
            for (var path : List.of("/api/host", "/api/nothing", "/api/banks", "/api/sessions/nowhere/log", "/api/practice/place?seen=" + secret)) {
                answers.append(send(server, "POST", path, Optional.of("{\"key\":\"" + secret), headers));
                answers.append(send(server, "PUT", path, Optional.of("{}"), headers));
            }
        }
        // Few on the session itself, where more than so many would have to wait.
        for (var path : List.of("replay", "feedback", "shares")) {
            answers.append(send(server, "POST", "/api/sessions/" + session + "/" + path, Optional.of("{\"key\":\"" + secret),
                    Map.of("Authorization", "Bearer " + secret)));
        }
        for (var body : List.of("{\"key\":\"" + secret + "x\"}", "{\"key\":" + secret + "}", "{\"key\":[\"" + secret + "\"]}", secret)) {
            answers.append(send(server, "POST", "/api/host/sign-in", Optional.of(body), Map.of()));
        }
        // Somebody pastes a link where it does not belong: told back to them at most, and kept nowhere.
        send(server, "GET", "/" + secret + "/?key=" + secret, Optional.empty(), Map.of("Referer", server.url() + "/#" + secret));
        send(server, "GET", "/api/sessions/" + secret + "/replay", Optional.empty(), Map.of("User-Agent", secret));
        var client = SocketClient.open(sockets, server.port());
        client.send(hello(secret).put("session", "nowhere"));
        answers.append(client.closeCode() == 4500 ? "link-not-valid" : "");
    }

    private JsonObject hello(String token) {
        return new JsonObject().put("type", "hello").put("session", session).put("token", token);
    }

    /** Each from an address of its own, so that none has to wait for the ones before. */
    private String send(ServerProcess server, String method, String path, Optional<String> body, Map<String, String> headers) {
        try (var anybody = new Host(server.url(), "")) {
            var from = new HashMap<>(headers);
            calls++;
            from.put("X-Forwarded-For", "198.18." + calls / 250 + "." + calls % 250);
            return anybody.send(method, path, body, from).body();
        }
    }

    private void assertNoSecret(String where, String text) {
        secrets.forEach((what, secret) -> assertThat(text).as("%s, in %s", what, where).doesNotContain(secret));
    }

    /** What anybody on the machine sees of the server's process and of those it started. */
    private static String processes(long pid) {
        var server = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).map(each -> proc(each.pid(), "cmdline") + proc(each.pid(), "environ")
                + proc(each.pid(), "comm"))
                .collect(Collectors.joining("\n"));
    }

    private static String proc(long pid, String file) {
        try {
            var told = Files.readString(Path.of("/proc", Long.toString(pid), file));
            assertThat(told).as("/proc/%s/%s", pid, file).isNotEmpty();
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of the data folder as they lie on the disk, but for the key's own. */
    private static String stored(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("host.key")).map(file -> {
                try {
                    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.joining("\n"));
        }
    }
}
