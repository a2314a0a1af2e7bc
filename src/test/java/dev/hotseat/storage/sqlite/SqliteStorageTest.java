package dev.hotseat.storage.sqlite;

import dev.hotseat.contract.BankShelfContract;
import dev.hotseat.contract.ErasuresContract;
import dev.hotseat.contract.HeartbeatContract;
import dev.hotseat.contract.PracticeBookContract;
import dev.hotseat.contract.QuestionUsesContract;
import dev.hotseat.contract.RubricShelfContract;
import dev.hotseat.contract.SharesContract;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** Every contract but the session log's, which has a class of its own, on a real file. */
class SqliteStorageTest {
    @Nested
    class BankShelf extends BankShelfContract {
        @Override
        protected Future<SqliteStorage> open(Vertx vertx, Path folder) {
            return SqliteStorage.open(vertx, folder);
        }
    }

    @Nested
    class QuestionUses extends QuestionUsesContract {
        @Override
        protected Future<SqliteStorage> open(Vertx vertx, Path folder) {
            return SqliteStorage.open(vertx, folder);
        }
    }

    @Nested
    class RubricShelf extends RubricShelfContract {
        @Override
        protected Future<SqliteStorage> open(Vertx vertx, Path folder) {
            return SqliteStorage.open(vertx, folder);
        }
    }

    @Nested
    class Shares extends SharesContract {
        @Override
        protected Future<SqliteStorage> open(Vertx vertx, Path folder) {
            return SqliteStorage.open(vertx, folder);
        }
    }

    @Nested
    class PracticeBook extends PracticeBookContract {
        @Override
        protected Future<SqliteStorage> open(Vertx vertx, Path folder) {
            return SqliteStorage.open(vertx, folder);
        }
    }

    @Nested
    class Heartbeat extends HeartbeatContract {
        @Override
        protected Future<SqliteStorage> open(Vertx vertx, Path folder) {
            return SqliteStorage.open(vertx, folder);
        }
    }

    @Nested
    class Erasures extends ErasuresContract {
        @Override
        protected Future<SqliteStorage> open(Vertx vertx, Path folder) {
            return SqliteStorage.open(vertx, folder);
        }
    }
}
