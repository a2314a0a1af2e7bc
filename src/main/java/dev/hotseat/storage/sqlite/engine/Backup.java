package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.CannotOpenStorage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Copies a database to one file while a server goes on writing to it, and puts such a file into a fresh data folder. A copy
 * holds everything that was stored when it began, whole or not at all, and nothing that was erased. Every method blocks;
 * failures are {@link CannotOpenStorage} in words for people, and leave no half of a file behind.
 */
public final class Backup {
    private static final String PART = ".part";
    private static final String FOLDER = "backups";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'hotseat-'uuuuMMdd'T'HHmmss'Z.db'").withZone(ZoneOffset.UTC);

    /** What a backup holds. */
    public record Contents(long sessions, long events, long bytes) {}

    @FunctionalInterface
    private interface Filling {
        void fill(Path part) throws IOException, SQLException;
    }

    private Backup() {}

    /** Where backups lie that were given no other place: {@code backups} in the data folder, named after their instant. */
    public static Path place(Path folder, Instant at) {
        return folder.resolve(FOLDER).resolve(NAME.format(at));
    }

    /** Removes backups of a data folder that {@link #place} named and that are from before an instant; tells how many. */
    public static int removeOlder(Path folder, long instant) {
        var removed = 0;
        if (Files.isDirectory(folder.resolve(FOLDER))) {
            try (var files = Files.newDirectoryStream(folder.resolve(FOLDER), "hotseat-*Z.db")) {
                for (var file : files) {
                    if (madeAt(file).filter(at -> at.toEpochMilli() < instant).isPresent()) {
                        Files.delete(file);
                        removed++;
                    }
                }
            } catch (IOException e) {
                throw new CannotOpenStorage("an old backup in " + folder.resolve(FOLDER) + " cannot be removed (" + e.getMessage() + ")", e);
            }
        }
        return removed;
    }

    /** What is named otherwise is somebody's own. */
    private static Optional<Instant> madeAt(Path file) {
        try {
            return Optional.of(NAME.parse(file.getFileName().toString(), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Backs up the database of a data folder to a file that is not there yet. */
    public static Contents write(Path folder, Path to) {
        var database = DatabaseFile.in(folder, DatabaseLimits.DEFAULT.lockWaitMs());
        database.requireReadable();
        return put(to.toAbsolutePath().normalize(), part -> {
            // Read within one transaction, rebuilt without free pages, synced like any commit.
            try (var statements = database.toRead()) {
                // As the writer does it: else rows that moved while the copy was built lie in the gaps of its pages, where no erasure finds them.
                statements.first("PRAGMA secure_delete = ON", row -> row.getLong(1));
                statements.update("VACUUM INTO ?", part.toString());
            }
        });
    }

    /** Where {@link #write} gathers its copy, for whoever wants to tell how far it is. */
    public static Path part(Path to) {
        return to.resolveSibling(to.getFileName() + PART);
    }

    /** Puts a backup into a data folder that is empty or not there yet. */
    public static Contents restore(Path from, Path folder) {
        requireBackup(from);
        requireEmpty(folder);
        return put(DatabaseFile.in(folder, 0).path(), part -> Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING));
    }

    private static Contents put(Path to, Filling filling) {
        var part = part(to);
        try {
            if (Files.exists(to)) {
                throw new CannotOpenStorage("there is a file " + to + " already; choose another name", null);
            }
            Files.createDirectories(to.getParent());
            Files.deleteIfExists(part);
            if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            filling.fill(part);
            var contents = check(part);
            sync(part);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            sync(to.getParent());
            return contents;
        } catch (IOException e) {
            throw new CannotOpenStorage(to + " cannot be written (" + e.getMessage() + "); choose another place", e);
        } catch (SQLException e) {
            throw new CannotOpenStorage("nothing was written to " + to + ": " + Failures.words(part, e), e);
        } finally {
            part.toFile().delete();
        }
    }

    /** Reads every page of it. */
    private static Contents check(Path copy) throws SQLException, IOException {
        WholeFile.require(copy);
        try (var statements = new DatabaseFile(copy, 0).toRead()) {
            Schema.check(copy, statements);
            var found = statements.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("");
            if (!found.equals("ok")) {
                throw new CannotOpenStorage(copy + " is damaged (" + found + "); take another backup", null);
            }
            return new Contents(statements.number("SELECT count(*) FROM session"), statements.number("SELECT count(*) FROM event"), Files.size(copy));
        }
    }

    private static void requireBackup(Path from) {
        if (!Files.isRegularFile(from)) {
            throw new CannotOpenStorage("there is no file " + from, null);
        }
        var wal = from.resolveSibling(from.getFileName() + "-wal");
        if (Files.exists(wal)) {
            throw new CannotOpenStorage(from + " is a database in use, since " + wal.getFileName()
                    + " lies beside it; make a backup of it with \"hotseat backup\" and restore that", null);
        }
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.newDirectoryStream(folder)) {
            if (inside.iterator().hasNext()) {
                throw new CannotOpenStorage("the data folder " + folder + " is not empty; name a new one with --data, so that nothing is overwritten", null);
            }
        } catch (IOException e) {
            throw new CannotOpenStorage("the data folder " + folder + " cannot be read (" + e.getMessage() + "); choose another with --data", e);
        }
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
