package dev.hotseat;

import dev.hotseat.erasure.Erasures;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.session.SessionId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Erases sessions once they have been kept as long as the configuration says: at the start, and every day from then on. */
final class Retention {
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private final RoomRegistry rooms;
    private final Erasures erasures;
    private final ServerClock clock;
    private final int days;

    /** @param days 0 keeps everything */
    Retention(RoomRegistry rooms, Erasures erasures, ServerClock clock, int days) {
        this.rooms = rooms;
        this.erasures = erasures;
        this.clock = clock;
        this.days = days;
    }

    /** Before the first page is served: what a restored backup brought back goes again, and so does what is due. */
    Future<Void> start(Vertx vertx) {
        return erasures.again().compose(again -> {
            if (again > 0) {
                LOG.log(Level.WARNING, again + " erased sessions had come back with a restored database, and were erased again");
            }
            if (days > 0) {
                vertx.setPeriodic(DAY_MS, _ -> eraseDue());
                return eraseDue();
            }
            return Future.succeededFuture();
        });
    }

    private Future<Void> eraseDue() {
        return erasures.olderThan(clock.nowMs() - days * DAY_MS).compose(this::eraseAll)
                .onFailure(failure -> LOG.log(Level.ERROR, "sessions that were kept long enough are not erased yet: " + failure.getMessage()))
                .otherwiseEmpty();
    }

    private Future<Void> eraseAll(List<SessionId> due) {
        Future<Void> erased = Future.succeededFuture();
        for (var id : due) {
            erased = erased.compose(_ -> rooms.erase(id, () -> erasures.erase(id, clock.nowMs())));
        }
        return erased.onSuccess(_ -> {
            if (!due.isEmpty()) {
                LOG.log(Level.INFO, due.size() + " sessions were kept for " + days + " days and are erased");
            }
        });
    }
}
