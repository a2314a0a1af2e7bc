package dev.hotseat.storage.sqlite.erasure;

import dev.hotseat.erasure.Erasures;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.UnknownStream;
import dev.hotseat.storage.failure.StorageUnavailable;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.SessionStore;
import dev.hotseat.storage.sqlite.engine.SessionStore.ChangedMeanwhile;
import dev.hotseat.storage.sqlite.engine.Statements;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Erasures in Hotseat's embedded database, which overwrites what it deletes; the tombstones' file is written before it. Every store
 * forgets its own part, all of them in one transaction.
 */
public final class SqliteErasures implements Erasures {
    private static final System.Logger LOG = System.getLogger(SqliteErasures.class.getName());
    private static final int TRIES_MAX = 5;

    private final Vertx vertx;
    private final Database database;
    private final SessionLog log;
    private final List<SessionStore> stores;
    private final Tombstones tombstones;

    /** @param stores all that holds anything of sessions */
    public SqliteErasures(Vertx vertx, Database database, Path folder, SessionLog log, List<SessionStore> stores) {
        this.vertx = vertx;
        this.database = database;
        this.log = log;
        this.stores = List.copyOf(stores);
        this.tombstones = Tombstones.in(folder);
    }

    @Override
    public Future<Boolean> erase(SessionId session, long at) {
        return exists(session).compose(there -> there ? noted(() -> tombstones.add(session, at)).compose(_ -> forget(session, at))
                .compose(_ -> database.settle()).map(true) : Future.succeededFuture(false));
    }

    @Override
    public Future<Boolean> forget(SessionId session, SeatId seat, long at) {
        return noted(() -> tombstones.add(new Tombstones.Emptied(session, seat), at)).compose(_ -> forget(session, seat, TRIES_MAX))
                .compose(changed -> changed ? database.settle().map(true) : Future.succeededFuture(false));
    }

    @Override
    public Future<Boolean> openedErased(SessionId session, String tokenHash) {
        return database.read(statements -> ErasedSessions.opened(statements, session, tokenHash));
    }

    @Override
    public Future<Integer> again() {
        return vertx.executeBlocking(() -> new Gone(tombstones.all(), tombstones.emptied()), false).compose(this::again)
                .compose(found -> found == 0 ? Future.succeededFuture(0) : database.settle().map(found));
    }

    private record Gone(Map<SessionId, Long> sessions, List<Tombstones.Emptied> seats) {}

    private Future<Integer> again(Gone gone) {
        var found = Future.succeededFuture(0);
        for (var each : gone.sessions().entrySet()) {
            found = found.compose(count -> exists(each.getKey()).compose(there -> there ? forget(each.getKey(), each.getValue()).map(count + 1)
                    : Future.succeededFuture(count)));
        }
        for (var each : gone.seats()) {
            found = found.compose(count -> exists(each.session()).compose(there -> there ? forgetAgain(each)
                    .map(changed -> changed ? count + 1 : count) : Future.succeededFuture(count)));
        }
        return found;
    }

    /** Where a stream is not known here, the person stays until a Hotseat that knows it starts on this; all others are served meanwhile. */
    private Future<Boolean> forgetAgain(Tombstones.Emptied emptied) {
        return forget(emptied.session(), emptied.seat(), TRIES_MAX).recover(failure -> {
            if (!(failure instanceof UnknownStream)) {
                return Future.failedFuture(failure);
            }
            LOG.log(Level.ERROR, "somebody who was taken out of a session before is in it again: " + failure.getMessage());
            return Future.succeededFuture(false);
        });
    }

    private Future<Boolean> exists(SessionId session) {
        return log.summary(session).map(found -> found.isPresent());
    }

    private interface Noting {
        void note() throws Exception;
    }

    private Future<Void> noted(Noting noting) {
        return vertx.executeBlocking((Callable<Void>) () -> {
            noting.note();
            return null;
        }, false);
    }

    private Future<Void> forget(SessionId session, long at) {
        return database.write(statements -> {
            var links = new ArrayList<String>();
            for (var store : stores) {
                links.addAll(store.linkHashes(statements, session));
                store.forget(statements, session);
            }
            ErasedSessions.add(statements, session, at, links);
            return null;
        });
    }

    /** What is heavy is done before the transaction; where somebody changed what it is about meanwhile, it is done again. */
    private Future<Boolean> forget(SessionId session, SeatId seat, int tries) {
        return Future.all(stores.stream().map(store -> store.forgetting(session, seat)).toList())
                .compose(ready -> database.write(statements -> anyChanged(statements, ready.list())))
                .recover(failure -> failure instanceof ChangedMeanwhile ? tries > 1 ? forget(session, seat, tries - 1)
                        : Future.failedFuture(unpaused(session, failure)) : Future.failedFuture(failure));
    }

    private static StorageUnavailable unpaused(SessionId session, Throwable because) {
        return new StorageUnavailable("Session " + session + " is changed without a pause. Nothing was stored; try again.", because);
    }

    private static boolean anyChanged(Statements statements, List<Job<Boolean>> jobs) throws SQLException {
        var changed = false;
        for (var job : jobs) {
            changed |= job.run(statements);
        }
        return changed;
    }
}
