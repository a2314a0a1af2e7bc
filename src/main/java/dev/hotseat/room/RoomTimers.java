package dev.hotseat.room;

import dev.hotseat.session.SeatId;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * What a room waits for: the end of the running question's time, participants who may come back, and the day on which sealed
 * forms open. On the room's event loop.
 */
final class RoomTimers {
    private static final long NONE = -1;

    /** One thing that may be waited for; waiting anew replaces what was waited for. */
    final class Wait {
        private long timer = NONE;

        void begin(long ms, Runnable then) {
            cancel();
            if (!ended) {
                timer = vertx.setTimer(Math.max(1, ms), _ -> {
                    timer = NONE;
                    then.run();
                });
            }
        }

        void cancel() {
            if (timer != NONE) {
                vertx.cancelTimer(timer);
                timer = NONE;
            }
        }

        private boolean on() {
            return timer != NONE;
        }
    }

    private final Vertx vertx;
    private final Wait timeUp = new Wait();
    private final Wait deadline = new Wait();
    private final Wait linger = new Wait();
    private final Map<SeatId, Wait> graces = new HashMap<>();
    private boolean ended;

    RoomTimers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Whether nothing is waited for that keeps a room. */
    boolean none() {
        return !timeUp.on() && !deadline.on() && graces.values().stream().noneMatch(Wait::on);
    }

    /** The end of the running question's time. */
    Wait timeUp() {
        return timeUp;
    }

    /** The day on which sealed forms open. */
    Wait deadline() {
        return deadline;
    }

    /** A participant who may come back. */
    Wait grace(SeatId seat) {
        return graces.computeIfAbsent(seat, _ -> new Wait());
    }

    /** Until the room may be let go; this by itself keeps no room. */
    Wait linger() {
        return linger;
    }

    /** Waits for nothing any more, whatever is still asked for. */
    void end() {
        ended = true;
        timeUp.cancel();
        deadline.cancel();
        linger.cancel();
        graces.values().forEach(Wait::cancel);
    }
}
