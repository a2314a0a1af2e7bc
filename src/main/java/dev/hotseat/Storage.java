package dev.hotseat;

import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.erasure.Erasures;
import dev.hotseat.partners.PracticeBook;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.sessionlog.Heartbeat;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sharing.Shares;
import dev.hotseat.storage.sqlite.bankshelf.SqliteBankShelf;
import dev.hotseat.storage.sqlite.engine.Commits;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.engine.Limits;
import dev.hotseat.storage.sqlite.erasure.SqliteErasures;
import dev.hotseat.storage.sqlite.partners.SqlitePracticeBook;
import dev.hotseat.storage.sqlite.rubricshelf.SqliteRubricShelf;
import dev.hotseat.storage.sqlite.sessionlog.SqliteHeartbeat;
import dev.hotseat.storage.sqlite.sessionlog.SqliteSessionLog;
import dev.hotseat.storage.sqlite.sharing.SqliteShares;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;

/** What a server keeps its things in: one database, opened before everything else and closed after it. */
public record Storage(Database database, SessionLog log, Heartbeat heartbeat, BankShelf banks, RubricShelf rubrics, Shares shares, Erasures erasures,
                      PracticeBook practice) {
    public static Future<Storage> open(Vertx vertx, Path folder) {
        return open(vertx, folder, Commits.UNHEARD);
    }

    /** @param onCommit is told of each transaction */
    public static Future<Storage> open(Vertx vertx, Path folder, Commits onCommit) {
        return Database.open(vertx, folder, Limits.DEFAULT, onCommit).map(database -> new Storage(database, new SqliteSessionLog(database),
                new SqliteHeartbeat(database), new SqliteBankShelf(database), new SqliteRubricShelf(database), new SqliteShares(database),
                new SqliteErasures(vertx, database, folder), new SqlitePracticeBook(database)));
    }

    public Future<Void> close() {
        return database.close();
    }
}
