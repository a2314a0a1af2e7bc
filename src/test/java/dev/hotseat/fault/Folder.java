package dev.hotseat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for one trial's data, gone with the trial. */
public record Folder(Path path) implements AutoCloseable {
    public Folder(String name) throws IOException {
        this(Files.createTempDirectory("hotseat-" + name));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
