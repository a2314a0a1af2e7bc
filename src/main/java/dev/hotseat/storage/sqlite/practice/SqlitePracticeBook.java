package dev.hotseat.storage.sqlite.practice;

import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.matchmaking.Waiter;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.SessionStore;
import dev.hotseat.storage.sqlite.engine.Statements;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The book in Hotseat's embedded database. */
public final class SqlitePracticeBook implements PracticeBook, SessionStore {
    private static final String PUT = "INSERT OR REPLACE INTO practice_place (person, standing, standing_data, waiter) VALUES (?, ?, ?, ?)";
    private static final String SEAT = "INSERT OR IGNORE INTO practice_seat (session, person, seat, name, key, at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SEATS = "SELECT session, person, seat, name, key, at FROM practice_seat ";
    private static final String MET = """
            SELECT DISTINCT other.person FROM practice_seat AS own JOIN practice_seat AS other ON other.session = own.session
            WHERE own.person = ? AND other.person <> own.person""";
    private static final String REPORT = """
            INSERT OR IGNORE INTO practice_report (session, by_seat, about_seat, by_name, about_name, at) VALUES (?, ?, ?, ?, ?, ?)""";

    private final Database database;

    public SqlitePracticeBook(Database database) {
        this.database = database;
    }

    @Override
    public Future<Pool> places() {
        return database.read(statements -> new Pool(statements.list("SELECT standing, standing_data, waiter FROM practice_place",
                row -> Places.waiter(new Places.Row(row.getString(1), row.getString(2), row.getString(3))))
                .stream().collect(Collectors.toMap(Waiter::person, Function.identity()))));
    }

    @Override
    public Future<Void> keep(Pool before, Pool after, List<Seated> seats) {
        var moved = after.changedSince(before).stream().map(person -> new Moved(person, after.find(person).map(Places::row))).toList();
        return database.write(statements -> {
            for (var each : moved) {
                put(statements, each);
            }
            for (var seat : seats) {
                statements.update(SEAT, seat.session().value(), seat.person().value(), seat.seat().value(), seat.name(), seat.key(), seat.at());
            }
            return null;
        });
    }

    /** Somebody whose place is another now, made ready before the transaction; without a row where they have none any more. */
    private record Moved(PersonId person, Optional<Places.Row> row) {}

    private static void put(Statements statements, Moved moved) throws SQLException {
        if (moved.row().isPresent()) {
            var row = moved.row().get();
            statements.update(PUT, moved.person().value(), row.standing(), row.standingData(), row.waiter());
        } else {
            statements.update("DELETE FROM practice_place WHERE person = ?", moved.person().value());
        }
    }

    @Override
    public Future<Known> known(PersonId person) {
        return database.read(statements -> new Known(people(statements, MET, person),
                people(statements, "SELECT blocked FROM practice_block WHERE person = ?", person)));
    }

    private static Set<PersonId> people(Statements statements, String sql, PersonId person) throws SQLException {
        return Set.copyOf(statements.list(sql, row -> new PersonId(row.getString(1)), person.value()));
    }

    @Override
    public Future<List<Seated>> sessions(PersonId person, int max) {
        return database.read(statements -> statements.list(SEATS + "WHERE person = ? ORDER BY at DESC, session LIMIT ?", SqlitePracticeBook::seat,
                person.value(), max));
    }

    @Override
    public Future<List<Seated>> seats(SessionId session) {
        return database.read(statements -> statements.list(SEATS + "WHERE session = ?", SqlitePracticeBook::seat, session.value()));
    }

    @Override
    public Future<Set<SessionId>> all() {
        return database.read(statements -> Set.copyOf(statements.list("SELECT DISTINCT session FROM practice_seat", row -> new SessionId(row.getString(1)))));
    }

    private static Seated seat(ResultSet row) throws SQLException {
        return new Seated(new SessionId(row.getString(1)), new PersonId(row.getString(2)), new SeatId(row.getString(3)), row.getString(4),
                row.getString(5), row.getLong(6));
    }

