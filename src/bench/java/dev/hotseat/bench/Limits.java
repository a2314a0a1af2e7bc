package dev.hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine lets a process have. */
final class Limits {
    /** What a server has open besides connections, generously. */
    static final int OWN_FILES = 500;

    private Limits() {}

    /** Files that a process may have open. Java takes the hard limit for itself, so it is the one that counts. */
    static long openFiles() {
        try (var limits = Files.lines(Path.of("/proc/self/limits"))) {
            return limits.filter(line -> line.startsWith("Max open files")).map(line -> line.strip().split("\\s{2,}")[2])
                    .mapToLong(hard -> hard.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(hard)).findFirst().orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
