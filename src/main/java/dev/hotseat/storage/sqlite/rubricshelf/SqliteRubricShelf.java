package dev.hotseat.storage.sqlite.rubricshelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.bankshelf.Slug;
import dev.hotseat.json.Json;
import dev.hotseat.refusal.Refusal.Kind;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.scoring.RubricCheck;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.Statements;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The host's own rubrics in Hotseat's embedded database, a row each, beside the ready ones that need none. */
public final class SqliteRubricShelf implements RubricShelf {
    private static final String COLUMNS = "SELECT id, version, updated_at, content FROM rubric ";
    private static final String LIST = COLUMNS + "ORDER BY title COLLATE NOCASE, id";
    private static final String FIND = COLUMNS + "WHERE id = ?";
    private static final String STORE = "INSERT INTO rubric (id, version, title, updated_at, content) VALUES (?, 1, ?, ?, ?)";
    private static final String REPLACE = "UPDATE rubric SET version = version + 1, title = ?, updated_at = ?, content = ? WHERE id = ?";

    private static final Map<String, Rubric> READY = ReadyRubrics.all();

    private final Database database;

    public SqliteRubricShelf(Database database) {
        this.database = database;
    }

    @Override
    public Future<List<Shelved>> list() {
        return database.read(statements -> statements.list(LIST, SqliteRubricShelf::own))
                .map(own -> Stream.concat(READY.keySet().stream().map(SqliteRubricShelf::ready), own.stream()).toList());
    }

    @Override
    public Future<Optional<Shelved>> find(String id) {
        return READY.containsKey(id) ? Future.succeededFuture(Optional.of(ready(id)))
                : database.read(statements -> statements.first(FIND, SqliteRubricShelf::own, id));
    }

    @Override
    public Future<Shelved> add(Rubric rubric, long at) {
        return checked(rubric).compose(_ -> database.write(statements -> {
            if (statements.first("SELECT count(*) FROM rubric", row -> row.getInt(1)).orElseThrow() >= OWN_MAX) {
                throw new Refused("There are " + OWN_MAX + " rubrics here, which is all there can be. Remove one first.");
            }
            var id = free(statements, rubric.title());
            statements.update(STORE, id, rubric.title(), at, json(rubric));
            return new Shelved(id, 1, false, at, rubric);
        }));
    }

    @Override
    public Future<Shelved> replace(String id, int version, Rubric rubric, long at) {
        if (READY.containsKey(id)) {
            return Future.failedFuture(new Refused(Kind.CONFLICT, "ready-rubric",
                    "Hotseat comes with this rubric, and it stays as it is. Save yours as a copy."));
        }
        return checked(rubric).compose(_ -> database.write(statements -> {
            var before = statements.first(FIND, SqliteRubricShelf::own, id).orElseThrow(() -> new Refused(Kind.NOT_FOUND, "no-such-rubric",
                    "There is no rubric \"" + id + "\" here any more. Save yours as a copy."));
            if (before.version() != version) {
                throw new Refused(Kind.CONFLICT, "rubric-changed", "This rubric was saved as version " + before.version() + " since version " + version
                        + " was opened here. Save yours as a copy, or load the newest and make the change again.");
            }
            statements.update(REPLACE, rubric.title(), at, json(rubric), id);
            return new Shelved(id, version + 1, false, at, rubric);
        }));
    }

    @Override
    public Future<Boolean> remove(String id) {
        return database.write(statements -> statements.update("DELETE FROM rubric WHERE id = ?", id) > 0);
    }

    private static Future<Rubric> checked(Rubric rubric) {
        return RubricCheck.fault(rubric).<Future<Rubric>>map(fault -> Future.failedFuture(
                new Refused(Kind.UNPROCESSABLE, "bad-value", "\"" + fault.place() + "\" must be " + fault.must() + ".")))
                .orElseGet(() -> Future.succeededFuture(rubric));
    }

    private static String free(Statements statements, String title) throws SQLException {
        var slug = Slug.of(title, "rubric");
        var id = slug;
        for (int n = 2; READY.containsKey(id) || statements.first(FIND, SqliteRubricShelf::own, id).isPresent(); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    private static Shelved ready(String id) {
        return new Shelved(id, 1, true, 0, READY.get(id));
    }

    private static Shelved own(ResultSet row) throws SQLException {
        try {
            return new Shelved(row.getString(1), row.getInt(2), false, row.getLong(3), Json.STORED.readValue(row.getString(4), Rubric.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the rubric \"" + row.getString(1) + "\" cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static String json(Rubric rubric) {
        try {
            return Json.STORED.writeValueAsString(rubric);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rubric cannot be written", e);
        }
    }
}
