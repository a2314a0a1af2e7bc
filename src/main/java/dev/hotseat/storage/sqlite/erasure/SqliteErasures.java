package dev.hotseat.storage.sqlite.erasure;

import dev.hotseat.audience.Forgotten;
import dev.hotseat.erasure.Erasures;
import dev.hotseat.session.Event;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.Statements;
import dev.hotseat.storage.sqlite.partners.SqlitePracticeBook;
import dev.hotseat.storage.sqlite.sessionlog.Rewriting;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Erasures in Hotseat's embedded database, which overwrites what it deletes; the tombstones' file is written before it. */
public final class SqliteErasures implements Erasures {
    private static final String OLDER = """
            SELECT id FROM session JOIN log_end ON log_end.session = number WHERE (at < ?1 OR phase = 'CLOSED'
              AND (SELECT max(at) FROM event WHERE event.session = number AND type = 'SessionClosed') < ?1)
              AND (EXISTS (SELECT 1 FROM event WHERE event.session = number AND type = 'PracticeArranged')) = ?2""";
    /** Seats' links, the renewed ones too, and shared ones. */
    private static final String KEEP_LINKS = """
            INSERT OR IGNORE INTO erased_link (session, token_hash)
              SELECT session.id, event.data ->> '$.tokenHash' FROM event JOIN session ON session.number = event.session
              WHERE session.id = ?1 AND event.type IN ('SeatAdded', 'SeatReissued') AND event.data ->> '$.tokenHash' <> ''
              UNION SELECT session, token_hash FROM share WHERE session = ?1""";

    private final Vertx vertx;
    private final Database database;
    private final Tombstones tombstones;

    public SqliteErasures(Vertx vertx, Database database, Path folder) {
        this.vertx = vertx;
        this.database = database;
        this.tombstones = Tombstones.in(folder);
    }

    @Override
    public Future<Boolean> erase(SessionId session, long at) {
        return database.read(statements -> exists(statements, session)).compose(there -> there
                ? vertx.executeBlocking(() -> {
                    tombstones.add(session, at);
                    return null;
                }, false).compose(_ -> database.write(statements -> erase(statements, session, at))).compose(_ -> database.settle()).map(true)
                : Future.succeededFuture(false));
    }

    @Override
    public Future<Boolean> forget(SessionId session, SeatId seat, long at) {
        return vertx.executeBlocking(() -> {
            tombstones.add(new Tombstones.Emptied(session, seat), at);
            return null;
        }, false).compose(_ -> database.write(statements -> forget(statements, session, seat)))
                .compose(changed -> changed ? database.settle().map(true) : Future.succeededFuture(false));
    }

    private static boolean forget(Statements statements, SessionId session, SeatId seat) throws SQLException {
        forgetPractice(statements, session, seat);
        statements.update("UPDATE practice_report SET by_name = ? WHERE session = ? AND by_seat = ?", Seat.ERASED_NAME, session.value(), seat.value());
        statements.update("UPDATE practice_report SET about_name = ? WHERE session = ? AND about_seat = ?", Seat.ERASED_NAME, session.value(), seat.value());
        return Rewriting.rewrite(statements, session, log -> log.stream().anyMatch(logged -> logged.event() instanceof Event.SeatAdded added && added.seat().equals(seat))
                ? Forgotten.without(seat, log) : log);
    }

    /** Also what a restored backup brought back of somebody who erased all of their practice. */
    private static void forgetPractice(Statements statements, SessionId session, SeatId seat) throws SQLException {
        var person = statements.first("SELECT person FROM practice_seat WHERE session = ? AND seat = ?", row -> row.getString(1), session.value(), seat.value());
        if (person.isPresent()) {
            SqlitePracticeBook.forgetPlaceAndBlocks(statements, person.get());
            statements.update("DELETE FROM practice_seat WHERE session = ? AND seat = ?", session.value(), seat.value());
        }
    }

    @Override
    public Future<Boolean> openedErased(SessionId session, String tokenHash) {
        return database.read(statements -> statements.first("SELECT 1 FROM erased_link WHERE session = ? AND token_hash = ?", row -> row.getInt(1),
                session.value(), tokenHash).isPresent());
    }

    @Override
    public Future<List<SessionId>> olderThan(long instant, boolean practices) {
        return database.read(statements -> statements.list(OLDER, row -> new SessionId(row.getString(1)), instant, practices ? 1 : 0));
    }

    @Override
    public Future<Integer> again() {
        return vertx.executeBlocking(() -> new Gone(tombstones.all(), tombstones.emptied()), false)
                .compose(gone -> gone.sessions().isEmpty() && gone.seats().isEmpty() ? Future.succeededFuture(0) : database.write(statements -> again(statements, gone))
                        .compose(found -> found == 0 ? Future.succeededFuture(0) : database.settle().map(found)));
    }

    private record Gone(Map<SessionId, Long> sessions, List<Tombstones.Emptied> seats) {}

    private static int again(Statements statements, Gone gone) throws SQLException {
        var found = 0;
        for (var each : gone.sessions().entrySet()) {
            if (exists(statements, each.getKey())) {
                erase(statements, each.getKey(), each.getValue());
                found++;
            }
        }
        for (var each : gone.seats()) {
            found += exists(statements, each.session()) && forget(statements, each.session(), each.seat()) ? 1 : 0;
        }
        return found;
    }

    private static boolean exists(Statements statements, SessionId session) throws SQLException {
        return statements.first("SELECT 1 FROM session WHERE id = ?", row -> row.getInt(1), session.value()).isPresent();
    }

    private static Void erase(Statements statements, SessionId session, long at) throws SQLException {
        var id = session.value();
        statements.update(KEEP_LINKS, id);
        statements.update("DELETE FROM share WHERE session = ?", id);
        statements.update("DELETE FROM question_use WHERE session = ?", id);
        statements.update("DELETE FROM practice_seat WHERE session = ?", id);
        statements.update("DELETE FROM practice_report WHERE session = ?", id);
        statements.update("DELETE FROM stream_event WHERE stream IN (SELECT number FROM stream WHERE session = (SELECT number FROM session WHERE id = ?))", id);
        statements.update("DELETE FROM stream WHERE session = (SELECT number FROM session WHERE id = ?)", id);
        statements.update("DELETE FROM log_end WHERE session = (SELECT number FROM session WHERE id = ?)", id);
        statements.update("DELETE FROM event WHERE session = (SELECT number FROM session WHERE id = ?)", id);
        statements.update("DELETE FROM session WHERE id = ?", id);
        statements.update("INSERT INTO erased (session, at) VALUES (?, ?) ON CONFLICT (session) DO NOTHING", id, at);
        return null;
    }
}
