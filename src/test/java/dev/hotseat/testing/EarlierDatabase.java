package dev.hotseat.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Takes a database back to what an earlier Hotseat left, so that opening it brings it forward again. */
public final class EarlierDatabase {
    /** What undoes each version of the schema, the first of them that of version 2. */
    private static final List<List<String>> UNDONE = List.of(
            List.of("DROP TRIGGER question_used", "DROP TABLE question_use", "DROP TABLE favourite"),
            List.of("DROP TRIGGER added_question_used"),
            List.of("DROP TABLE rubric"),
            List.of("DROP TABLE share"),
            List.of("ALTER TABLE session DROP COLUMN bank", "ALTER TABLE session DROP COLUMN started_at", "ALTER TABLE session DROP COLUMN people",
                    "ALTER TABLE session DROP COLUMN verdicts"),
            List.of("DROP TABLE erased", "DROP TABLE erased_link"),
            List.of("DROP TRIGGER practice_question_used", "DROP TABLE practice_place", "DROP TABLE practice_seat", "DROP TABLE practice_block",
                    "DROP TABLE practice_report"),
            List.of("CREATE TABLE command (session INTEGER NOT NULL REFERENCES session (number), id TEXT NOT NULL, last_seq INTEGER NOT NULL, "
                            + "PRIMARY KEY (session, id)) STRICT, WITHOUT ROWID",
                    "INSERT INTO command SELECT session, command_id, max(seq) FROM event GROUP BY session, command_id",
                    "ALTER TABLE session ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0", "ALTER TABLE session ADD COLUMN last_seq INTEGER NOT NULL "
                    + "DEFAULT 0",
                    "UPDATE session SET (last_seq, updated_at) = (SELECT seq, at FROM log_end WHERE log_end.session = number)",
                    "DROP TABLE log_end",
                    "CREATE TRIGGER question_used AFTER INSERT ON event WHEN NEW.type = 'SessionCreated' BEGIN SELECT 1; END",
                    "CREATE TRIGGER added_question_used AFTER INSERT ON event WHEN NEW.type = 'QuestionAdded' BEGIN SELECT 1; END",
                    "CREATE TRIGGER practice_question_used AFTER INSERT ON event WHEN NEW.type = 'PracticeArranged' BEGIN SELECT 1; END"),
            List.of("DROP VIEW log", "DROP TABLE stream_event", "DROP TABLE stream",
                    "CREATE VIEW log AS SELECT session.id AS session, seq, at, \"by\", command_id, type, data "
                            + "FROM event JOIN session ON session.number = event.session"));

    private EarlierDatabase() {}

    /** @param version of the schema, 1 or more */
    public static void back(Path folder, int version) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hotseat.db")); var statement = connection.createStatement()) {
            for (var undone : UNDONE.subList(version - 1, UNDONE.size()).reversed()) {
                for (var sql : undone) {
                    statement.executeUpdate(sql);
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + version);
        }
    }
}
