package dev.hotseat.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The machine under a server process: its disk fills up, turns read-only or slow, its wall clock jumps. A small library
 * stands between the process and the system's calls, so that the server sees what it would see of a real one. Linux only.
 */
final class Machine implements AutoCloseable {
    enum Disk { SOUND('-'), FULL('f'), READ_ONLY('r'), SLOW('s');

        private final char letter;

        Disk(char letter) {
            this.letter = letter;
        }
    }

    private static final int BYTES = 64;
    private final Folder folder;
    private Disk disk = Disk.SOUND;
    private long clockOffS;

    Machine() throws IOException {
        folder = new Folder("machine");
        var source = folder.path().resolve("machine.c");
        try (var stream = Machine.class.getResourceAsStream("/fault/machine.c")) {
            Files.copy(stream, source);
        }
        tell();
        compile(source);
    }

    /** What a process needs in its environment to run on this machine. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library().toString(), "HOTSEAT_MACHINE", control().toString());
    }

    void disk(Disk now) {
        disk = now;
        tell();
    }

    /** The wall clock is this far off the true time from now on. */
    void clockOff(long seconds) {
        clockOffS = seconds;
        tell();
    }

    private Path library() {
        return folder.path().resolve("machine.so");
    }

    private Path control() {
        return folder.path().resolve("told");
    }

    /** In place, since the process has the file mapped. */
    private void tell() {
        var words = String.format("%-" + BYTES + "s", disk.letter + "" + clockOffS);
        try {
            Files.write(control(), words.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path source) throws IOException {
        try {
            var compiler = new ProcessBuilder("cc", "-shared", "-fPIC", "-O1", "-o", library().toString(), source.toString(), "-ldl").inheritIO().start();
            if (compiler.waitFor() != 0) {
                throw new IllegalStateException("the C compiler refuses " + source);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the fault tests need a C compiler; install one (Debian: apt-get install gcc libc6-dev) and try again", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
