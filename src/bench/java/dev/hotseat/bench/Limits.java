package dev.hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine lets a process have. */
final class Limits {
    /** What a process has open besides connections, generously. */
    private static final int OWN_FILES = 500;

    private Limits() {}

    /** Fails where so many connections are more than a process may have, and says what to do. */
    static void allow(int connections) {
        if (openFiles() < connections + OWN_FILES) {
            throw new IllegalStateException(connections + " connections are as many files, and a process may have " + openFiles()
                    + " here; raise that with ulimit -Hn, or in /etc/security/limits.conf");
        }
    }

    /** Java takes the hard limit for itself, so it is the one that counts. */
    private static long openFiles() {
        try (var limits = Files.lines(Path.of("/proc/self/limits"))) {
            return limits.filter(line -> line.startsWith("Max open files")).map(line -> line.strip().split("\\s{2,}")[2])
                    .mapToLong(hard -> hard.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(hard)).findFirst().orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
