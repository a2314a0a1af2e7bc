package dev.hotseat.storage.sqlite.engine;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.fault.ChildJvm;
import dev.hotseat.storage.failure.CannotOpenStorage;
import dev.hotseat.storage.failure.StorageUnavailable;
import dev.hotseat.testing.NeedsProcess;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening a database refuses, in which words, and what it leaves alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@NeedsProcess
class OpenDatabaseTest {
    private static final DatabaseLimits IMPATIENT = new DatabaseLimits(50, 100, 100, 1);
    private static final String BEAT = "INSERT INTO heartbeat (one, at) VALUES (1, 1) ON CONFLICT DO UPDATE SET at = at + 1";
    @TempDir
    Path folder;
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    private Path file() {
        return folder.resolve("hotseat.db");
    }

    private Database open() {
        return get(Database.open(vertx, folder, IMPATIENT));
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file()); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long beats(Database database) {
        return get(database.read(statements -> statements.first("SELECT at FROM heartbeat", row -> row.getLong(1)).orElse(0L)));
    }

    private void refused(Path folder, String... words) {
        assertThatThrownBy(() -> get(Database.open(vertx, folder, IMPATIENT))).isInstanceOf(CannotOpenStorage.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void a_missing_folder_is_made() {
        var deep = folder.resolve("not/there yet");
        get(get(Database.open(vertx, deep)).close());
        assertThat(deep.resolve("hotseat.db")).isRegularFile();
    }

    @Test
    void a_newer_schema_is_refused_by_file_and_versions_and_left_alone() throws Exception {
        get(open().close());
        sql("PRAGMA user_version = 99");
        var before = Files.readAllBytes(file());
        refused(folder, file().toString(), "newer Hotseat", "version 99", "version " + Schema.VERSION, "choose another data folder");
        assertThatThrownBy(() -> get(Database.openToRead(vertx, folder))).isInstanceOf(CannotOpenStorage.class)
                .hasMessageContaining("version 99");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_by_name() throws Exception {
        var inTheWay = Files.writeString(folder.resolve("in-the-way"), "a file");
        refused(inTheWay, "data folder " + inTheWay, "cannot be written", "choose another");
        refused(inTheWay.resolve("data"), "data folder " + inTheWay.resolve("data"), "cannot be written");
        Files.createDirectories(file());
        refused(folder, file().toString());
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws Exception {
        Files.writeString(file(), "notes about interviews, not a database\n".repeat(200));
        var before = Files.readAllBytes(file());
        refused(folder, file() + " is not a Hotseat database", "choose another data folder");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_database_of_another_program_is_refused_and_left_alone() throws Exception {
        sql("CREATE TABLE recipe (name TEXT)");
        var before = Files.readAllBytes(file());
        refused(folder, file() + " is a database of another program");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_database_that_another_program_locks_is_refused_at_the_start() throws Exception {
        get(open().close());
        try (var other = ChildJvm.start(HoldLock.class, file().toString())) {
            assertThat(other.line()).isEqualTo("locked");
            refused(folder, file() + " is locked by another program");
            other.finish();
        }
        get(open().close());
    }

    @Test
    void a_database_that_another_program_locks_refuses_writes_and_takes_them_again_afterwards() throws Exception {
        var database = open();
        get(database.write(statements -> statements.update(BEAT)));
        try (var other = ChildJvm.start(HoldLock.class, file().toString())) {
            assertThat(other.line()).isEqualTo("locked");
            var refused = database.write(statements -> statements.update(BEAT));
            assertThatThrownBy(() -> get(refused)).isInstanceOf(StorageUnavailable.class)
                    .hasMessage("nothing was stored: the database " + file() + " is locked by another program");
            assertThat(beats(database)).isEqualTo(1);
            other.finish();
        }
        get(database.write(statements -> statements.update(BEAT)));
        assertThat(beats(database)).isEqualTo(2);
        get(database.close());
    }

    @Test
    void reading_where_there_is_no_database_says_so_and_creates_nothing() {
        var nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> get(Database.openToRead(vertx, nowhere))).isInstanceOf(CannotOpenStorage.class)
                .hasMessageContainingAll("there is no Hotseat database at " + nowhere.resolve("hotseat.db"), "data folder");
        assertThat(nowhere).doesNotExist();
        assertThatThrownBy(() -> get(Database.openToRead(vertx, folder))).isInstanceOf(CannotOpenStorage.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_empty_file_is_no_database_to_read() throws Exception {
        Files.createFile(file());
        assertThatThrownBy(() -> get(Database.openToRead(vertx, folder))).isInstanceOf(CannotOpenStorage.class)
                .hasMessageContaining("schema version 0");
    }

    @Test
    void a_reader_beside_a_running_server_sees_what_it_stores_and_stores_nothing_itself() {
        var server = open();
        var reader = get(Database.openToRead(vertx, folder));
        get(server.write(statements -> statements.update(BEAT)));
        assertThat(beats(reader)).isEqualTo(1);
        get(server.write(statements -> statements.update(BEAT)));
        assertThat(beats(reader)).isEqualTo(2);
        var refused = reader.write(statements -> statements.update(BEAT));
        assertThatThrownBy(() -> get(refused)).isInstanceOf(StorageUnavailable.class).hasMessageContaining("for reading only");
        assertThat(reader.writes()).isEqualTo(new Database.Writes(0, 0, 0));
        get(reader.close());
        get(server.write(statements -> statements.update(BEAT)));
        get(server.close());
    }
}
