package dev.hotseat.testing;

import dev.hotseat.Server;
import dev.hotseat.ops.Config;
import dev.hotseat.room.ServerClock;
import dev.hotseat.session.Role;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A whole server on a free port and a real database, and what a host does with it, one line each. */
public final class TestHotseat implements AutoCloseable {
    public static final String HOST_KEY = "host-key-for-tests";
    private static final long GRACE_MS = 50;
    private static final int MESSAGE_BYTES_MAX = 16 * 1024 * 1024;

    private final Vertx clientVertx = Vertx.vertx();
    private final WebSocketClient sockets = clientVertx.createWebSocketClient(
            // A browser takes a message of any length; this client would not.
            new WebSocketClientOptions().setMaxFrameSize(MESSAGE_BYTES_MAX).setMaxMessageSize(MESSAGE_BYTES_MAX));
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final ServerClock clock;
    private int port;
    private Server server;

    private TestHotseat(Path data, ServerClock clock) {
        this.data = data;
        this.clock = clock;
    }

    public static TestHotseat on(Path data) {
        return on(data, ServerClock.startingNow());
    }

    /** A server by this clock. */
    public static TestHotseat on(Path data, ServerClock clock) {
        var hotseat = new TestHotseat(data, clock);
        hotseat.start();
        return hotseat;
    }

    public void start() {
        // Where it comes back it is found at the same address.
        var config = new Config("127.0.0.1", port, data, Optional.empty(), Optional.empty(), 1 << 20, 32 * 1024, GRACE_MS,
                Optional.empty(), Config.LogFormat.TEXT);
        server = Waiting.await(Server.start(config, HOST_KEY, clock));
        port = server.port();
    }

    public void stop() {
        Waiting.await(server.stop());
    }

    /** Ends this server and starts another on the same data. */
    public void restart() {
        stop();
        start();
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The link that signs a browser in as the host. */
    public String hostLink() {
        return url() + "/#host=" + HOST_KEY;
    }

    /** A session with one seat for each role and three questions. */
    public TestSession newSession() {
        return newSession(settings());
    }

    /** Such a session, held in a way of its own. */
    public TestSession newSession(JsonObject settings) {
        var bank = get("/api/banks").getJsonArray("banks").getJsonObject(0);
        var picks = new JsonArray();
        for (var i = 0; i < 3; i++) {
            picks.add(new JsonObject().put("section", 0).put("question", i).put("minutes", i + 1));
        }
        var seats = new JsonArray();
        for (var role : Role.values()) {
            seats.add(new JsonObject().put("role", role.name()).put("name", "The " + role.name().toLowerCase(Locale.ROOT)));
        }
        var created = post("/api/sessions", new JsonObject().put("title", "A test").put("roleInterviewedFor", "Tester")
                .put("bank", bank.getString("id")).put("version", bank.getInteger("version")).put("questions", picks).put("readyPlan", "").put("seed", 0)
                .put("rubric", "technical").put("settings", settings).put("seats", seats));
        var tokens = new EnumMap<Role, String>(Role.class);
        created.getJsonArray("seats").forEach(each -> {
            var seat = (JsonObject) each;
            tokens.put(Role.valueOf(seat.getString("role")), seat.getString("link").split("#")[1]);
        });
        return new TestSession(this, created.getString("id"), tokens);
    }

    /** How a session is held where a test does not care. */
    public static JsonObject settings() {
        return new JsonObject().put("clockFace", "COUNT_DOWN").put("accommodationPercent", 100).put("holdMs", 0).put("observerView", "PANEL");
    }

    public SocketClient connect() {
        return SocketClient.open(sockets, port());
    }

    public JsonObject get(String path) {
        return json(send("GET", path, Optional.empty(), host()), 200);
    }

    public JsonObject post(String path, JsonObject body) {
        var response = send("POST", path, Optional.of(body.encode()), host());
        return json(response, response.statusCode() == 200 ? 200 : 201);
    }

    public Map<String, String> host() {
        return Map.of("Authorization", "Bearer " + HOST_KEY);
    }

    public HttpResponse<String> send(String method, String path, Optional<String> body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path + " got no answer", e);
        }
    }

    private static JsonObject json(HttpResponse<String> response, int expectedStatus) {
        if (response.statusCode() != expectedStatus) {
            throw new IllegalStateException("answered " + response.statusCode() + ": " + response.body());
        }
        return new JsonObject(response.body());
    }


    @Override
    public void close() {
        stop();
        Waiting.await(clientVertx.close());
        http.close();
    }
}
