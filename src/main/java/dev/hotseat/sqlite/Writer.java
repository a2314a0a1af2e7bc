package dev.hotseat.sqlite;

import dev.hotseat.sessionlog.LogUnavailable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one thread that writes. It takes all that has queued while it was busy into one transaction, so that a single fsync
 * carries many commands; under no load each is alone and nothing waits. May be given work from any thread.
 */
final class Writer {
    /** Work on the writing connection, inside a savepoint of its own. */
    interface Job<T> {
        T run(Connection connection) throws SQLException;
    }

    /** A job with the promise that is kept once its transaction is on disk. */
    private static final class Queued<T> {
        private final Job<T> job;
        private final Promise<T> promise = Promise.promise();
        private T value;
        private RuntimeException failure;

        Queued(Job<T> job) {
            this.job = job;
        }

        void run(Connection connection) throws SQLException {
            var savepoint = connection.setSavepoint();
            try {
                value = job.run(connection);
                connection.releaseSavepoint(savepoint);
            } catch (RuntimeException refused) {
                connection.rollback(savepoint);
                failure = refused;
            }
        }

        void committed() {
            if (failure == null) {
                promise.complete(value);
            } else {
                promise.fail(failure);
            }
        }

        void lost(RuntimeException why) {
            promise.fail(failure == null ? why : failure);
        }
    }

    private static final int QUEUE_MAX = 16_384;
    private static final int BATCH_MAX = 1_024;

    private final Connection connection;
    private final BlockingQueue<Queued<?>> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final Promise<Void> stopped = Promise.promise();
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean stopping;

    Writer(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        Thread.ofPlatform().name("hotseat-log-writer").start(this::work);
    }

    <T> Future<T> submit(Job<T> job) {
        var queued = new Queued<>(job);
        if (stopping) {
            return Future.failedFuture(new LogUnavailable("The server is stopping.", null));
        }
        if (!queue.offer(queued)) {
            return Future.failedFuture(new LogUnavailable("More is waiting to be stored than the disk keeps up with.", null));
        }
        return queued.promise.future();
    }

    /** Finishes what was accepted; the future completes once the connection is closed. */
    Future<Void> stop() {
        stopping = true;
        // Wakes the thread where it waits for work; with a full queue it needs no waking.
        queue.offer(new Queued<>(_ -> null));
        return stopped.future();
    }

    /** How many transactions were committed, to see that jobs share them. */
    long commits() {
        return commits.get();
    }

    private void work() {
        var batch = new ArrayList<Queued<?>>();
        while (!stopping || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH_MAX - 1);
                commit(batch);
            } catch (InterruptedException e) {
                stopping = true;
            }
            batch.clear();
        }
        try {
            connection.close();
        } catch (SQLException e) {
            stopped.fail(e);
        }
        stopped.tryComplete();
    }

    private void commit(List<Queued<?>> batch) {
        try {
            for (var queued : batch) {
                queued.run(connection);
            }
            connection.commit();
            commits.incrementAndGet();
        } catch (SQLException e) {
            rollback();
            var unavailable = new LogUnavailable("It could not be stored (" + e.getMessage() + "). Nothing was changed; try again.", e);
            batch.forEach(queued -> queued.lost(unavailable));
            return;
        }
        batch.forEach(Queued::committed);
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The transaction is gone either way; the next one begins anew.
            System.getLogger(Writer.class.getName()).log(System.Logger.Level.WARNING, "rollback failed", e);
        }
    }
}
