package dev.hotseat.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The database's tables and their versions. A version, once released, is never changed: the next one migrates forward.
 * Rows of events are clustered by session and number, so that an append touches the end of one session's run of pages and a
 * read is one scan, whatever else is stored.
 */
final class Schema {
    /** "HOTS" as a number: tells a Hotseat database from any other SQLite file. */
    private static final int APPLICATION_ID = 0x484F5453;

    private static final List<List<String>> MIGRATIONS = List.of(List.of(
            """
            CREATE TABLE session (
              key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, role_interviewed_for TEXT NOT NULL,
              candidate TEXT NOT NULL, phase TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
              last_seq INTEGER NOT NULL)
            """,
            "CREATE INDEX session_by_phase ON session (phase, updated_at DESC)",
            "CREATE INDEX session_by_change ON session (updated_at DESC)",
            """
            CREATE TABLE event (
              session INTEGER NOT NULL REFERENCES session (key), seq INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
              command_id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL,
              PRIMARY KEY (session, seq)) WITHOUT ROWID
            """,
            """
            CREATE TABLE command (
              session INTEGER NOT NULL REFERENCES session (key), id TEXT NOT NULL, last_seq INTEGER NOT NULL,
              PRIMARY KEY (session, id)) WITHOUT ROWID
            """,
            "CREATE TABLE heartbeat (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL)",
            """
            CREATE TABLE bank (
              id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL,
              section_count INTEGER NOT NULL, question_count INTEGER NOT NULL, updated_at INTEGER NOT NULL, data TEXT NOT NULL,
              PRIMARY KEY (id, version)) WITHOUT ROWID
            """));

    static final int VERSION = MIGRATIONS.size();

    private Schema() {}

    /** Brings a database to this version. @throws CannotOpen where it is newer, or no Hotseat database at all */
    static void migrate(Connection connection, Path file) throws SQLException {
        var version = check(connection, file);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var next = version; next < VERSION; next++) {
                for (var sql : MIGRATIONS.get(next)) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** The version found. @throws CannotOpen where this Hotseat cannot use it */
    static int check(Connection connection, Path file) throws SQLException {
        var version = pragma(connection, "user_version");
        var application = pragma(connection, "application_id");
        if (version > VERSION && application == APPLICATION_ID) {
            throw new CannotOpen(file + " was written by a newer Hotseat (schema " + version + "; this one knows up to " + VERSION
                    + "). Start the newer Hotseat, or choose another --data folder. Nothing was changed.");
        }
        if (application != APPLICATION_ID && (application != 0 || tables(connection) > 0)) {
            throw new CannotOpen(file + " is not a Hotseat database. Move it away, or choose another --data folder. Nothing was changed.");
        }
        return version;
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        return number(connection, "PRAGMA " + name);
    }

    private static int tables(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_master");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
