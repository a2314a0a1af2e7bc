package dev.hotseat.sqlite;

import dev.hotseat.sessionlog.LogUnavailable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Hotseat's one SQLite file: a single writing thread, and a few connections to read with on a worker pool of their own.
 * Write-ahead log with a full sync, so that what a future's success reports has reached the disk. Thread-safe.
 */
public final class Database {
    /** A read on a connection that nobody else uses meanwhile. */
    public interface Read<T> {
        T run(Connection connection) throws SQLException;
    }

    /** A write; it is rolled back alone when it throws. */
    public interface Write<T> {
        T run(Connection connection) throws SQLException;
    }

    public static final String FILE_NAME = "hotseat.db";
    private static final int READERS = 4;
    private static final int BUSY_MS = 5_000;

    private final Vertx vertx;
    private final Writer writer;
    private final WorkerExecutor readers;
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(READERS);
    private final List<Connection> reading = new ArrayList<>();

    private Database(Vertx vertx, Connection writing, List<Connection> reading) throws SQLException {
        this.vertx = vertx;
        this.writer = new Writer(writing);
        this.readers = vertx.createSharedWorkerExecutor("hotseat-log-reader", READERS);
        this.reading.addAll(reading);
        this.idle.addAll(reading);
    }

    /** Opens the database of a data folder, and makes both where they are missing. The future fails with {@link CannotOpen}. */
    public static Future<Database> open(Vertx vertx, Path folder) {
        return vertx.executeBlocking(() -> {
            var file = folder.resolve(FILE_NAME);
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new CannotOpen("the data folder " + folder + " cannot be made or written. Choose another with --data.", e);
            }
            try {
                var writing = connect(file, false);
                Schema.migrate(writing, file);
                var reading = new ArrayList<Connection>();
                for (var i = 0; i < READERS; i++) {
                    reading.add(connect(file, false));
                }
                return new Database(vertx, writing, reading);
            } catch (SQLException e) {
                throw cannotOpen(file, e);
            }
        }, false);
    }

    /** Runs one read at a time on a connection of its own, for the command line; changes nothing, makes nothing. */
    public static <T> T readOnly(Path folder, Read<T> read) {
        var file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            throw new CannotOpen("there is no Hotseat data in " + folder + ". Name the folder of the server with --data.");
        }
        try (var connection = connect(file, true)) {
            Schema.check(connection, file);
            return read.run(connection);
        } catch (SQLException e) {
            throw cannotOpen(file, e);
        }
    }

    /** Runs a write in the next transaction; succeeds once that is on disk. Fails with {@link LogUnavailable} where it is not. */
    public <T> Future<T> write(Write<T> write) {
        return onCallersContext(writer.submit(write::run));
    }

    /** Runs a read beside whatever is written. Fails with {@link LogUnavailable} where the file cannot be read. */
    public <T> Future<T> read(Read<T> read) {
        return readers.executeBlocking(() -> {
            var connection = idle.take();
            try {
                return read.run(connection);
            } catch (SQLException e) {
                throw new LogUnavailable("The database cannot be read (" + e.getMessage() + "). Try again.", e);
            } finally {
                idle.add(connection);
            }
        }, false);
    }

    /** How many transactions were committed. */
    public long commits() {
        return writer.commits();
    }

    /** Finishes what was accepted and closes the file. */
    public Future<Void> close() {
        return onCallersContext(writer.stop()).compose(_ -> vertx.executeBlocking(() -> {
            for (var connection : reading) {
                connection.close();
            }
            return null;
        })).compose(_ -> readers.close());
    }

    private <T> Future<T> onCallersContext(Future<T> future) {
        Context context = Vertx.currentContext();
        if (context == null) {
            return future;
        }
        Promise<T> promise = Promise.promise();
        future.onComplete(result -> context.runOnContext(_ -> promise.complete(result.result(), result.cause())));
        return promise.future();
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + (readOnly ? "file:" + file + "?mode=ro" : file.toString()));
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MS);
            if (!readOnly) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA foreign_keys = ON");
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static CannotOpen cannotOpen(Path file, SQLException e) {
        var why = String.valueOf(e.getMessage());
        if (why.contains("NOTADB")) {
            return new CannotOpen(file + " is not a Hotseat database. Move it away, or choose another --data folder. Nothing was changed.", e);
        }
        if (why.contains("BUSY") || why.contains("LOCKED")) {
            return new CannotOpen(file + " is locked by another program. Close that program and start again.", e);
        }
        return new CannotOpen(file + " cannot be opened (" + why + "). Check that the folder can be written, or choose another with --data.", e);
    }
}
