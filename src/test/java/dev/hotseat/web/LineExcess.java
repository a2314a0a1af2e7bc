package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.fault.RawSocket;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Role;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestSession;
import dev.hotseat.testing.Waiting;
import dev.hotseat.web.guard.ConnectionCounter;
import dev.hotseat.web.guard.WrongLinkThrottle;
import dev.hotseat.web.socket.FrameRate;
import dev.hotseat.web.socket.SocketConnection;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;

/** Past the limits of sockets and of what goes over them. */
final class LineExcess {
    private LineExcess() {}

    static void frameBytes(Excess on) {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        lead.sendText("x".repeat(Excess.FRAME_BYTES_MAX + 1));
        assertThat(Excess.error(lead)).contains("frame-too-large", "at most " + Excess.FRAME_BYTES_MAX);
    }

    static void frameRate(Excess on) {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        IntStream.rangeClosed(0, FrameRate.BURST + 2 * FrameRate.PER_SECOND).forEach(_ -> lead.sendText("{\"type\":\"ping\",\"t\":1}"));
        assertThat(Excess.error(lead)).contains("slow-down", "at most " + FrameRate.PER_SECOND);
    }

    /** Dropped without a word, and commands are taken as ever. */
    static void signals(Excess on) {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        var before = on.met(Limit.SIGNALS);
        Waiting.until(() -> {
            IntStream.range(0, FrameRate.SIGNALS_BURST).forEach(_ -> lead.sendText("{\"type\":\"line\",\"roundTripMs\":1,\"clockErrorMs\":1}"));
            return on.met(Limit.SIGNALS) > before;
        });
        assertThat(lead.give("StartSession").getString("type")).isEqualTo("accepted");
        assertThat(lead.received()).noneMatch(frame -> frame.getString("type").equals("error"));
    }

    static void nesting(Excess on) {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        lead.sendText("{\"type\":\"ping\",\"t\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}");
        assertThat(Excess.error(lead)).contains("frame-too-deep", "at most 20");
    }

    static void outboundBytes(Excess on) throws IOException {
        var session = on.hotseat.newSession();
        var loud = session.join(Role.LEAD);
        loud.give("StartSession");
        try (var deaf = new RawSocket(on.hotseat.port()).upgrade()) {
            deaf.text(session.hello(Role.LEAD).encode());
            var before = on.met(Limit.OUTBOUND_BYTES);
            var number = new int[1];
            Waiting.until(() -> {
                IntStream.range(0, 20).forEach(_ -> loud.give("WriteNote", "questionId", "session", "text", number[0]++ + "x".repeat(3_900)));
                return on.met(Limit.OUTBOUND_BYTES) > before;
            });
        }
    }

    static void silence(Excess on) throws IOException {
        try (var silent = new RawSocket(on.hotseat.port()).upgrade()) {
            assertThat(silent.ended(4 * (int) SocketConnection.HELLO_WITHIN_MS)).isTrue();
        }
    }

    static void slowRequest(Excess on) throws IOException {
        try (var slow = new RawSocket(on.hotseat.port())) {
            slow.say("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A");
            var before = on.met(Limit.SLOW_REQUEST);
            // The byte may not have been read when the first hour passes.
            Waiting.until(() -> {
                on.clock.jump(Excess.HOUR_MS);
                return on.met(Limit.SLOW_REQUEST) > before;
            });
            assertThat(slow.ended(20_000)).isTrue();
        }
    }

    static void wrongLinks(Excess on) {
        var path = "/api/sessions/" + on.hotseat.newSession().id() + "/replay";
        var address = on.address();
        IntStream.range(1, WrongLinkThrottle.PER_ADDRESS_MAX).forEach(number -> assertThat(on.call("GET", path, null, Excess.from(address, "guess-" + number))
                .statusCode()).isEqualTo(401));
        Excess.refused(on.call("GET", path, null, Excess.from(address, "another")), 429, "too-many-tries", "Wait a minute");
    }

