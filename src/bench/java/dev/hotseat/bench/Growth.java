package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Case 7: what a push costs in ten rooms while others are open around them, and over what the log has gathered. Every server
 * runs at once and they take turns, so that whatever else the machine does falls on all of them.
 */
final class Growth {
    private static final Shape PUSHING = new Shape(10, 4);
    private static final int EVENTS_PER_SESSION = 500;
    /** Kept from run to run: millions of events take longer to write than to measure. */
    private static final Path MADE = Path.of("target", "bench");
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

    private record Grown(String what, Subject server, Turns turns) {
        double cpuUsPerPush() {
            return turns.total().cpuNs() / 1e3 / turns.total().pushes();
        }
    }

    private Growth() {}

    static void run(Settings settings, Report report, Path data) {
        if (!settings.wants("growth")) {
            return;
        }
        var stored = settings.quick() ? 100_000 : 5_000_000;
        var grown = new ArrayList<Grown>();
        try {
            for (var sessions : settings.quick() ? List.of(10, 200) : List.of(10, 100, 1_000, 10_000)) {
                grown.add(start(settings, sessions + " live sessions", live(data.resolve("live-" + sessions), sessions)));
            }
            grown.add(start(settings, PUSHING.rooms() + " live sessions, " + stored + " events stored", stored(data.resolve("stored"), stored)));
            grown.forEach(each -> each.turns().warmUp());
            for (var round = 0; round < (settings.quick() ? 1 : 3); round++) {
                grown.forEach(each -> each.turns().take());
            }
            tell(report, grown, stored);
        } finally {
            grown.forEach(each -> {
                each.turns().close();
                each.server().close();
            });
        }
    }

    private static void tell(Report report, List<Grown> grown, int stored) {
        var empty = grown.getFirst().cpuUsPerPush();
        report.table("growth", "A push to 4 screens as the server fills, ten rooms pushing", grown.stream().map(each -> {
            var seen = each.turns().total();
            return new Line(each.what()).with("CPU µs/push", each.cpuUsPerPush()).with("× the first", each.cpuUsPerPush() / empty)
                    .with("pushes/s", seen.pushesPerSecond()).with("p50 ms", seen.ms(50)).with("p99 ms", seen.ms(99));
        }).toList());
        report.budget("CPU of a push with " + stored + " events stored", grown.getLast().cpuUsPerPush() / empty, "× an empty log's", 1.15);
    }

    private static Grown start(Settings settings, String what, Path data) {
        var server = Subject.hotseat(settings, data, 0);
        return new Grown(what, server, new Turns(settings, server, PUSHING, new Dialect.Hotseat(), true));
    }

    private static Path live(Path data, int sessions) {
        Seeding.sessions(data, PUSHING);
        if (sessions > PUSHING.rooms()) {
            // Of another width, so that their names differ.
            Seeding.sessions(data, new Shape(sessions - PUSHING.rooms(), 3));
        }
        return data;
    }

    /** A folder with so many events of closed sessions: a copy of one that is made once. A server migrates it by itself. */
    private static Path stored(Path data, int events) {
        var made = MADE.resolve("stored-" + events + ".db");
        try {
            if (!Files.exists(made)) {
                System.out.println("\nStoring " + events + " events in " + made + ", once");
                Seeding.sessions(data, PUSHING);
                store(data, events);
                Files.createDirectories(MADE);
                Files.move(data.resolve("hotseat.db"), made);
            }
            Files.createDirectories(data);
            Files.copy(made, data.resolve("hotseat.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data;
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
