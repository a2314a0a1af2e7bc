package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.CannotOpenStorage;
import dev.hotseat.storage.failure.StorageUnavailable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;

/**
 * The embedded database of a data folder: one writer that commits in groups, a few readers beside it. Shared by all that
 * is stored. Thread-safe; futures complete on the caller's context and no call blocks. Failures of the storage are
 * {@link StorageUnavailable}, a damaged file is {@link dev.hotseat.storage.failure.DamagedStorage} to a reader.
 */
public final class Database {
    /** How much was written since the start: jobs, the transactions that held them, and jobs waiting now. */
    public record Writes(long jobs, long commits, int waiting) {}

    private final Vertx vertx;
    private final DatabaseFile file;
    private final Readers readers;
    /** Null where the database was opened to be read only. */
    private final Writer writer;

    private Database(Vertx vertx, DatabaseFile file, Readers readers, Writer writer) {
        this.vertx = vertx;
        this.file = file;
        this.readers = readers;
        this.writer = writer;
    }

    /** Opens {@code hotseat.db} in this folder, creating or migrating it; fails with {@link CannotOpenStorage}. */
    public static Future<Database> open(Vertx vertx, Path folder) {
        return open(vertx, folder, DatabaseLimits.DEFAULT);
    }

    /** As {@link #open(Vertx, Path)} within limits of the caller's own. */
    public static Future<Database> open(Vertx vertx, Path folder, DatabaseLimits limits) {
        return open(vertx, folder, limits, Commits.UNHEARD);
    }

    /** As {@link #open(Vertx, Path, DatabaseLimits)}; {@code onCommit} is told of each transaction. */
    public static Future<Database> open(Vertx vertx, Path folder, DatabaseLimits limits, Commits onCommit) {
        return vertx.executeBlocking(() -> {
            var file = DatabaseFile.in(folder, limits.lockWaitMs());
            var statements = file.create();
            return new Database(vertx, file, new Readers(file, limits), new Writer(file, statements, limits.writesWaitingMax(), onCommit));
        }, false);
    }

    /**
     * Opens an existing database to read it, also while a server writes to it. Creates nothing and changes nothing;
     * writes fail with {@link StorageUnavailable}. Fails with {@link CannotOpenStorage}, also where there is no database.
     */
    public static Future<Database> openToRead(Vertx vertx, Path folder) {
        return vertx.executeBlocking(() -> {
            var file = DatabaseFile.in(folder, DatabaseLimits.DEFAULT.lockWaitMs());
            file.requireReadable();
            return new Database(vertx, file, new Readers(file, DatabaseLimits.DEFAULT), null);
        }, false);
    }

    /** Queues a write; the future succeeds once it is durable. What the job throws fails its future and nothing else. */
    public <T> Future<T> write(Job<T> job) {
        var promise = this.<T>promise();
        if (writer == null) {
            promise.fail(new StorageUnavailable("nothing was stored: the database is open for reading only", null));
        } else {
            writer.submit(job, promise);
        }
        return promise.future();
    }

    /** Queues a read; it sees every write whose future has succeeded. */
    public <T> Future<T> read(Job<T> job) {
        var promise = this.<T>promise();
        readers.submit(job, promise);
        return promise.future();
    }

    /** Brings the write-ahead log home and empties it, so that nothing erased stays in it; later, where somebody still reads. */
    public Future<Void> settle() {
        return vertx.executeBlocking(() -> {
            try (var statements = file.toWrite()) {
                statements.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
            }
            return null;
        }, false);
    }

    /** For metrics. */
    public Writes writes() {
        return writer == null ? new Writes(0, 0, 0) : new Writes(writer.jobs(), writer.commits(), writer.waiting());
    }

    /** Refuses new work at once, finishes what was accepted, lets go of the file. May be called again. */
    public Future<Void> close() {
        readers.stop();
        if (writer != null) {
            writer.stop();
        }
        return vertx.executeBlocking(() -> {
            // Readers first: the writer can only empty the write-ahead log once nobody reads from it.
            readers.join();
            if (writer != null) {
                writer.join();
            }
            return null;
        }, false);
    }

    /** Bound to the context of the call, or to a new one on a thread that is not Vert.x's. */
    private <T> JobPromise<T> promise() {
        return new JobPromise<>(vertx.getOrCreateContext());
    }
}
