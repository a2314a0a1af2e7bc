package dev.hotseat.room;

import dev.hotseat.session.SeatId;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a room waits for: the end of the running question's time, participants who may come back, and the day on which sealed
 * forms open. On the room's event loop. */
final class RoomTimers {
    private final Vertx vertx;
    private final Map<SeatId, Long> graces = new HashMap<>();
    private Optional<Long> expiry = Optional.empty();
    private Optional<Long> deadline = Optional.empty();
    private Optional<Long> linger = Optional.empty();

    RoomTimers(Vertx vertx) {
        this.vertx = vertx;
    }

    boolean none() {
        return graces.isEmpty() && expiry.isEmpty() && deadline.isEmpty();
    }

    void grace(SeatId seat, long ms, Runnable then) {
        cancelGrace(seat);
        graces.put(seat, vertx.setTimer(Math.max(1, ms), _ -> {
            graces.remove(seat);
            then.run();
        }));
    }

    void cancelGrace(SeatId seat) {
        Optional.ofNullable(graces.remove(seat)).ifPresent(vertx::cancelTimer);
    }

    void cancelAll() {
        graces.values().forEach(vertx::cancelTimer);
        graces.clear();
        expiry.ifPresent(vertx::cancelTimer);
        expiry = Optional.empty();
        deadline.ifPresent(vertx::cancelTimer);
        deadline = Optional.empty();
        linger.ifPresent(vertx::cancelTimer);
        linger = Optional.empty();
    }

    /** Begins to wait anew for when the room may be let go; this by itself keeps no room. */
    void linger(long ms, Runnable then) {
        linger.ifPresent(vertx::cancelTimer);
        linger = Optional.of(vertx.setTimer(Math.max(1, ms), _ -> {
            linger = Optional.empty();
            then.run();
        }));
    }

    /** Replaces whatever end was waited for. */
    void expiry(Optional<Long> inMs, Runnable then) {
        expiry.ifPresent(vertx::cancelTimer);
        expiry = inMs.map(ms -> vertx.setTimer(Math.max(1, ms), _ -> {
            expiry = Optional.empty();
            then.run();
        }));
    }

    /** Replaces whatever deadline was waited for. */
    void deadline(Optional<Long> inMs, Runnable then) {
        deadline.ifPresent(vertx::cancelTimer);
        deadline = inMs.map(ms -> vertx.setTimer(Math.max(1, ms), _ -> {
            deadline = Optional.empty();
            then.run();
        }));
    }
}
