package dev.hotseat;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.Host;
import dev.hotseat.testing.LogLines;
import dev.hotseat.testing.RawHttp;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server on a Vert.x of which it finds nothing but what is public, as on one that is another inside. */
class UnknownVertxTest {
    private static final String KEY = "host-key";
    private static final int CONNECTIONS_MAX = 100;

    @TempDir
    Path data;

    private final LogLines log = LogLines.from(Level.WARNING);
    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient sockets = vertx.createWebSocketClient();
    private Object server;
    private int port;
    private Host host;

    @BeforeEach
    void start() throws ReflectiveOperationException {
        var hotseat = new PublicOnly();
        var environment = Map.of("HOTSEAT_PORT", "0", "HOTSEAT_DATA", data.toString(), "HOTSEAT_CONNECTIONS_MAX", Integer.toString(CONNECTIONS_MAX));
        var loaded = hotseat.loadClass("dev.hotseat.ops.ConfigLoader").getMethod("load", Map.class, Map.class, Optional.class)
                .invoke(null, Map.of(), environment, Optional.empty());
        var config = loaded.getClass().getMethod("config").invoke(loaded);
        server = await((Future<?>) hotseat.loadClass(Server.class.getName()).getMethod("start", config.getClass(), String.class).invoke(null, config, KEY));
        port = (int) server.getClass().getMethod("port").invoke(server);
        host = new Host("http://127.0.0.1:" + port, KEY);
    }

    @AfterEach
    void stop() throws ReflectiveOperationException {
        host.close();
        await(vertx.close());
        await((Future<?>) server.getClass().getMethod("stop").invoke(server));
        log.close();
    }

    @Test
    void everythingIsServedAndTheLogSaysOnceWhatIsOtherwise() {
        var made = host.newSession(TestHotseat.settings());
        var lead = join(made, Role.LEAD);
        var observer = join(made, Role.OBSERVER);
        assertThat(lead.give("StartSession").getString("type")).isEqualTo("accepted");
        assertThat(observer.event("SessionStarted")).isNotNull();
        assertThat(host.send("GET", "/", Optional.empty(), Map.of()).statusCode()).isEqualTo(200);
        assertThat(log.kept().stream().filter(line -> line.contains("inside not as Hotseat knows it"))).hasSize(4)
                .anyMatch(line -> line.contains("each open socket takes more memory")).anyMatch(line -> line.contains("requests are checked once they are "
                + "read"))
                .anyMatch(line -> line.contains("a connection is counted")).anyMatch(line -> line.contains("in the moment of the start"));
    }

    @Test
    void aRequestThatLeavesSomethingToBeGuessedIsRefusedAndItsConnectionEnded() throws IOException {
        for (var heads : List.of("Host: one\r\nHost: two\r\n", "Host: a b\r\n", "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n")) {
            try (var raw = new RawHttp(port)) {
                assertThat(raw.say("GET / HTTP/1.1\r\n" + heads + "\r\n").untilEnd()).contains(" 400 ").doesNotContain(" 200 ");
            }
        }
        try (var raw = new RawHttp(port)) {
            assertThat(raw.say("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").untilEnd()).contains(" 200 ");
        }
    }

    @Test
    void connectionsHaveTheirBoundAndTheirPlacesAreFreeOnceTheyEnd() throws IOException {
        var made = host.newSession(TestHotseat.settings());
        for (var more = 0; more < 2 * CONNECTIONS_MAX; more++) {
            join(made, Role.OBSERVER).close();
            try (var raw = new RawHttp(port)) {
                assertThat(raw.say("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").untilEnd()).contains(" 200 ");
            }
        }
        var open = new ArrayList<RawHttp>();
        while (open.size() <= CONNECTIONS_MAX) {
            open.add(new RawHttp(port));
        }
        assertThat(open.getLast().untilEnd()).isEmpty();
        for (var each : open) {
            each.close();
        }
    }

    private SocketClient join(Host.Made made, Role role) {
        var client = SocketClient.open(sockets, port);
        client.send(new JsonObject().put("type", "hello").put("session", made.id()).put("token", made.tokens().get(role)));
        client.welcomed();
        return client;
    }

    /** Hotseat's own classes, which are not shown what Vert.x is inside; to Vert.x itself that is there as ever. */
    private static final class PublicOnly extends URLClassLoader {
        PublicOnly() {
            super(new URL[] {Server.class.getProtectionDomain().getCodeSource().getLocation()}, Server.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.vertx.core.") && Stream.of(".impl.", ".internal.").anyMatch(name::contains)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.hotseat.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
