package dev.hotseat.storage.sqlite.questionuses;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.contract.QuestionUsesContract;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.EarlierDatabase;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierQuestionUsesTest {
    @TempDir
    Path folder;

    @Test
    void sessionsFromBeforeTheirQuestionsWereCountedAreCountedToo() throws SQLException {
        var vertx = Vertx.vertx();
        try {
            var storage = get(SqliteStorage.open(vertx, folder));
            QuestionUsesContract.plan(storage, "one", "java", "Ada", "What is a lock?");
            get(storage.close());
            EarlierDatabase.back(folder, 1);
            var reopened = get(SqliteStorage.open(vertx, folder));
            assertThat(get(reopened.questionUses().counts(Set.of("What is a lock?")))).isEqualTo(Map.of("What is a lock?", 1));
            assertThat(QuestionUsesContract.had(reopened, "Ada")).containsExactly("What is a lock?");
            get(reopened.close());
        } finally {
            get(vertx.close());
        }
    }
}
