package dev.hotseat.cli;

import dev.hotseat.storage.Storage;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.storage.sqlite.engine.Backup;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;

/** What the commands do with a data folder: the one place of the command line that knows what the storage is. Blocks. */
record DataFolder(Path path) {
    /** What became of a copy. */
    record Copied(long sessions, long events, long bytes) {
        private static Copied of(Backup.Contents contents) {
            return new Copied(contents.sessions(), contents.events(), contents.bytes());
        }
    }

    Storage open(Vertx vertx) throws InterruptedException {
        return Waiting.on(SqliteStorage.open(vertx, path));
    }

    /** To read, also beside a running server; creates and changes nothing. */
    Storage openToRead(Vertx vertx) throws InterruptedException {
        return Waiting.on(SqliteStorage.openToRead(vertx, path));
    }

    Path placeForBackup(Instant at) {
        return Backup.place(path, at);
    }

    /** Where a backup grows until it is whole. */
    Path unfinished(Path backup) {
        return Backup.part(backup);
    }

    /** What a backup is made of. */
    Path stored() {
        return path.resolve("hotseat.db");
    }

    Copied backUp(Path to) {
        return Copied.of(Backup.write(path, to));
    }

    Copied restore(Path from) {
        return Copied.of(Backup.restore(from, path));
    }
}
