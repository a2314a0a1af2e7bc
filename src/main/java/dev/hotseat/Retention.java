package dev.hotseat;

import dev.hotseat.ops.Config;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.Storage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Erases what was kept as long as the configuration says: at the start, and every day from then on. */
final class Retention {
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private final RoomRegistry rooms;
    private final Storage storage;
    private final ServerClock clock;
    private final Config config;

    Retention(RoomRegistry rooms, Storage storage, ServerClock clock, Config config) {
        this.rooms = rooms;
        this.storage = storage;
        this.clock = clock;
        this.config = config;
    }

    /** Before the first page is served: what a restored backup brought back goes again, and so does what is due. */
    Future<Void> start(Vertx vertx) {
        return storage.erasures().again().compose(again -> {
            if (again > 0) {
                LOG.log(Level.WARNING, "a restored database had brought back what was erased, and it was erased again, in " + counted(again, "session"));
            }
            vertx.setPeriodic(DAY_MS, _ -> eraseDue());
            return eraseDue();
        });
    }

    private Future<Void> eraseDue() {
        var keeping = config.keeping();
        return eraseDue(keeping.sessions(), false)
                .compose(_ -> eraseDue(keeping.practices(), true))
                .compose(_ -> keeping.backups() == 0 ? Future.succeededFuture() : removeBackups())
                .<Void>mapEmpty()
                .onFailure(failure -> LOG.log(Level.ERROR, "what was kept long enough is not erased yet: " + failure.getMessage()))
                .otherwiseEmpty();
    }

    private Future<Void> eraseDue(int days, boolean practices) {
        return days == 0 ? Future.succeededFuture() : storage.log().endedBefore(clock.nowMs() - days * DAY_MS, practices)
                .compose(this::eraseAll).<Void>map(erased -> {
                    if (erased > 0) {
                        LOG.log(Level.INFO, "kept for " + days + " days and erased now: " + counted(erased, practices ? "practice" : "session"));
                    }
                    return null;
                });
    }

    /** How many of them; one that fails holds up no other, and its turn comes again. */
    private Future<Integer> eraseAll(List<SessionId> due) {
        var erased = Future.succeededFuture(0);
        for (var id : due) {
            erased = erased.compose(before -> rooms.erase(id, () -> storage.erasures().erase(id, clock.nowMs())).map(_ -> before + 1)
                    .onFailure(failure -> LOG.log(Level.ERROR, "session " + id + " was kept long enough and is not erased yet: " + failure.getMessage()))
                    .otherwise(before));
        }
        return erased;
    }

    private static String counted(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private Future<Void> removeBackups() {
        var days = config.keeping().backups();
        return storage.removeBackupsBefore(clock.nowMs() - days * DAY_MS).map(removed -> {
            if (removed > 0) {
                LOG.log(Level.INFO, "kept for " + days + " days and removed now: " + counted(removed, "backup"));
            }
            return null;
        });
    }
}