    static void connections(Excess on) {
        var address = on.address();
        try (var http = HttpClient.newHttpClient()) {
            var open = IntStream.range(0, ConnectionCounter.PER_ADDRESS_MAX).mapToObj(_ -> connect(on, http, address)).toList();
            Assertions.assertThatThrownBy(() -> connect(on, http, address)).isInstanceOf(CompletionException.class);
            connect(on, http, on.address()).abort();
            open.forEach(WebSocket::abort);
        }
    }

    /** Connections that say nothing; whoever was in before goes on. */
    static void tcpConnections(Excess on) throws IOException {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        var open = new ArrayList<RawSocket>();
        try {
            while (open.size() < Excess.CONNECTIONS) {
                open.add(new RawSocket(on.hotseat.port()));
            }
            assertThat(open.getLast().ended(10_000)).as("one too many, beside the lead's").isTrue();
            assertThat(open.getFirst().ended(1)).isFalse();
            assertThat(lead.give("StartSession").getString("type")).isEqualTo("accepted");
        } finally {
            for (var each : open) {
                each.close();
            }
        }
        Waiting.until(() -> {
            try (var again = new RawSocket(on.hotseat.port())) {
                return !again.ended(100);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static WebSocket connect(Excess on, HttpClient http, String from) {
        return http.newWebSocketBuilder().header("X-Forwarded-For", from).buildAsync(URI.create(on.hotseat.url().replace("http", "ws") + "/ws"),
                new WebSocket.Listener() {}).join();
    }

    static void rooms(Excess on) {
        on.clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
        var sessions = IntStream.rangeClosed(0, Excess.ROOMS).mapToObj(_ -> on.hotseat.newSession()).toList();
        var inside = new ArrayList<SocketClient>();
        var outside = new ArrayList<TestSession>();
        for (var session : sessions) {
            var full = on.call("GET", "/api/sessions/" + session.id(), null, on.hotseat.host()).statusCode() == 503;
            var client = on.hotseat.connect();
            client.send(session.hello(Role.LEAD));
            if (full) {
                assertThat(client.closeCode()).isEqualTo(CloseCode.TOO_MANY_ROOMS.code());
                outside.add(session);
            } else {
                client.welcomed();
                inside.add(client);
            }
        }
        assertThat(inside).isNotEmpty().hasSizeLessThanOrEqualTo(Excess.ROOMS);
        assertThat(outside).isNotEmpty();
        Excess.refused(on.call("GET", "/api/sessions/" + outside.getFirst().id(), null, on.hotseat.host()), 503, "too-many-rooms", "so many are open");
        // A place is free once somebody has left; nobody who was in was sent away for it.
        assertThat(inside).allMatch(SocketClient::open);
        inside.forEach(SocketClient::close);
        Waiting.until(() -> on.call("GET", "/api/sessions/" + outside.getFirst().id(), null, on.hotseat.host()).statusCode() == 200);
    }

    static void commandsWaiting(Excess on) throws SQLException {
        var session = on.hotseat.newSession();
        var windows = IntStream.range(0, 6).mapToObj(_ -> session.join(Role.LEAD)).toList();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + on.data.resolve("hotseat.db")); var lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            for (var window : windows) {
                IntStream.range(0, FrameRate.BURST - 10).forEach(number -> window.send(new JsonObject().put("id", windows.indexOf(window) + "-" + number)
                        .put("type", "SendPanelMessage").put("words", "Message " + number)));
            }
            Waiting.until(() -> on.met(Limit.COMMANDS_WAITING) > 0);
            lock.execute("ROLLBACK");
        }
        windows.forEach(window -> IntStream.range(0, FrameRate.BURST - 10).forEach(number ->
                window.awaitFrame(0, frame -> (windows.indexOf(window) + "-" + number).equals(frame.getString("id")))));
        assertThat(windows.stream().flatMap(window -> window.received().stream()).filter(frame -> frame.getString("type").equals("rejected")))
                .isNotEmpty().allMatch(frame -> frame.getString("code").equals("try-again"));
        assertThat(windows.getFirst().give("SendPanelMessage", "words", "And on.").getString("type")).isEqualTo("accepted");
    }
}
