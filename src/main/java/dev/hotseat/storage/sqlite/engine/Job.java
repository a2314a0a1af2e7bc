package dev.hotseat.storage.sqlite.engine;

import java.sql.SQLException;

/**
 * Work on one connection: a write within the writer's transaction, or a read. Runs off the event loop on a database
 * thread and holds up what queues behind it, so it does nothing but its statements. An exception undoes its changes. A write
 * may be undone and run again where another of its group failed.
 */
@FunctionalInterface
public interface Job<T> {
    T run(Statements statements) throws SQLException;
}