    @Override
    public Future<Void> block(PersonId person, PersonId blocked, String id, String name, long at) {
        return database.write(statements -> {
            statements.update("INSERT OR IGNORE INTO practice_block (id, person, blocked, name, at) VALUES (?, ?, ?, ?, ?)",
                    id, person.value(), blocked.value(), name, at);
            return null;
        });
    }

    @Override
    public Future<Optional<PersonId>> unblock(PersonId person, String id) {
        return database.write(statements -> {
            var blocked = statements.first("SELECT blocked FROM practice_block WHERE person = ? AND id = ?",
                    row -> new PersonId(row.getString(1)), person.value(), id);
            statements.update("DELETE FROM practice_block WHERE person = ? AND id = ?", person.value(), id);
            return blocked;
        });
    }

    @Override
    public Future<List<Block>> blocks(PersonId person) {
        return database.read(statements -> statements.list("SELECT id, name, at FROM practice_block WHERE person = ? ORDER BY at DESC",
                row -> new Block(row.getString(1), row.getString(2), row.getLong(3)), person.value()));
    }

    @Override
    public Future<Void> report(Seated by, Seated about, long at) {
        return database.write(statements -> {
            statements.update(REPORT, by.session().value(), by.seat().value(), about.seat().value(), by.name(), about.name(), at);
            return null;
        });
    }

    @Override
    public Future<Void> forget(PersonId person) {
        return database.write(statements -> {
            forgetPlaceAndBlocks(statements, person.value());
            statements.update("DELETE FROM practice_seat WHERE person = ?", person.value());
            return null;
        });
    }

    /** All of a person but their seats. What keeps others from them stays, without a name. */
    private static void forgetPlaceAndBlocks(Statements statements, String person) throws SQLException {
        statements.update("DELETE FROM practice_place WHERE person = ?", person);
        statements.update("DELETE FROM practice_block WHERE person = ?", person);
        statements.update("UPDATE practice_block SET name = ? WHERE blocked = ?", Seat.ERASED_NAME, person);
    }

    @Override
    public void forget(Statements statements, SessionId session) throws SQLException {
        statements.update("DELETE FROM practice_seat WHERE session = ?", session.value());
        statements.update("DELETE FROM practice_report WHERE session = ?", session.value());
    }

    /** Also what a restored backup brought back of somebody who erased all of their practice. */
    @Override
    public Future<Job<Boolean>> forgetting(SessionId session, SeatId seat) {
        return Future.succeededFuture(statements -> {
            var person = statements.first("SELECT person FROM practice_seat WHERE session = ? AND seat = ?", row -> row.getString(1),
                    session.value(), seat.value());
            if (person.isPresent()) {
                forgetPlaceAndBlocks(statements, person.get());
                statements.update("DELETE FROM practice_seat WHERE session = ? AND seat = ?", session.value(), seat.value());
            }
            statements.update("UPDATE practice_report SET by_name = ? WHERE session = ? AND by_seat = ?", Seat.ERASED_NAME, session.value(), seat.value());
            statements.update("UPDATE practice_report SET about_name = ? WHERE session = ? AND about_seat = ?", Seat.ERASED_NAME, session.value(),
                    seat.value());
            return false;
        });
    }

    @Override
    public Future<List<Report>> reports(int max) {
        return database.read(statements -> statements.list("SELECT session, by_name, about_name, at FROM practice_report ORDER BY at DESC LIMIT ?",
                row -> new Report(new SessionId(row.getString(1)), row.getString(2), row.getString(3), row.getLong(4)), max));
    }

    @Override
    public Future<Counts> counts() {
        return database.read(statements -> statements.first("SELECT count(DISTINCT session), count(DISTINCT person) FROM practice_seat",
                row -> new Counts(row.getInt(1), row.getInt(2))).orElseThrow());
    }
}
