package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Case 7: what a push costs in fifty rooms while others are open around them, and over what the log has gathered. */
final class Growth {
    private static final Shape PUSHING = new Shape(50, 4);
    private static final String OLD_SESSIONS = """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
            INSERT INTO session (id, title, role_interviewed_for, candidate, phase, created_at)
            SELECT 'old-' || n, 'Old', 'Engineer', 'Somebody', 'CLOSED', n FROM number""";
    private static final String THEIR_ENDS = """
            INSERT INTO log_end (session, seq, at) SELECT number, 500, 1700000000500 FROM session WHERE id LIKE 'old-%'""";
    private static final String OLD_EVENTS = """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 500)
            INSERT INTO event (session, seq, at, "by", command_id, type, data)
            SELECT session.number, n, 1700000000000 + n, 'seat-0', 'old-' || n, 'MessageShown', '{"line":"This line was shown long ago, like many."}'
            FROM session CROSS JOIN number WHERE session.id LIKE 'old-%'""";
    private static final int EVENTS_PER_SESSION = 500;

    private Growth() {}

    static void run(Settings settings, Report report, Path data) {
        if (!settings.wants("growth")) {
            return;
        }
        var lines = new ArrayList<Line>();
        for (var sessions : settings.quick() ? List.of(50, 1_000) : List.of(50, 100, 1_000, 10_000)) {
            lines.add(push(settings, data.resolve("live-" + sessions), sessions, 0));
        }
        lines.add(push(settings, data.resolve("stored"), PUSHING.rooms(), settings.quick() ? 500_000 : 5_000_000));
        report.table("growth", "A push to 4 screens as the server fills, fifty rooms pushing", lines);
    }

    private static Line push(Settings settings, Path data, int liveSessions, int storedEvents) {
        Seeding.sessions(data, PUSHING);
        if (liveSessions > PUSHING.rooms()) {
            // Of another width, so that their names differ.
            Seeding.sessions(data, new Shape(liveSessions - PUSHING.rooms(), 3));
        }
        if (storedEvents > 0) {
            store(data, storedEvents);
        }
        try (var server = Subject.hotseat(settings, data, 0);
             var turns = new Turns(settings, server, PUSHING, new Dialect.Hotseat(), true).warmUp()) {
            var sample = turns.take();
            return new Line(liveSessions + " live sessions" + (storedEvents > 0 ? ", " + storedEvents + " events stored" : ""))
                    .with("CPU µs/push", sample.cpuNs() / 1e3 / sample.pushes()).with("pushes/s", sample.pushesPerSecond())
                    .with("p50 ms", sample.ms(50)).with("p99 ms", sample.ms(99));
        }
    }

    private static void store(Path data, int events) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hotseat.db")); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(OLD_SESSIONS.formatted(events / EVENTS_PER_SESSION));
            statement.executeUpdate(THEIR_ENDS);
            statement.executeUpdate(OLD_EVENTS);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("old events could not be stored", e);
        }
    }
}
