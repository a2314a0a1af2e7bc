package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.append;
import static dev.hotseat.contract.Logs.fill;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.storage.sqlite.engine.Database;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that something else has been at: reading says which session and which event, and serves nothing in its place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamagedFileTest {
    private static final SessionId ADA = session("ada");
    @TempDir
    Path folder;
    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private SqliteSessionLog log;

    @BeforeEach
    void open() {
        database = get(Database.open(vertx, folder));
        log = new SqliteSessionLog(vertx, database);
    }

    @AfterEach
    void close() {
        get(log.close());
        get(vertx.close());
    }

    private void damage(String sql) {
        int rows = get(database.write(statements -> statements.update(sql)));
        assertThat(rows).isPositive();
    }

    private void isDamaged(long after, int max, String... words) {
        assertThatThrownBy(() -> get(log.read(ADA, after, max))).isInstanceOf(DamagedLog.class).hasMessageContainingAll(words);
    }

    @Test
    void an_event_whose_text_is_cut_is_named() {
        fill(log, ADA, 5);
        damage("UPDATE event SET data = '{\"questionId\":' WHERE seq = 3");
        isDamaged(0, 10, "session ada, event 3", "NoteWritten");
        assertThat(get(log.read(ADA, 3, 10))).hasSize(2);
    }

    @Test
    void an_event_of_an_unknown_type_or_author_is_named() {
        fill(log, ADA, 5);
        damage("UPDATE event SET type = 'Nonsense' WHERE seq = 4");
        isDamaged(0, 10, "session ada, event 4", "Nonsense");
        damage("UPDATE event SET \"by\" = 'no seat!' WHERE seq = 2");
        isDamaged(0, 10, "session ada, event 2");
    }

    @Test
    void a_missing_event_is_named_wherever_it_was() {
        fill(log, ADA, 5);
        damage("DELETE FROM event WHERE seq = 5");
        isDamaged(0, 10, "session ada: event 5 is missing");
        assertThat(get(log.read(ADA, 0, 4))).hasSize(4);
        damage("DELETE FROM event WHERE seq = 3");
        isDamaged(0, 10, "session ada: event 3 is missing");
        isDamaged(2, 1, "session ada: event 3 is missing");
    }

    @Test
    void a_summary_that_cannot_be_read_is_named() {
        fill(log, ADA, 1);
        damage("UPDATE session SET phase = 'ELSEWHERE'");
        assertThatThrownBy(() -> get(log.summary(ADA))).isInstanceOf(DamagedLog.class).hasMessageContainingAll("ada", "ELSEWHERE");
    }

    @Test
    void damage_to_one_session_leaves_the_others_alone() {
        fill(log, ADA, 3);
        var ben = fill(log, session("ben"), 3);
        damage("DELETE FROM event WHERE seq = 2 AND session = (SELECT number FROM session WHERE id = 'ada')");
        assertThat(get(log.read(session("ben"), 0, 10))).isEqualTo(ben);
        assertThat(get(append(log, session("ben"), 3, notes(3, 1, "c4")))).isEqualTo(new Appended.Now(4));
    }

    @Test
    void a_file_whose_pages_are_overwritten_is_damaged_and_names_itself() throws IOException {
        fill(log, ADA, 100);
        get(log.close());
        var file = folder.resolve("hotseat.db");
        try (var pages = new RandomAccessFile(file.toFile(), "rw")) {
            // The first page says what the file is, so that it is opened at all.
            pages.seek(4096);
            pages.write(new byte[(int) pages.length() - 4096]);
        }
        assertThatThrownBy(() -> {
            open();
            get(log.read(ADA, 0, 200));
        }).hasMessageContainingAll("the database " + file + " is damaged", "backup");
    }

    @Test
    void the_file_reads_as_words_with_any_sqlite() {
        fill(log, ADA, 2);
        var rows = get(database.read(statements -> statements.list("""
                SELECT concat_ws(' ', session, seq, "by", command_id, type, json_extract(data, '$.text')) FROM log
                ORDER BY session, seq""", row -> row.getString(1))));
        assertThat(rows).containsExactly("ada 1 host c1 SessionCreated", "ada 2 seat-1 c2 NoteWritten note 2");
        assertThat(get(log.list(EnumSet.allOf(Phase.class), 9))).hasSize(1);
    }
}
