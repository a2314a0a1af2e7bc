package dev.hotseat.storage.sqlite.sessionlog;

import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.SQLException;
import java.util.Map;

/**
 * Which session planned which question: an index over what the log's events hold, kept in their transaction. A question is
 * known by its text, as a bank's next version may have it at another place.
 */
final class QuestionUses {
    /** By the types of events that bring questions along. Parameters: the session's id, and the event's fields. */
    private static final Map<String, String> NOTE = Map.of(
            "SessionCreated", """
                    INSERT OR IGNORE INTO question_use (question, session, bank)
                    SELECT planned.value ->> '$.question.prompt', ?1, ?2 ->> '$.plan.origin.bank' FROM json_each(?2, '$.plan.questions') AS planned""",
            "QuestionAdded", """
                    INSERT OR IGNORE INTO question_use (question, session, bank) SELECT ?2 ->> '$.question.question.prompt', ?1, ''""",
            "PracticeArranged", """
                    INSERT OR IGNORE INTO question_use (question, session, bank)
                    SELECT planned.value ->> '$.question.prompt', ?1, round.value ->> '$.origin.bank'
                    FROM json_each(?2, '$.laterRounds') AS round, json_each(round.value, '$.questions') AS planned""");

    private QuestionUses() {}

    static void note(Statements statements, SessionId session, String type, String data) throws SQLException {
        var note = NOTE.get(type);
        if (note != null) {
            statements.update(note, session.value(), data);
        }
    }
}
