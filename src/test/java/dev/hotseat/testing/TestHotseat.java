package dev.hotseat.testing;

import dev.hotseat.Server;
import dev.hotseat.ops.Config;
import dev.hotseat.ops.Exposure;
import dev.hotseat.ops.Keeping;
import dev.hotseat.room.ServerClock;
import dev.hotseat.sessionlog.Streams;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
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
    private final Path data;
    private final ServerClock clock;
    private final Exposure exposure;
    private Streams streams = Streams.NONE;
    private int port;
    private Keeping keeping = Keeping.FOR_EVER;
    private int roomsMax = 20_000;
    private int sessionsPerMinuteMax = 6_000;
    private int connectionsMax = 60_000;
    private Config.Sockets kept = Config.Sockets.LEAN;
    private Server server;
    private Host host;

    private TestHotseat(Path data, ServerClock clock, Exposure exposure) {
        this.data = data;
        this.clock = clock;
        this.exposure = exposure;
    }

    public static TestHotseat on(Path data) {
        return on(data, ServerClock.startingNow());
    }

    /** A server by this clock. */
    public static TestHotseat on(Path data, ServerClock clock) {
        return on(data, clock, Exposure.PLAIN);
    }

    /** A server by this clock that faces the network like this. */
    public static TestHotseat on(Path data, ServerClock clock, Exposure exposure) {
        var hotseat = new TestHotseat(data, clock, exposure);
        hotseat.start();
        return hotseat;
    }

    /** A server whose sessions have these streams too. */
    public static TestHotseat on(Path data, Streams streams) {
        var hotseat = new TestHotseat(data, ServerClock.startingNow(), Exposure.PLAIN);
        hotseat.streams = streams;
        hotseat.start();
        return hotseat;
    }

    public void start() {
        // Where it comes back it is found at the same address.
        var config = new Config("127.0.0.1", port, data, Optional.empty(), Optional.empty(), 1 << 20, 32 * 1024, GRACE_MS,
                Optional.empty(), Config.LogFormat.TEXT, exposure, keeping, Config.Practice.LOBBY, roomsMax, sessionsPerMinuteMax, connectionsMax,
                kept);
        server = Waiting.await(Server.start(config, HOST_KEY, clock, streams));
        port = server.port();
        host = host == null ? new Host(url(), HOST_KEY) : host;
    }

    /** From the next start on things are kept this long. */
    public void keepFor(Keeping keeping) {
        this.keeping = keeping;
    }

    /** From the next start on no more rooms are held, no more sessions made within a minute, and no more connections open. */
    public void holdAtMost(int rooms, int sessionsPerMinute, int connections) {
        connectionsMax = connections;
        roomsMax = rooms;
        sessionsPerMinuteMax = sessionsPerMinute;
    }

    /** From the next start on sockets are kept like this. */
    public void keepSockets(Config.Sockets sockets) {
        kept = sockets;
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

    /** A session with one seat for each role in the room and three questions. */
    public TestSession newSession() {
        return newSession(settings());
    }

    /** Such a session, held in a way of its own. */
    public TestSession newSession(JsonObject settings) {
        var made = host.newSession(settings);
        return new TestSession(this, made.id(), made.tokens());
    }

    /** How a session is held where a test does not care. */
    public static JsonObject settings() {
        return new JsonObject().put("clockFace", "COUNT_DOWN").put("accommodationPercent", 100).put("holdMs", 0).put("observerView", "PANEL");
    }

    public SocketClient connect() {
        return SocketClient.open(sockets, port());
    }

    public JsonObject get(String path) {
        return host.get(path);
    }

    public JsonObject post(String path, JsonObject body) {
        return host.post(path, body);
    }

    public Map<String, String> host() {
        return host.headers();
    }

    public HttpResponse<String> send(String method, String path, Optional<String> body, Map<String, String> headers) {
        return host.send(method, path, body, headers);
    }

    @Override
    public void close() {
        stop();
        Waiting.await(clientVertx.close());
        host.close();
    }
}
