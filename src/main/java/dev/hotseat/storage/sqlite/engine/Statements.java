package dev.hotseat.storage.sqlite.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One connection with the statements it has prepared: each text is compiled once and kept for as long as the
 * connection lives, so texts must be constants. Values are bound in order; String, Long and Integer are what is stored.
 * Confined to the thread that runs the {@link Job}.
 */
public final class Statements implements AutoCloseable {
    /** Reads the row that the result stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes rows; answers how many it changed. */
    public int update(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** All rows of a query, in its order. */
    public <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    /** The first row of a query, where there is one. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    /** Runs one or several statements that are not worth keeping. */
    void script(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The number that a pragma or another one-cell query answers. */
    long number(String sql) throws SQLException {
        return first(sql, row -> row.getLong(1)).orElseThrow();
    }

    /** Begins a transaction that holds the write lock from its start, so that it never has to be upgraded. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    /** Undoes everything since {@link #begin} and begins again. */
    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Closes the connection, and with it every statement; rolls back what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
