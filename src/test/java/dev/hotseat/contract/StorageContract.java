package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.get;

import dev.hotseat.storage.Storage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;

/** What every contract's suite begins with: a storage of its own. An implementation inherits the suites and says how it is opened. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StorageContract {
    @TempDir
    protected Path folder;
    protected Vertx vertx;
    protected Storage storage;

    /** Opens the storage of this test, the same each time it is called. */
    protected abstract Future<? extends Storage> open(Vertx vertx, Path folder);

    @BeforeEach
    final void openStorage() {
        vertx = Vertx.vertx();
        storage = get(open(vertx, folder));
    }

    @AfterEach
    final void closeStorage() {
        get(storage.close());
        get(vertx.close());
    }

    protected final void reopen() {
        get(storage.close());
        storage = get(open(vertx, folder));
    }
}
