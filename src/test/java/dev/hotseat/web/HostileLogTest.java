package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Host;
import dev.hotseat.testing.NeedsProcess;
import dev.hotseat.testing.RawHttp;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger writes nothing into the log of a server, neither words nor lines, in whatever form it is written. */
@NeedsProcess
class HostileLogTest {
    private static final String FORGED = "x\n2026-01-01T00:00:00.000 SEVERE dev.hotseat: forged\u001b[2J\r\n{\"level\":\"forged\"}";
    private static final String CODED = "x%0a2026-01-01T00:00:00.000%20SEVERE%20dev.hotseat:%20forged%1b%5b2J%0d%0a";
    private static final String HOST = "Host: 127.0.0.1\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void whateverAStrangerSendsTheLogHasNoLineOfIt(String format, @TempDir Path folder) throws IOException {
        var errors = folder.resolve("errors.txt");
        try (var server = new ServerProcess(folder.resolve("data"), Map.of("HOTSEAT_LOG_FORMAT", format, "HOTSEAT_PRACTICE", "lobby"),
                Redirect.appendTo(errors.toFile()))) {
            server.start();
            nameThingsSo(server);
            for (var line : new String[] {"GET /" + CODED, "GET /api/sessions/" + CODED + "/replay", "DELETE /api/banks/" + CODED,
                    "GET /api/practice/place?seen=" + CODED, "GET /%zz", "GET ?", "GET *",
                "forged\u001b[2J /", "CONNECT forged:1"}) {
                send(server, line + " HTTP/1.1\r\n" + HOST
                        + "User-Agent: forged\u001b[2J\r\nAuthorization: Bearer forged\u001b[2J\r\nReferer: forged\r\nConnection: close\r\n\r\n");
            }
            send(server, "GET / HTTP/1.1\r\nHost: forged\u001b[2J\r\n\r\n");
            send(server, "GET / HTTP/1.1\r\n" + HOST + "X: " + "forged".repeat(5_000) + "\r\n\r\n");
            send(server, "POST /api/host/sign-in HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nforged\r\n");
            leaveInTheMiddle(server);
            assertThat(server.stop()).isZero();
        }
        // The classes under test have a library beside them that says which other it misses.
        var logged = Files.readAllLines(errors).stream().filter(line -> !line.startsWith("SLF4J: ")).toList();
        assertThat(logged).allMatch(line -> format.equals("json") ? new JsonObject(line).containsKey("level")
                : line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ (INFO|WARNING) .*"))
                .noneMatch(line -> line.contains("forged") || line.contains("SEVERE"));
    }

    private static void nameThingsSo(ServerProcess server) {
        var vertx = Vertx.vertx();
        try (var host = new Host(server.url(), server.hostKey())) {
            var made = host.newSession(TestHotseat.settings());
            host.send("POST", "/api/sessions/" + made.id() + "/seats", Optional.of(new JsonObject().put("role", "OBSERVER").put("name", FORGED).encode()),
                    host.headers());
            host.send("POST", "/api/banks/check?name=" + CODED, Optional.of("# " + FORGED), host.headers());
            host.send("POST", "/api/session-files", Optional.of(new JsonObject().put("hotseatSession", 1).put("id", FORGED).encode()), host.headers());
            host.send("POST", "/api/host/sign-in", Optional.of(new JsonObject().put("key", FORGED).encode()), Map.of());
            var hello = SocketClient.open(vertx.createWebSocketClient(), server.port());
            hello.send(new JsonObject().put("type", "hello").put("session", FORGED).put("token", FORGED));
            assertThat(hello.closeCode()).isGreaterThanOrEqualTo(4_000);
        } finally {
            Waiting.await(vertx.close());
        }
    }

    /** Somebody goes away while the rest of what they send is waited for. */
    private static void leaveInTheMiddle(ServerProcess server) throws IOException {
        for (var path : new String[] {"/api/host/sign-in", "/api/session-files", "/api/practice/place"}) {
            try (var raw = new RawHttp(server.port())) {
                raw.say("POST " + path + " HTTP/1.1\r\n" + HOST + "Authorization: Bearer " + server.hostKey()
                        + "\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\nforged");
            }
        }
    }

    private static void send(ServerProcess server, String words) throws IOException {
        try (var raw = new RawHttp(server.port())) {
            raw.sayWhatCanBeSaid(words).untilEnd();
        }
    }
}
