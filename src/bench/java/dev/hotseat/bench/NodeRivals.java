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

/** Socket.IO on Node, in memory and with a row in SQLite for each push: installed into the bench's folder where Node is there. */
final class NodeRivals implements AutoCloseable {
    private static final List<String> PACKAGES = List.of("socket.io@4.8", "better-sqlite3@12");
    private static final Path SERVER = Path.of("src", "bench", "node", "rooms.js");

    private final List<Subject> servers = new ArrayList<>();

    private NodeRivals() {}

    /** None where they cannot be had, which is said aloud and in the report. */
    static NodeRivals start(Settings settings, Report report, Path folder) {
        var rivals = new NodeRivals();
        if (settings.quick()) {
            return rivals;
        }
        try {
            Files.createDirectories(folder);
            if (run(folder, "node", "--version") != 0 || run(folder, npmInstall()) != 0) {
                throw new IOException("npm could not install " + String.join(" and ", PACKAGES));
            }
            var script = Files.copy(SERVER, folder.resolve(SERVER.getFileName()), StandardCopyOption.REPLACE_EXISTING).toString();
            rivals.servers.add(Subject.other("Socket.IO in memory", List.of("node", script, "memory")));
            rivals.servers.add(Subject.other("Socket.IO with SQLite", List.of("node", script, "sqlite", folder.resolve("push.db").toString())));
        } catch (IOException | UncheckedIOException e) {
            report.notMeasured("node", "Socket.IO", "no node or npm (" + e.getMessage() + ")");
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

    private static int run(Path folder, String... command) throws IOException {
        try {
            return new ProcessBuilder(command).directory(folder.toFile()).redirectInput(new File("/dev/null"))
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
