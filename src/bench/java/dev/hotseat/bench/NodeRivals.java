package dev.hotseat.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Socket.IO on Node, in memory and with a row in SQLite for each push: installed under target where Node is there. */
final class NodeRivals implements AutoCloseable {
    private static final List<String> PACKAGES = List.of("socket.io@4.8", "better-sqlite3@12");
    private static final Path SERVER = Path.of("src", "bench", "node", "rooms.js");
    /** Kept from run to run, so that only the first one needs a network. */
    private static final Path INSTALLED = Path.of("target", "bench", "node").toAbsolutePath();

    private final List<Subject> servers = new ArrayList<>();

    private NodeRivals() {}

    /** None where they cannot be had, which is said aloud and in the report. */
    static NodeRivals start(Settings settings, Report report, Path data) {
        var rivals = new NodeRivals();
        if (settings.quick()) {
            report.notMeasured("node", "Socket.IO", "--quick leaves it out, and without --quick it is beside every fan-out");
            return rivals;
        }
        try {
            Files.createDirectories(INSTALLED);
            if (run("node", "--version") != 0 || run(npmInstall()) != 0) {
                throw new IOException("npm could not install " + String.join(" and ", PACKAGES));
            }
            var script = Files.copy(SERVER, INSTALLED.resolve(SERVER.getFileName()), StandardCopyOption.REPLACE_EXISTING).toString();
            rivals.servers.add(Subject.other("Socket.IO in memory", List.of("node", script, "memory")));
            rivals.servers.add(Subject.other("Socket.IO with SQLite", List.of("node", script, "sqlite", data.resolve("push.db").toString())));
        } catch (IOException | UncheckedIOException e) {
            report.notMeasured("node", "Socket.IO", "it needs node and npm (" + e.getMessage() + ")");
        }
        return rivals;
    }

    List<Fanout.Rival> rivals() {
        return servers.stream().map(server -> new Fanout.Rival(server, bytes -> new Dialect.SocketIo("x".repeat(bytes)))).toList();
    }

    private static String[] npmInstall() {
        var command = new ArrayList<>(List.of("npm", "install", "--silent", "--no-audit", "--no-fund"));
        command.addAll(PACKAGES);
        return command.toArray(String[]::new);
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).directory(INSTALLED.toFile()).redirectInput(new File("/dev/null"))
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        servers.forEach(Subject::close);
    }
}
