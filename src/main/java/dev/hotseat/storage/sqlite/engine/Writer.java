package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.StorageUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one thread that writes. It takes whatever has queued, runs it in one transaction and makes all of it durable with
 * one fsync: while the disk is busy the next group gathers, so that groups grow with the load by themselves.
 * A job that fails harms no other of its group; a transaction that fails fails them all.
 */
final class Writer {
    /** Bounds how long the first of a group waits for the last. */
    private static final int GROUP_MAX = 1_000;

    private final DatabaseFile file;
    private final Inbox<WriteJob<?>> inbox;
    private final Thread thread;
    private final Commits onCommit;
    private final Checkpoints checkpoints;
    private final AtomicLong jobs = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    /** Confined to the thread; null after a failure, until the next group opens it again. */
    private Statements statements;

    Writer(DatabaseFile file, Statements opened, int writesWaitingMax, Commits onCommit) {
        this.file = file;
        this.onCommit = onCommit;
        this.checkpoints = new Checkpoints(file);
        statements = opened;
        inbox = new Inbox<>(writesWaitingMax);
        thread = Thread.ofPlatform().name("hotseat-sqlite-writer").daemon().unstarted(this::run);
        thread.start();
    }

    /** Never blocks; answers from the writer's thread. */
    <T> void submit(Job<T> job, JobPromise<T> answer) {
        switch (inbox.put(new WriteJob<>(job, answer))) {
            case TAKEN -> { }
            case FULL -> answer.fail(new StorageUnavailable("nothing was stored: too many writes are waiting for the disk", null));
            case CLOSED -> answer.fail(new StorageUnavailable("nothing was stored: the database is closed", null));
        }
    }

    /** Accepts nothing more. */
    void stop() {
        inbox.close();
    }

    /** Waits until everything accepted is stored and the file is let go. */
    void join() throws InterruptedException {
        thread.join();
    }

    long jobs() {
        return jobs.get();
    }

    long commits() {
        return commits.get();
    }

    int waiting() {
        return inbox.size();
    }

    private void run() {
        var group = new ArrayList<WriteJob<?>>();
        try {
            while (inbox.drain(group, GROUP_MAX)) {
                store(group);
                group.clear();
            }
            checkpoints.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts the writer", e);
        } finally {
            release();
        }
    }

    private void store(List<WriteJob<?>> group) {
        var event = new CommitEvent();
        event.begin();
        var begun = System.nanoTime();
        try {
            if (statements == null) {
                statements = file.toWrite();
            }
            statements.begin();
            run(group);
            statements.commit();
        } catch (SQLException | RuntimeException | Error e) {
            // What a broken transaction left in the connection is unknown, so the next group gets a new one.
            discard();
            var because = e instanceof SQLException sql ? Failures.ofWrite(file.path(), sql)
                    : new StorageUnavailable("nothing was stored: " + e, e);
            group.forEach(job -> job.fail(because));
            return;
        }
        event.writes = group.size();
        event.commit();
        jobs.addAndGet(group.size());
        commits.incrementAndGet();
        onCommit.committed(group.size(), System.nanoTime() - begun);
        group.forEach(job -> job.committed(file.path()));
        checkpoints.written();
    }

    /** Savepoints cost more than they are worth as long as no job fails, so that the group runs without until one does. */
    private void run(List<WriteJob<?>> group) throws SQLException {
        try {
            for (var job : group) {
                job.attempt(statements);
            }
        } catch (SQLException | RuntimeException | Error e) {
            undo(e);
            for (var job : group) {
                job.attemptApart(statements);
            }
        }
    }

    private void undo(Throwable because) throws SQLException {
        try {
            statements.rollback();
        } catch (SQLException e) {
            // A full disk, for one, makes SQLite roll back everything at once: then the first failure is the one to tell.
            throw because instanceof SQLException first ? first : e;
        }
    }

    private void discard() {
        try (var _ = statements) {
            statements = null;
        } catch (SQLException e) {
            // Already given up; closing a broken connection has nothing more to say.
        }
    }

    private void release() {
        if (statements == null) {
            return;
        }
        try {
            // Leaves one file behind that can be copied by itself; a reader elsewhere may prevent it, which harms nothing.
            statements.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
        } catch (SQLException e) {
            // The write-ahead log still holds everything; the next start takes it from there.
        }
        discard();
    }
}
