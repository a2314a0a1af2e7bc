package dev.hotseat.web.socket;

import dev.hotseat.room.ServerClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Opens the sockets of one event loop, and tells each how time passes: one timer for all, and none where none is open. */
final class SocketLines {
    static final long LOOK_EVERY_MS = 1_000;
    /** What passes at one look, so that a process which stood still does not take that for everybody's silence. */
    private static final int SECONDS_MAX = 10;

    private final Vertx vertx;
    private final ServerClock clock;
    private final Set<SocketLine> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private long lookedAtMs;

    SocketLines(Vertx vertx, ServerClock clock) {
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Answers a request that asks for a WebSocket; fails where it asks wrongly, which is then answered too.
     * @param messageBytesMax a message of more ends the line
     */
    Future<SocketLine> open(HttpServerRequest request, int messageBytesMax) {
        return request.toWebSocket().map(_ -> watched(LeanLine.takeOver(request.connection(), messageBytesMax)));
    }

    private SocketLine watched(SocketLine line) {
        if (open.isEmpty()) {
            lookedAtMs = clock.nowMs();
            vertx.setTimer(LOOK_EVERY_MS, _ -> look());
        }
        open.add(line);
        return line;
    }

    /** Not at a fixed rate, so that there is always time between two looks to read what came. */
    private void look() {
        var nowMs = clock.nowMs();
        var passed = Math.clamp((nowMs - lookedAtMs) / LOOK_EVERY_MS, 1, SECONDS_MAX);
        lookedAtMs = nowMs;
        open.removeIf(line -> !line.pass(passed));
        if (!open.isEmpty()) {
            vertx.setTimer(LOOK_EVERY_MS, _ -> look());
        }
    }
}
