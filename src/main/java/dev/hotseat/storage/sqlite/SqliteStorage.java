package dev.hotseat.storage.sqlite;

import dev.hotseat.sessionlog.Streams;
import dev.hotseat.storage.Storage;
import dev.hotseat.storage.sqlite.bankshelf.SqliteBankShelf;
import dev.hotseat.storage.sqlite.engine.Backup;
import dev.hotseat.storage.sqlite.engine.Commits;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.DatabaseLimits;
import dev.hotseat.storage.sqlite.erasure.SqliteErasures;
import dev.hotseat.storage.sqlite.practice.SqlitePracticeBook;
import dev.hotseat.storage.sqlite.questionuses.SqliteQuestionUses;
import dev.hotseat.storage.sqlite.rubricshelf.SqliteRubricShelf;
import dev.hotseat.storage.sqlite.sessionlog.SqliteHeartbeat;
import dev.hotseat.storage.sqlite.sessionlog.SqliteSessionLog;
import dev.hotseat.storage.sqlite.sharing.SqliteShares;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;

/** The storage that needs no other program: one SQLite database in the data folder. */
public record SqliteStorage(Vertx vertx, Path folder, Database database, SqliteSessionLog log, SqliteHeartbeat heartbeat, SqliteBankShelf banks,
                            SqliteQuestionUses questionUses, SqliteRubricShelf rubrics, SqliteShares shares, SqliteErasures erasures,
                            SqlitePracticeBook practice) implements Storage {
    /** Opens the database of this folder, creating or migrating it. Fails with {@code CannotOpenStorage}. */
    public static Future<SqliteStorage> open(Vertx vertx, Path folder) {
        return open(vertx, folder, Commits.UNHEARD, Streams.NONE);
    }

    /**
     * @param onCommit is told of each transaction
     * @param streams  the kinds of streams in which somebody who is to be forgotten can be looked for
     */
    public static Future<SqliteStorage> open(Vertx vertx, Path folder, Commits onCommit, Streams streams) {
        return Database.open(vertx, folder, DatabaseLimits.DEFAULT, onCommit).map(database -> on(vertx, folder, database, streams));
    }

    /** Opens what is there to read it, also beside a running server: creates and changes nothing, and refuses writes. */
    public static Future<SqliteStorage> openToRead(Vertx vertx, Path folder) {
        return Database.openToRead(vertx, folder).map(database -> on(vertx, folder, database, Streams.NONE));
    }

    private static SqliteStorage on(Vertx vertx, Path folder, Database database, Streams streams) {
        var log = new SqliteSessionLog(vertx, database, streams);
        var uses = new SqliteQuestionUses(database);
        var shares = new SqliteShares(database);
        var practice = new SqlitePracticeBook(database);
        var erasures = new SqliteErasures(vertx, database, folder, log, List.of(shares, uses, practice, log));
        return new SqliteStorage(vertx, folder, database, log, new SqliteHeartbeat(database), new SqliteBankShelf(database), uses,
                new SqliteRubricShelf(database), shares, erasures, practice);
    }

    @Override
    public int waitingWrites() {
        return database.writes().waiting();
    }

    @Override
    public Future<Void> requireWritable() {
        return heartbeat.beatAsBefore();
    }

    @Override
    public Future<Integer> removeBackupsBefore(long instant) {
        return vertx.executeBlocking(() -> Backup.removeOlder(folder, instant), false);
    }

    @Override
    public Future<Void> close() {
        return database.close();
    }
}
