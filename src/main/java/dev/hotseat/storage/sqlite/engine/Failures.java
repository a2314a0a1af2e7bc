package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.DamagedStorage;
import dev.hotseat.storage.failure.StorageUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means to whoever asked, in words. */
final class Failures {
    /** SQLite keeps its detail in the upper bytes of a code and the kind of failure in the lowest. */
    private static final int KIND = 0xff;

    private Failures() {}

    /** A job's own failure passes as it is; one of the storage becomes {@link StorageUnavailable}. */
    static Throwable ofWrite(Path file, Throwable failure) {
        return failure instanceof SQLException sql
                ? new StorageUnavailable("nothing was stored: " + words(file, sql), sql) : failure;
    }

    /** As {@link #ofWrite}, except that a damaged file is told apart from one that may be read again later. */
    static Throwable ofRead(Path file, Throwable failure) {
        return switch (failure) {
            case SQLException sql when isDamaged(sql) -> new DamagedStorage(words(file, sql));
            case SQLException sql -> new StorageUnavailable("nothing could be read: " + words(file, sql), sql);
            default -> failure;
        };
    }

    static boolean isDamaged(SQLException failure) {
        return is(failure, SQLiteErrorCode.SQLITE_NOTADB) || is(failure, SQLiteErrorCode.SQLITE_CORRUPT);
    }

    static boolean is(SQLException failure, SQLiteErrorCode kind) {
        return failure instanceof SQLiteException sqlite && (sqlite.getResultCode().code & KIND) == kind.code;
    }

    static String words(Path file, SQLException failure) {
        var what = "the database " + file + " ";
        if (is(failure, SQLiteErrorCode.SQLITE_BUSY) || is(failure, SQLiteErrorCode.SQLITE_LOCKED)) {
            return what + "is locked by another program";
        }
        if (is(failure, SQLiteErrorCode.SQLITE_FULL)) {
            return what + "cannot grow: the disk is full";
        }
        if (is(failure, SQLiteErrorCode.SQLITE_READONLY)) {
            return what + "cannot be written: it, its folder or its disk is read-only";
        }
        return what + (isDamaged(failure) ? "is damaged; restore it from a backup" : "failed") + " (" + failure.getMessage() + ")";
    }
}
