package dev.hotseat.fuzz;

import dev.hotseat.sessionfile.SessionFileFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What is fuzzed: readers of bytes that come from outside. Each has a corpus under src/test/resources/fuzz, by its name. */
public enum Target {
    FRAME(FrameFuzz.class, FrameFuzz::fuzzerTestOneInput),
    BANK(BankFuzz.class, BankFuzz::fuzzerTestOneInput),
    SESSION_FILE(SessionFileFuzz.class, input -> Bounded.run(() -> SessionFileFuzz.fuzzerTestOneInput(input)));

    private final Class<?> entry;
    private final Consumer<byte[]> reading;

    Target(Class<?> entry, Consumer<byte[]> reading) {
        this.entry = entry;
        this.reading = reading;
    }

    /** The class that Jazzer calls. */
    public Class<?> entry() {
        return entry;
    }

    void read(byte[] input) {
        reading.accept(input);
    }

    /** The folder of its corpus. */
    public Path corpus() {
        return Path.of("src", "test", "resources", "fuzz", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    List<Path> inputs() throws IOException {
        try (var files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }
}
