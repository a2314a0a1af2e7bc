package dev.hotseat.storage.sqlite.questionuses;

import dev.hotseat.bankshelf.QuestionUses;
import dev.hotseat.json.Json;
import dev.hotseat.session.PlannedPrompts.Planned;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.SessionStore;
import dev.hotseat.storage.sqlite.engine.Statements;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The uses in Hotseat's embedded database, a row for each question of a session. */
public final class SqliteQuestionUses implements QuestionUses, SessionStore {
    private static final String NOTE = """
            INSERT OR IGNORE INTO question_use (question, session, bank)
            SELECT planned.value ->> '$.prompt', ?1, planned.value ->> '$.bank' FROM json_each(?2) AS planned""";
    private static final String COUNTS = """
            SELECT question, count(*) FROM question_use WHERE question IN (SELECT value FROM json_each(?)) GROUP BY question""";
    private static final String BY_BANK = "SELECT bank, count(DISTINCT session) FROM question_use WHERE bank <> '' GROUP BY bank";
    private static final String PLANNED_IN = "SELECT DISTINCT question FROM question_use WHERE session IN (SELECT value FROM json_each(?))";

    private final Database database;

    public SqliteQuestionUses(Database database) {
        this.database = database;
    }

    /** Notes what a session plans, within the transaction that appends the events which do. @param planned as {@link #encoded} wrote it */
    public static void note(Statements statements, SessionId session, String planned) throws SQLException {
        statements.update(NOTE, session.value(), planned);
    }

    /** What is to be noted, made ready before the transaction. */
    public static String encoded(List<Planned> planned) {
        return Json.text(planned);
    }

    @Override
    public Future<Map<String, Integer>> counts(Set<String> prompts) {
        return counted(COUNTS, Json.text(prompts));
    }

    @Override
    public Future<Map<String, Integer>> sessionsByBank() {
        return counted(BY_BANK);
    }

    private Future<Map<String, Integer>> counted(String sql, Object... values) {
        return database.read(statements -> {
            var counts = new HashMap<String, Integer>();
            statements.list(sql, row -> counts.put(row.getString(1), row.getInt(2)), values);
            return counts;
        });
    }

    @Override
    public Future<Set<String>> plannedIn(Collection<SessionId> sessions) {
        var wanted = Json.text(sessions);
        return database.read(statements -> Set.copyOf(statements.list(PLANNED_IN, row -> row.getString(1), wanted)));
    }

    @Override
    public void forget(Statements statements, SessionId session) throws SQLException {
        statements.update("DELETE FROM question_use WHERE session = ?", session.value());
    }
}
