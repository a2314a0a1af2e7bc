package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.append;
import static dev.hotseat.contract.Logs.fill;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.EarlierDatabase;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SharedText.Change;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams in the embedded database: one of before there were any, and what an erasure leaves of them. */
class SqliteStreamsTest {
    private static final StreamCodec<Change> TEXT = StreamCodec.of(SharedText.TEXT, Change.class);
    private static final SessionId ADA = session("ada");
    private static final SessionId BEN = session("ben");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    private static void type(SessionLog log, SessionId session, long mainEndsAt, String words) {
        var by = new Actor.Seated(new SeatId("seat-1"));
        var typed = new Logged<Change>(1, 1_700_000_001_000L, by, new CommandId("typed"), new SharedText.Typed(0, 0, words));
        get(log.append(session, mainEndsAt, List.of(), List.of(new Addition(SharedText.TEXT, 0, List.of(typed))), Optional.empty()));
    }

    @Test
    void aDatabaseOfBeforeThereWereStreamsOpensAsBeforeAndTakesThem() throws SQLException {
        var storage = get(SqliteStorage.open(vertx, folder));
        var stored = fill(storage.log(), ADA, 4);
        var told = get(storage.log().summary(ADA));
        get(storage.close());

        EarlierDatabase.back(folder, 9);
        storage = get(SqliteStorage.open(vertx, folder));
        assertThat(get(storage.log().readAll(ADA))).isEqualTo(stored);
        assertThat(get(storage.log().summary(ADA))).isEqualTo(told);
        assertThat(get(storage.log().streams(ADA))).isEmpty();
        get(append(storage.log(), ADA, 4, notes(4, 1, "c5")));
        type(storage.log(), ADA, 5, "Hi");
        assertThat(get(storage.log().readAll(ADA, TEXT))).hasSize(1);
        get(storage.close());
    }

    @Test
    void anErasedSessionLeavesNothingOfItsStreamsAndAnotherKeepsItsOwn() throws IOException {
        var storage = get(SqliteStorage.open(vertx, folder));
        fill(storage.log(), ADA, 2);
        fill(storage.log(), BEN, 2);
        type(storage.log(), ADA, 2, "What Ada typed");
        type(storage.log(), BEN, 2, "What Ben typed");
        assertThat(get(storage.erasures().erase(ADA, 1))).isTrue();
        assertThat(get(storage.log().streams(ADA))).isEmpty();
        assertThat(get(storage.log().readAll(ADA, TEXT))).isEmpty();
        assertThat(get(storage.log().readAll(BEN, TEXT))).hasSize(1);
        get(storage.close());
        assertThat(file()).contains("What Ben typed").doesNotContain("What Ada typed");
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("hotseat.db"), StandardCharsets.ISO_8859_1);
    }
}
