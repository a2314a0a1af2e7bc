package dev.hotseat.storage.sqlite.bankshelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.bank.Bank;
import dev.hotseat.bank.BankLimits;
import dev.hotseat.bankshelf.BankChanged;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.NoSuchBank;
import dev.hotseat.bankshelf.Slug;
import dev.hotseat.json.Json;
import dev.hotseat.refusal.Limit;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.Statements;
import io.vertx.core.Future;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final String VERSIONS = "SELECT version, title, question_count, updated_at FROM bank WHERE id = ? ORDER BY version DESC";
    private static final String NEWEST = "SELECT id, version, content FROM bank WHERE id = ? ORDER BY version DESC LIMIT 1";
    private static final String ALL_NEWEST = """
            SELECT id, version, content FROM bank AS newest WHERE version = (SELECT max(version) FROM bank WHERE bank.id = newest.id)
            ORDER BY title COLLATE NOCASE, id""";
    private static final String AT_VERSION = "SELECT id, version, content FROM bank WHERE id = ? AND version = ?";

    private final Database database;

    public SqliteBankShelf(Database database) {
        this.database = database;
    }

    @Override
    public Future<Shelved> add(Bank bank, long at) {
        var content = Json.text(bank);
        return database.write(statements -> {
            if (number(statements, "SELECT count(DISTINCT id) FROM bank") >= BANKS_MAX) {
                throw new Full(Limit.BANKS, "There are " + BANKS_MAX + " banks here, which is all there can be. Remove one first.");
            }
            return store(statements, free(statements, bank.title()), 1, bank, content, at);
        });
    }

    @Override
    public Future<Shelved> replace(String id, int version, Bank bank, long at) {
        var content = Json.text(bank);
        return database.write(statements -> {
            var newest = latest(statements, id).orElseThrow(() -> new NoSuchBank(id));
            if (newest != version) {
                throw new BankChanged(id, version, newest);
            }
            statements.update("DELETE FROM bank WHERE id = ? AND version <= ?", id, version + 1 - VERSIONS_KEPT);
            return store(statements, id, version + 1, bank, content, at);
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
    public Future<List<Version>> versions(String id) {
        return database.read(statements -> statements.list(VERSIONS,
                row -> new Version(row.getInt(1), row.getString(2), row.getInt(3), row.getLong(4)), id));
    }

    @Override
    public Future<List<Found>> search(String words, int max) {
        return database.read(statements -> Search.in(statements.list(ALL_NEWEST, SqliteBankShelf::copy), words, max));
    }

    @Override
    public Future<Boolean> remove(String id) {
        return database.write(statements -> {
            statements.update("DELETE FROM favourite WHERE bank = ?", id);
            return statements.update("DELETE FROM bank WHERE id = ?", id) > 0;
        });
    }

    @Override
    public Future<Void> favourite(String id, String prompt, boolean on) {
        return database.write(statements -> {
            latest(statements, id).orElseThrow(() -> new NoSuchBank(id));
            if (on && prompt.length() > BankLimits.PROMPT_CHARS_MAX) {
                throw new Full(Limit.BANK_SIZE, "No question is longer than " + BankLimits.PROMPT_CHARS_MAX + " characters, so this is none of the bank's.");
            }
            if (on && number(statements, "SELECT count(*) FROM favourite WHERE bank = ?", id) >= FAVOURITES_MAX) {
                throw new Full(Limit.BANK_SIZE, "A bank has at most " + FAVOURITES_MAX + " favourites. Unmark one first.");
            }
            statements.update(on ? "INSERT OR IGNORE INTO favourite (bank, question) VALUES (?, ?)"
                    : "DELETE FROM favourite WHERE bank = ? AND question = ?", id, prompt);
            return null;
        });
    }

    @Override
    public Future<Set<String>> favourites(String id) {
        return database.read(statements -> Set.copyOf(statements.list("SELECT question FROM favourite WHERE bank = ?", row -> row.getString(1), id)));
    }

    private static Shelved store(Statements statements, String id, int version, Bank bank, String content, long at) throws SQLException {
        statements.update(STORE, id, version, bank.title(), bank.description(), bank.sections().size(), bank.questionCount(), at, content);
        return new Shelved(id, version, bank.title(), bank.description(), bank.sections().size(), bank.questionCount(), at);
    }

    /** The title's slug, with the first number from 2 on that makes it free where it is taken. */
    private static String free(Statements statements, String title) throws SQLException {
        var slug = Slug.of(title, "bank");
        var id = slug;
        for (int n = 2; latest(statements, id).isPresent(); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    private static Optional<Integer> latest(Statements statements, String id) throws SQLException {
        return statements.first(LATEST, row -> row.getInt(1), id);
    }

    private static int number(Statements statements, String sql, Object... values) throws SQLException {
        return statements.first(sql, row -> row.getInt(1), values).orElseThrow();
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(row.getString(1), row.getInt(2), read(row));
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
