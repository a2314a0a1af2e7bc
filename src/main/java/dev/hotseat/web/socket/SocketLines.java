package dev.hotseat.web.socket;

import dev.hotseat.ops.Config;
import dev.hotseat.room.ServerClock;
import dev.hotseat.web.guard.VertxInternals;
import dev.hotseat.web.guard.VertxInternals.Use;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Opens the sockets of one event loop, in the lean way where that is wanted and can be had, and tells each how time passes: one
 * timer for all, and none where none is open.
 */
public final class SocketLines {
    private static final long LOOK_EVERY_MS = 1_000;
    /** What passes at one look, so that a process which stood still does not take that for everybody's silence. */
    private static final int SECONDS_MAX = 10;

    private final Vertx vertx;
    private final ServerClock clock;
    private final VertxInternals internals;
    private final Set<SocketLine> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean lean;
    private long lookedAtMs;

    /** @param wanted lean sockets are tried out, on the event loop and before any is opened, and had only where they do as they should */
    public SocketLines(Vertx vertx, ServerClock clock, Config.Sockets wanted, VertxInternals internals) {
        this.vertx = vertx;
        this.clock = clock;
        this.internals = internals;
        if (wanted == Config.Sockets.LEAN) {
            vertx.runOnContext(_ -> lean = internals.attempt(Use.SOCKETS, () -> LeanTrial.run(vertx)));
        }
    }

    /**
     * Answers a request that asks for a WebSocket; fails where it asks wrongly, which is then answered too.
     * @param messageBytesMax a message of more ends the line
     */
    Future<SocketLine> open(HttpServerRequest request, int messageBytesMax) {
        return request.toWebSocket().map(socket -> watched(line(request, socket, messageBytesMax)));
    }

    private SocketLine line(HttpServerRequest request, ServerWebSocket socket, int messageBytesMax) {
        if (lean) {
            var line = internals.<SocketLine>attempt(Use.SOCKETS, () -> LeanLine.takeOver(request.connection(), messageBytesMax));
            if (line.isPresent()) {
                return line.get();
            }
        }
        return new StandardLine(socket, vertx.getOrCreateContext(), messageBytesMax);
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
