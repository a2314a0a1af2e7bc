package dev.hotseat.storage.sqlite.sessionlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.hotseat.json.Json;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.sqlite.engine.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads summaries from the rows of their sessions. */
final class Summaries {
    private static final String COLUMNS = """
            SELECT id, title, role_interviewed_for, candidate, bank, phase, created_at, started_at, at, seq, people, verdicts
            FROM session JOIN log_end ON log_end.session = number\s""";
    private static final ObjectReader PEOPLE = Json.STORED.readerForListOf(SessionSummary.Person.class);
    private static final ObjectReader VERDICTS = Json.STORED.readerForListOf(Verdict.class);

    private Summaries() {}

    static Optional<SessionSummary> find(Statements statements, SessionId session) throws SQLException {
        return statements.first(COLUMNS + "WHERE id = ?", Summaries::summary, session.value());
    }

    /* Walks all sessions: a short row each, while an index by phase and time would cost every append a page more. */
    static List<SessionSummary> list(Statements statements, Set<Phase> phases, int max) throws SQLException {
        var wanted = phases.stream().map(phase -> "\"" + phase + "\"").collect(Collectors.joining(",", "[", "]"));
        return statements.list(COLUMNS + """
                WHERE phase IN (SELECT value FROM json_each(?))
                ORDER BY at DESC, number DESC LIMIT ?""", Summaries::summary, wanted, Math.max(0, max));
    }

    static Map<Phase, Long> count(Statements statements) throws SQLException {
        var counts = new EnumMap<Phase, Long>(Phase.class);
        for (var phase : Phase.values()) {
            counts.put(phase, statements.first("SELECT count(*) FROM session WHERE phase = ?", row -> row.getLong(1), phase.name()).orElse(0L));
        }
        return counts;
    }

    /** A list as its column holds it. */
    static String json(List<?> list) {
        try {
            return Json.STORED.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary cannot be written", e);
        }
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        try {
            return new SessionSummary(new SessionId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                    Phase.valueOf(row.getString(6)), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10),
                    PEOPLE.readValue(row.getString(11)), VERDICTS.readValue(row.getString(12)));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new DamagedLog("the summary of session " + row.getString(1) + " cannot be read: " + e.getMessage());
        }
    }
}
