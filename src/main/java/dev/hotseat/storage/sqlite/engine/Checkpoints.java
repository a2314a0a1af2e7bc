package dev.hotseat.storage.sqlite.engine;

import java.sql.SQLException;

/**
 * Brings pages of the write-ahead log home beside the writer, so that little is left to do when the writer has to finish that
 * and begin the log anew, which holds up every write meanwhile. On a thread and a connection of its own; what fails here the
 * writer does by itself later.
 */
final class Checkpoints {
    /** Transactions between two of them: often enough to leave the writer little, seldom enough to cost little. */
    private static final int EVERY_TRANSACTIONS = 250;

    private final DatabaseFile file;
    private final Thread thread;
    private int since;
    private boolean stopped;

    Checkpoints(DatabaseFile file) {
        this.file = file;
        thread = Thread.ofPlatform().name("hotseat-sqlite-checkpoint").daemon().unstarted(this::run);
        thread.start();
    }

    /** A transaction is on disk. Never blocks; any thread. */
    synchronized void written() {
        since++;
        if (since == EVERY_TRANSACTIONS) {
            notifyAll();
        }
    }

    /** Ends after the one under way, if there is one. */
    void stop() throws InterruptedException {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        thread.join();
    }

    private void run() {
        try {
            while (due()) {
                // Opened for each: a connection that stays would keep the log from being removed at the end.
                try (var statements = file.toWrite()) {
                    statements.first("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1));
                } catch (SQLException e) {
                    // A broken disk, or somebody else's lock: the writer meets it too, and says so.
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts the checkpoints", e);
        }
    }

    private synchronized boolean due() throws InterruptedException {
        while (since < EVERY_TRANSACTIONS && !stopped) {
            wait();
        }
        since = 0;
        return !stopped;
    }
}
