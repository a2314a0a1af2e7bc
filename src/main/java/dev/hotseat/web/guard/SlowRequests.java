package dev.hotseat.web.guard;

import dev.hotseat.ops.Meters;
import dev.hotseat.refusal.Limit;
import dev.hotseat.room.ServerClock;
import dev.hotseat.web.reply.Problem;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * Ends connections whose request does not arrive in full: a client that sends a byte now and then would look busy for ever. The time
 * counts from a request's first byte, so quiet connections and open sockets are not affected. Used on one event loop.
 */
public final class SlowRequests {
    public static final long HEAD_WITHIN_MS = 30_000;
    public static final long WHOLE_WITHIN_MS = 300_000;
    private static final long LOOK_EVERY_MS = 1_000;

    /** @param sinceMs when its first byte came */
    private record Arriving(long sinceMs, boolean headIsThere) {
        boolean late(long nowMs) {
            return nowMs - sinceMs > (headIsThere ? WHOLE_WITHIN_MS : HEAD_WITHIN_MS);
        }
    }

    private final Vertx vertx;
    private final ServerClock clock;
    private final Meters meters;
    private final Map<ChannelHandlerContext, Arriving> arriving = new HashMap<>();
    private final long looking;

    /** To be made on the event loop. */
    public SlowRequests(Vertx vertx, ServerClock clock, Meters meters) {
        this.vertx = vertx;
        this.clock = clock;
        this.meters = meters;
        looking = vertx.setPeriodic(LOOK_EVERY_MS, _ -> look());
    }

    /** Bytes came; only the first ones of a request start its time. */
    void begun(ChannelHandlerContext connection) {
        arriving.computeIfAbsent(connection, _ -> new Arriving(clock.nowMs(), false));
    }

    void headIsThere(ChannelHandlerContext connection) {
        arriving.computeIfPresent(connection, (_, before) -> before.headIsThere() ? before : new Arriving(before.sinceMs(), true));
    }

    /** The request has arrived in full, or never will. */
    void whole(ChannelHandlerContext connection) {
        arriving.remove(connection);
    }

    public void close() {
        vertx.cancelTimer(looking);
    }

    private void look() {
        if (arriving.isEmpty()) {
            return;
        }
        var nowMs = clock.nowMs();
        for (var late : arriving.entrySet().stream().filter(each -> each.getValue().late(nowMs)).map(Map.Entry::getKey).toList()) {
            arriving.remove(late);
            meters.rejected(Limit.SLOW_REQUEST);
            // Whoever waits for the rest of a body is told, and answers where no answer was given yet.
            late.fireExceptionCaught(new Problem(408, "too-slow", "Too slow", "The request did not come to its end within "
                    + WHOLE_WITHIN_MS / 60_000 + " minutes. Try again over a faster line, or send less at a time."));
            late.close();
        }
    }
}
