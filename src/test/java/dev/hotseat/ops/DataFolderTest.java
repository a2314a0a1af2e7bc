package dev.hotseat.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void theHostKeyIsMadeOnceForItsOwnerOnly() throws IOException {
        var made = HostKey.of(folder);
        assertThat(made.created()).isTrue();
        assertThat(made.value()).matches("[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("host.key")))).isEqualTo("rw-------");
        assertThat(HostKey.of(folder)).isEqualTo(new HostKey(made.value(), false));
    }

    @Test
    void everyFolderHasAKeyOfItsOwn() {
        assertThat(HostKey.of(folder.resolve("one")).value()).isNotEqualTo(HostKey.of(folder.resolve("two")).value());
    }

    @Test
    void theHostKeyIsInTheLinksFragmentAndNotInWhatIsPrintedOfIt() {
        var key = HostKey.of(folder);
        assertThat(key.link("http://localhost:1")).isEqualTo("http://localhost:1/#host=" + key.value());
        assertThat(key.toString()).doesNotContain(key.value());
    }

    @Test
    void anEmptyHostKeyIsNoKey() throws IOException {
        Files.writeString(folder.resolve("host.key"), "\n");
        assertThatThrownBy(() -> HostKey.of(folder)).isInstanceOf(BadConfig.class).hasMessageContaining("host.key").hasMessageContaining("Delete it");
    }

    @Test
    void oneServerAtATimeHasAFolder() {
        var lock = FolderLock.take(folder);
        assertThatThrownBy(() -> FolderLock.take(folder)).isInstanceOf(BadConfig.class)
                .hasMessageContaining("another Hotseat").hasMessageContaining(folder.toString()).hasMessageContaining("--data");
        lock.close();
        FolderLock.take(folder).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("file"), "in the way").resolve("data");
        assertThatThrownBy(() -> FolderLock.take(inTheWay)).isInstanceOf(BadConfig.class).hasMessageContaining(inTheWay.toString());
        assertThatThrownBy(() -> HostKey.of(inTheWay)).isInstanceOf(BadConfig.class).hasMessageContaining(inTheWay.toString());
    }
}
