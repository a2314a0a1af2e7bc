package dev.hotseat;

import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.sqlite.SqliteBankShelf;
import dev.hotseat.erasure.Erasures;
import dev.hotseat.erasure.sqlite.SqliteErasures;
import dev.hotseat.partners.PracticeBook;
import dev.hotseat.partners.sqlite.SqlitePracticeBook;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.rubricshelf.sqlite.SqliteRubricShelf;
import dev.hotseat.sessionlog.Heartbeat;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.sqlite.SqliteHeartbeat;
import dev.hotseat.sessionlog.sqlite.SqliteSessionLog;
import dev.hotseat.sharing.Shares;
import dev.hotseat.sharing.sqlite.SqliteShares;
import dev.hotseat.sqlite.Commits;
import dev.hotseat.sqlite.Database;
import dev.hotseat.sqlite.Limits;
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
