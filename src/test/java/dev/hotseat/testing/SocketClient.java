package dev.hotseat.testing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of the socket that keeps every frame it received, in order, and can wait for one. */
public final class SocketClient {
    private static final long LIMIT_SECONDS = 20;

    private final WebSocket socket;
    private final List<JsonObject> frames = new ArrayList<>();
    private final List<JsonObject> sent = new ArrayList<>();
    private final CompletableFuture<Short> closed = new CompletableFuture<>();
    private JsonObject welcome;

    private SocketClient(WebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(this::received);
        socket.closeHandler(_ -> {
            closed.complete(socket.closeStatusCode());
            wake();
        });
    }

    /** A socket of whatever server listens on this port of this machine. */
    public static SocketClient open(WebSocketClient sockets, int port) {
        var options = new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/ws");
        // The handlers are set on the event loop before the first frame can be read there.
        return Waiting.await(sockets.connect(options).map(SocketClient::new));
    }

    public void send(JsonObject frame) {
        sent.add(frame);
        sendText(frame.encode());
    }

    public void sendText(String text) {
        socket.writeTextMessage(text);
    }

    public void sendBinary(byte[] bytes) {
        socket.writeBinaryMessage(Buffer.buffer(bytes));
    }

    /** Gives a command and waits for its answer. */
    public JsonObject give(String type, Object... fields) {
        return giveAs(UUID.randomUUID().toString(), type, fields);
    }

    /** Gives a command under this id and waits for an answer that comes after it. */
    public JsonObject giveAs(String id, String type, Object... fields) {
        var from = received().size();
        var frame = new JsonObject().put("id", id).put("type", type);
        for (var i = 0; i < fields.length; i += 2) {
            frame.put((String) fields[i], fields[i + 1]);
        }
        send(frame);
        return awaitFrame(from, answer -> id.equals(answer.getString("id")));
    }

    /** Waits for the welcome and all that was missed. */
    public JsonObject welcomed() {
        welcome = awaitFrame(0, frame -> frame.getString("type").equals("welcome"));
        var last = welcome.getLong("seq");
        var after = welcome.getBoolean("recovered") ? -1L : 0L;
        if (last > 0 && after == 0) {
            awaitEvent(event -> event.getLong("seq").equals(last));
        }
        return welcome;
    }

    public String seat() {
        return welcome.getJsonObject("you").getString("seat");
    }

    /** The first event of this type, waited for. */
    public JsonObject event(String type) {
        return awaitEvent(event -> event.getString("type").equals(type));
    }

    public JsonObject awaitEvent(Predicate<JsonObject> matches) {
        return await(() -> events().stream().filter(matches).findFirst().orElse(null));
    }

    public JsonObject awaitFrame(int from, Predicate<JsonObject> matches) {
        return await(() -> received().stream().skip(from).filter(matches).findFirst().orElse(null));
    }

    /** All events of the interview received so far, in order. */
    public List<JsonObject> events() {
        return events(null);
    }

    /** The same of another stream. */
    public List<JsonObject> events(String stream) {
        return received().stream().filter(frame -> frame.getString("type").equals("events") && Objects.equals(frame.getString("stream"), stream))
                .flatMap(frame -> frame.getJsonArray("events").stream()).map(JsonObject.class::cast).toList();
    }

    /** All frames received so far, in order. */
    public synchronized List<JsonObject> received() {
        return List.copyOf(frames);
    }

    /** All frames sent so far as objects, in order. */
    public List<JsonObject> sent() {
        return List.copyOf(sent);
    }

    /** The code the socket was closed with, waited for. */
    public int closeCode() {
        try {
            return closed.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the socket was not closed", e);
        }
    }

    public boolean open() {
        return !closed.isDone();
    }

    public void close() {
        Waiting.await(socket.close());
    }

    private synchronized void received(String text) {
        frames.add(new JsonObject(text));
        notifyAll();
    }

    private synchronized void wake() {
        notifyAll();
    }

    private interface Look {
        JsonObject found();
    }

    private synchronized JsonObject await(Look look) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            var found = look.found();
            if (found != null) {
                return found;
            }
            var leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (leftMs <= 0) {
                throw new IllegalStateException("what was waited for did not come; received: " + frames);
            }
            try {
                wait(leftMs);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
