package dev.hotseat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.TestHotseat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    @Test
    void aRunningServerIsBackedUpIntoOneFileAndRestoredIntoAFreshFolder() throws IOException {
        var file = elsewhere.resolve("kept").resolve("copy.db");
        var fresh = new Terminal(elsewhere.resolve("fresh"));
        assertThat(backup(file)).startsWith("backed up 1 sessions, ").contains(file.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
        assertThat(fresh.onData("restore", file.toString()).done()).startsWith("restored 1 sessions, ").contains("--data " + fresh.data());
        assertThat(fresh.onData("session", "list").done()).contains("A test");
    }

    @Test
    void withoutANameABackupGoesIntoTheDataFolder() {
        try (var hotseat = TestHotseat.on(data)) {
            hotseat.newSession();
            new Terminal(data).onData("backup").done();
        }
        assertThat(data.resolve("backups")).isDirectoryContaining("glob:**hotseat-*Z.db");
    }

    @Test
    void nothingIsOverwritten() {
        var file = elsewhere.resolve("copy.db");
        backup(file);
        assertThat(new Terminal(data).onData("backup", file.toString()).failed()).contains("there is a file " + file + " already");
        assertThat(new Terminal(data).onData("restore", file.toString()).failed()).contains("the data folder " + data + " is not empty");
    }

    @Test
    void whatIsNoWholeBackupIsRefusedAndLeavesNothingBehind() throws IOException {
        var file = elsewhere.resolve("copy.db");
        backup(file);
        try (var cutting = new RandomAccessFile(file.toFile(), "rw")) {
            cutting.setLength(cutting.length() - 1);
        }
        var fresh = new Terminal(elsewhere.resolve("fresh"));
        assertThat(fresh.onData("restore", file.toString()).failed()).contains("is cut off");
        fresh.onData("restore", Files.writeString(elsewhere.resolve("notes.txt"), "notes about interviews\n".repeat(300)).toString()).failed();
        assertThat(fresh.onData("restore", elsewhere.resolve("nowhere").toString()).failed()).contains("there is no file");
        assertThat(fresh.data()).satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(), folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    void aDatabaseInUseIsNoBackup() {
        try (var hotseat = TestHotseat.on(data)) {
            hotseat.newSession();
            assertThat(new Terminal(elsewhere.resolve("fresh")).onData("restore", data.resolve("hotseat.db").toString()).failed())
                    .contains("in use").contains("hotseat backup");
        }
    }

    private String backup(Path file) {
        try (var hotseat = TestHotseat.on(data)) {
            hotseat.newSession();
            return new Terminal(data).onData("backup", file.toString()).done();
        }
    }
}
