package dev.hotseat.bankshelf.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.bank.Bank;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.json.Json;
import dev.hotseat.sessionlog.LogUnavailable;
import dev.hotseat.sqlite.Database;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Banks in the same SQLite file as the session log. */
public final class SqliteBankShelf implements BankShelf {
    private static final int SLUG_MAX = 60;

    private final Database database;

    public SqliteBankShelf(Database database) {
        this.database = database;
    }

    @Override
    public Future<Shelved> save(Optional<String> id, Bank bank, long at) {
        var data = write(bank);
        return database.write(connection -> {
            var usedId = id.isPresent() ? id.get() : freeId(connection, slug(bank.title()));
            var shelved = new Shelved(usedId, lastVersion(connection, usedId) + 1, bank.title(), bank.description(),
                    bank.sections().size(), bank.questionCount(), at);
            insert(connection, shelved, data);
            return shelved;
        });
    }

    @Override
    public Future<List<Shelved>> list() {
        return database.read(connection -> {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                    "SELECT id, max(version), title, description, section_count, question_count, updated_at FROM bank GROUP BY id "
                            + "ORDER BY title COLLATE NOCASE, id")) {
                var banks = new ArrayList<Shelved>();
                while (rows.next()) {
                    banks.add(shelved(rows));
                }
                return banks;
            }
        });
    }

    @Override
    public Future<Optional<Copy>> find(String id, Optional<Integer> version) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "SELECT version, data FROM bank WHERE id = ?1 AND (?2 IS NULL OR version = ?2) ORDER BY version DESC LIMIT 1")) {
                statement.setString(1, id);
                statement.setObject(2, version.orElse(null));
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(new Copy(id, rows.getInt(1), read(id, rows.getString(2)))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Future<Boolean> remove(String id) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("DELETE FROM bank WHERE id = ?")) {
                statement.setString(1, id);
                return statement.executeUpdate() > 0;
            }
        });
    }

    private static void insert(Connection connection, Shelved shelved, String data) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO bank (id, version, title, description, section_count, "
                + "question_count, updated_at, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, shelved.id());
            statement.setInt(2, shelved.version());
            statement.setString(3, shelved.title());
            statement.setString(4, shelved.description());
            statement.setInt(5, shelved.sectionCount());
            statement.setInt(6, shelved.questionCount());
            statement.setLong(7, shelved.updatedAt());
            statement.setString(8, data);
            statement.executeUpdate();
        }
    }

    private static Shelved shelved(ResultSet row) throws SQLException {
        return new Shelved(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getInt(5), row.getInt(6), row.getLong(7));
    }

    private static String freeId(Connection connection, String slug) throws SQLException {
        var id = slug;
        for (var number = 2; lastVersion(connection, id) > 0; number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private static int lastVersion(Connection connection, String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT coalesce(max(version), 0) FROM bank WHERE id = ?")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(SLUG_MAX, plain.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "bank" : cut;
    }

    private static String write(Bank bank) {
        try {
            return Json.STORED.writeValueAsString(bank);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bank cannot be written", e);
        }
    }

    private static Bank read(String id, String data) {
        try {
            return Json.STORED.readValue(data, Bank.class);
        } catch (JsonProcessingException e) {
            throw new LogUnavailable("The bank " + id + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
