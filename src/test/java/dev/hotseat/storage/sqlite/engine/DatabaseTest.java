package dev.hotseat.storage.sqlite.engine;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.storage.failure.StorageUnavailable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The group-committing writer and the readers beside it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseTest {
    private static final String ADD = "INSERT INTO heartbeat (one, at) VALUES (1, ?) ON CONFLICT DO UPDATE SET at = at + excluded.at";
    private static final int WAITING_MAX = 200;
    @TempDir
    Path folder;
    private final CountDownLatch gate = new CountDownLatch(1);
    private Vertx vertx;
    private Database database;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        database = get(Database.open(vertx, folder, new DatabaseLimits(100, WAITING_MAX, WAITING_MAX, 2)));
    }

    @AfterEach
    void close() {
        gate.countDown();
        get(database.close());
        get(vertx.close());
    }

    private Future<Integer> add(long number) {
        return database.write(statements -> statements.update(ADD, number));
    }

    private long sum() {
        return get(database.read(statements -> statements.first("SELECT at FROM heartbeat", row -> row.getLong(1)).orElse(0L)));
    }

    /** Keeps the writer in a transaction of its own until the gate opens, so that what comes after has to queue. */
    private Future<Void> holdWriter() {
        var held = new CompletableFuture<Void>();
        Future<Void> holding = database.write(_ -> {
            held.complete(null);
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
        held.join();
        return holding;
    }

    @Test
    void writes_that_wait_together_share_one_transaction() {
        var before = database.writes();
        var holding = holdWriter();
        var waiting = IntStream.range(0, 100).mapToObj(_ -> add(1)).toList();
        assertThat(database.writes().waiting()).isEqualTo(100);
        gate.countDown();
        get(holding);
        waiting.forEach(write -> get(write));
        assertThat(database.writes()).isEqualTo(new Database.Writes(before.jobs() + 101, before.commits() + 2, 0));
        assertThat(sum()).isEqualTo(100);
    }

    @Test
    void a_write_that_fails_undoes_itself_and_harms_no_other_of_its_group() {
        holdWriter();
        var first = add(1);
        Future<Void> failing = database.write(statements -> {
            statements.update(ADD, 1_000L);
            throw new IllegalStateException("no");
        });
        Future<Void> broken = database.write(_ -> {
            throw new AssertionError("worse");
        });
        var last = add(10);
        gate.countDown();
        assertThat(get(first) + get(last)).isEqualTo(2);
        assertThatThrownBy(() -> get(failing)).isInstanceOf(IllegalStateException.class).hasMessage("no");
        assertThatThrownBy(() -> get(broken)).hasRootCauseMessage("worse");
        assertThat(sum()).isEqualTo(11);
    }

    @Test
    void a_transaction_that_cannot_be_committed_fails_all_its_writes_and_service_returns() {
        holdWriter();
        var innocent = add(1);
        var refused = database.write(statements -> statements.update("INSERT INTO bank VALUES ('a', 1, '', '', 0, 0, 0, '')")
                + statements.update("INSERT INTO bank VALUES ('a', 1, '', '', 0, 0, 0, '')"));
        var orphan = database.write(statements -> {
            statements.script("PRAGMA defer_foreign_keys = ON");
            return statements.update("INSERT INTO log_end (session, seq, at) VALUES (404, 1, 1)");
        });
        gate.countDown();
        for (var write : new Future<?>[] {innocent, refused, orphan}) {
            assertThatThrownBy(() -> get(write)).isInstanceOf(StorageUnavailable.class).hasMessageContaining("nothing was stored");
        }
        assertThat(sum()).isZero();
        get(add(5));
        assertThat(sum()).isEqualTo(5);
    }

    @Test
    void a_full_disk_refuses_what_does_not_fit_while_reads_go_on_and_service_returns() {
        get(add(1));
        // To SQLite a file that may not grow any more is a full disk.
        get(database.write(statements -> statements.number("PRAGMA max_page_count = 1")));
        var large = database.write(statements -> statements.update(
                "INSERT INTO bank VALUES ('a', 1, '', '', 0, 0, 0, hex(zeroblob(1000000)))"));
        assertThatThrownBy(() -> get(large)).isInstanceOf(StorageUnavailable.class).hasMessageContaining("the disk is full");
        assertThat(sum()).isEqualTo(1);
        get(database.write(statements -> statements.number("PRAGMA max_page_count = 1000000")));
        get(add(1));
        assertThat(sum()).isEqualTo(2);
    }

    @Test
    void more_writes_than_may_wait_are_refused_at_once() {
        holdWriter();
        var waiting = IntStream.range(0, WAITING_MAX).mapToObj(_ -> add(1)).toList();
        var refused = add(1);
        assertThatThrownBy(() -> get(refused)).isInstanceOf(StorageUnavailable.class).hasMessageContaining("too many writes");
        gate.countDown();
        waiting.forEach(write -> get(write));
        assertThat(sum()).isEqualTo(WAITING_MAX);
    }

    @Test
    void reads_go_on_while_the_writer_is_busy() {
        get(add(3));
        holdWriter();
        add(4);
        assertThat(sum()).isEqualTo(3);
    }

    @Test
    void a_reader_cannot_write() {
        var write = database.read(statements -> statements.update(ADD, 1L));
        assertThatThrownBy(() -> get(write)).isInstanceOf(StorageUnavailable.class).hasMessageContaining("read-only");
        assertThat(sum()).isZero();
    }

    @Test
    void a_read_that_fails_harms_no_later_one() {
        for (int i = 0; i < 10; i++) {
            Future<Void> failing = database.read(_ -> {
                throw new IllegalStateException("no");
            });
            assertThatThrownBy(() -> get(failing)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(sum()).isZero();
    }

    @Test
    void closing_finishes_what_was_accepted_and_leaves_one_file() {
        var accepted = IntStream.range(0, 50).mapToObj(_ -> add(1)).toList();
        get(database.close());
        accepted.forEach(write -> assertThat(get(write)).isEqualTo(1));
        assertThat(folder).isDirectoryContaining("glob:**hotseat.db").isDirectoryNotContaining("glob:**-wal");
        var late = add(1);
        assertThatThrownBy(() -> get(late)).isInstanceOf(StorageUnavailable.class).hasMessageContaining("closed");
        open();
        assertThat(sum()).isEqualTo(50);
    }

    @Test
    void nobody_but_the_owner_may_read_the_files() throws Exception {
        get(add(1));
        try (var files = Files.list(folder)) {
            assertThat(files.map(DatabaseTest::permissions)).hasSize(3).containsOnly("rw-------");
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
