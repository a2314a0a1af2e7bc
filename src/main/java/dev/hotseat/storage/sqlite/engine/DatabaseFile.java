package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.CannotOpenStorage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/**
 * The file {@code hotseat.db} of a data folder and how connections to it are made. Every method blocks.
 * Beside it SQLite keeps {@code hotseat.db-wal} and {@code hotseat.db-shm}, which belong to it.
 */
record DatabaseFile(Path path, int lockWaitMs) {
    private static final int WRITER_CACHE_KIB = 32 * 1024;
    private static final int READER_CACHE_KIB = 4 * 1024;
    /*
     * Pages of the write-ahead log after which the writer copies home what is left and begins it anew. Larger than SQLite's
     * 1,000: rooms write the same few pages again and again, so that a longer stretch folds into hardly more work; 32 MiB
     * are still read within a blink after a crash.
     */
    private static final int CHECKPOINT_PAGES = 8_000;

    static DatabaseFile in(Path folder, int lockWaitMs) {
        return new DatabaseFile(folder.toAbsolutePath().normalize().resolve("hotseat.db"), lockWaitMs);
    }

    /** Makes folder and file where they are missing, checks whose it is and migrates it. */
    Statements create() {
        createEmpty();
        WholeFile.require(path);
        return opening(() -> {
            var statements = new Statements(config(false).createConnection(url()));
            try {
                Schema.check(path, statements);
                writing(statements);
                Schema.migrate(path, statements);
                return statements;
            } catch (SQLException | RuntimeException e) {
                statements.close();
                throw e;
            }
        });
    }

    /** One more connection for writing to a file that {@link #create} has been through. */
    Statements toWrite() throws SQLException {
        var statements = new Statements(config(false).createConnection(url()));
        writing(statements);
        return statements;
    }

    /** One more connection for reading; it never creates a file and never changes one. */
    Statements toRead() throws SQLException {
        return new Statements(config(true).createConnection(url()));
    }

    /** Checks that there is a database that can be read as it is. */
    void requireReadable() {
        if (!Files.isRegularFile(path)) {
            throw new CannotOpenStorage("there is no Hotseat database at " + path
                    + "; name the data folder that the server uses with --data, or start a server on this one first", null);
        }
        WholeFile.require(path);
        opening(() -> {
            try (var statements = toRead()) {
                var found = Schema.check(path, statements);
                if (found < Schema.VERSION) {
                    throw new CannotOpenStorage(path + " has schema version " + found + ", this Hotseat reads version "
                            + Schema.VERSION + "; start a server on it once, which brings it up to date", null);
                }
            }
            return null;
        });
    }

    private void createEmpty() {
        try {
            Files.createDirectories(path.getParent());
            if (!Files.exists(path)) {
                // Interviews are private: nobody but the owner reads the file, and SQLite gives its companions the same mode.
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(path);
                }
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path)) {
                throw unusable(e);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private CannotOpenStorage unusable(IOException e) {
        return new CannotOpenStorage("the data folder " + path.getParent() + " cannot be written ("
                + e.getMessage() + "); choose another with --data, or let the user that runs Hotseat write to it", e);
    }

    private void writing(Statements statements) throws SQLException {
        statements.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
        statements.first("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES, row -> row.getLong(1));
        // What is erased is overwritten, and not only unlinked.
        statements.first("PRAGMA secure_delete = ON", row -> row.getLong(1));
        // Without these a Mac's disk may still lose in a power cut what it said it had stored.
        statements.script("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON");
    }

    private SQLiteConfig config(boolean readOnly) {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(lockWaitMs);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        // The driver would ask for the last row's number after every statement; nobody here wants it.
        config.setGetGeneratedKeys(false);
        // Nothing is spilled outside the data folder; what is sorted here is small.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // Negative numbers are KiB to SQLite.
        config.setCacheSize(readOnly ? -READER_CACHE_KIB : -WRITER_CACHE_KIB);
        return config;
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }

    @FunctionalInterface
    private interface Opening<T> {
        T run() throws SQLException;
    }

    private <T> T opening(Opening<T> opening) {
        try {
            return opening.run();
        } catch (SQLException e) {
            if (Failures.is(e, SQLiteErrorCode.SQLITE_NOTADB)) {
                throw new CannotOpenStorage(path + " is not a Hotseat database; move it away or choose another data folder", e);
            }
            if (Failures.is(e, SQLiteErrorCode.SQLITE_BUSY)) {
                throw new CannotOpenStorage(path + " is locked by another program; close that program and start again", e);
            }
            throw new CannotOpenStorage("cannot open: " + Failures.words(path, e), e);
        }
    }
}
