package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.StorageUnavailable;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads with a read-only connection each, opened when first needed. The write-ahead log lets them read while the
 * writer writes, each query on one consistent state. A connection that failed is closed and replaced.
 */
final class Readers {
    private static final long CLOSE_WAIT_MS = 3_000;

    private final DatabaseFile file;
    private final ThreadPoolExecutor threads;
    /** Never longer than there are threads, since each holds at most one. */
    private final Deque<Statements> idle = new ConcurrentLinkedDeque<>();

    Readers(DatabaseFile file, DatabaseLimits limits) {
        this.file = file;
        var named = Thread.ofPlatform().name("hotseat-sqlite-reader-", 1).daemon().factory();
        threads = new ThreadPoolExecutor(limits.readers(), limits.readers(), 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.readsWaitingMax()), named);
    }

    /** Never blocks; answers from a reader's thread. */
    <T> void submit(Job<T> job, JobPromise<T> answer) {
        try {
            threads.execute(() -> run(job, answer));
        } catch (RejectedExecutionException e) {
            answer.fail(new StorageUnavailable("nothing could be read: "
                    + (threads.isShutdown() ? "the database is closed" : "too many reads are waiting"), e));
        }
    }

    /** Accepts nothing more. */
    void stop() {
        threads.shutdown();
    }

    /** Waits until everything accepted is answered and lets go of the file. */
    void join() throws InterruptedException {
        if (!threads.awaitTermination(CLOSE_WAIT_MS, TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
        idle.forEach(Readers::close);
        idle.clear();
    }

    private <T> void run(Job<T> job, JobPromise<T> answer) {
        Statements statements = null;
        T result;
        try {
            statements = take();
            result = job.run(statements);
        } catch (SQLException | RuntimeException | Error e) {
            close(statements);
            answer.fail(Failures.ofRead(file.path(), e));
            return;
        }
        idle.push(statements);
        answer.succeed(result);
    }

    private Statements take() throws SQLException {
        var open = idle.poll();
        return open == null ? file.toRead() : open;
    }

    private static void close(Statements statements) {
        try (var _ = statements) {
            // Only closing: what it read is answered, and a read-only connection has nothing to lose.
        } catch (SQLException e) {
            // As above.
        }
    }
}
