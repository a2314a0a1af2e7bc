package dev.hotseat.sqlite;

import java.sql.SQLException;

/** Work on one connection: a write within the writer's transaction, or a read. Runs off the event loop, may block. */
@FunctionalInterface
public interface Job<T> {
    T run(Statements statements) throws SQLException;
}
