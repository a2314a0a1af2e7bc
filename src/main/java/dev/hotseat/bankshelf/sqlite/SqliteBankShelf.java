package dev.hotseat.bankshelf.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.bank.Bank;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.NoSuchBank;
import dev.hotseat.bankshelf.Slug;
import dev.hotseat.json.Json;
import dev.hotseat.sqlite.Database;
import dev.hotseat.sqlite.Statements;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The shelf in Hotseat's embedded database: a row per version, the bank itself as JSON in it. */
public final class SqliteBankShelf implements BankShelf {
    private static final String LATEST = "SELECT max(version) FROM bank WHERE id = ? HAVING count(*) > 0";
    private static final String STORE = """
            INSERT INTO bank (id, version, title, description, section_count, question_count, updated_at, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LIST = """
            SELECT id, version, title, description, section_count, question_count, updated_at FROM bank AS newest
            WHERE version = (SELECT max(version) FROM bank WHERE bank.id = newest.id)
            ORDER BY title COLLATE NOCASE, id""";
    private static final String NEWEST = "SELECT id, version, content FROM bank WHERE id = ? ORDER BY version DESC LIMIT 1";
    private static final String AT_VERSION = "SELECT id, version, content FROM bank WHERE id = ? AND version = ?";

    private final Database database;

    public SqliteBankShelf(Database database) {
        this.database = database;
    }

    @Override
    public Future<Shelved> save(Optional<String> id, Bank bank, long at) {
        var content = write(bank);
        return database.write(statements -> {
            var shelved = id.isPresent() ? next(statements, id.get(), bank, at) : shelved(free(statements, bank.title()), 1, bank, at);
            statements.update(STORE, shelved.id(), shelved.version(), shelved.title(), shelved.description(),
                    shelved.sectionCount(), shelved.questionCount(), at, content);
            return shelved;
        });
    }

    @Override
    public Future<List<Shelved>> list() {
        return database.read(statements -> statements.list(LIST, row -> new Shelved(row.getString(1), row.getInt(2),
                row.getString(3), row.getString(4), row.getInt(5), row.getInt(6), row.getLong(7))));
    }

    @Override
    public Future<Optional<Copy>> find(String id, Optional<Integer> version) {
        return database.read(statements -> version.isPresent()
                ? statements.first(AT_VERSION, SqliteBankShelf::copy, id, version.get())
                : statements.first(NEWEST, SqliteBankShelf::copy, id));
    }

    @Override
    public Future<Boolean> remove(String id) {
        return database.write(statements -> statements.update("DELETE FROM bank WHERE id = ?", id) > 0);
    }

    private static Shelved next(Statements statements, String id, Bank bank, long at) throws SQLException {
        var latest = latest(statements, id).orElseThrow(() -> new NoSuchBank(id));
        return shelved(id, latest + 1, bank, at);
    }

    /** The title's slug, with the first number from 2 on that makes it free where it is taken. */
    private static String free(Statements statements, String title) throws SQLException {
        var slug = Slug.of(title);
        var id = slug;
        for (int n = 2; latest(statements, id).isPresent(); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    private static Optional<Integer> latest(Statements statements, String id) throws SQLException {
        return statements.first(LATEST, row -> row.getInt(1), id);
    }

    private static Shelved shelved(String id, int version, Bank bank, long at) {
        return new Shelved(id, version, bank.title(), bank.description(), bank.sections().size(), bank.questionCount(), at);
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(row.getString(1), row.getInt(2), read(row));
    }

    private static String write(Bank bank) {
        try {
            return Json.STORED.writeValueAsString(bank);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the bank \"" + bank.title() + "\" cannot be written", e);
        }
    }

    private static Bank read(ResultSet row) throws SQLException {
        try {
            return Json.STORED.readValue(row.getString(3), Bank.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the bank \"" + row.getString(1) + "\" at version " + row.getInt(2)
                    + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
