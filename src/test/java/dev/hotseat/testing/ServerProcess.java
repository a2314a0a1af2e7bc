package dev.hotseat.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hotseat as a process of its own, so that a test can end it the hard way and start it again on the same port and data. */
public final class ServerProcess implements AutoCloseable {
    private static final String LISTENING = "listening on http://127.0.0.1:";

    private final Path data;
    private Process process;
    private int port;

    private ServerProcess(Path data) {
        this.data = data;
    }

    public static ServerProcess on(Path data) {
        var server = new ServerProcess(data);
        server.start();
        return server;
    }

    /** Starts it; the first time on a free port, and from then on on the same one. */
    public void start() {
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "dev.hotseat.Hotseat", "serve",
                "--port", Integer.toString(port), "--data", data.toString(), "--presence-grace-ms", "500");
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = readPort();
    }

    /** SIGKILL: the process gets to do nothing more. */
    public void kill() {
        process.destroyForcibly();
        exit();
    }

    /** Asks it to stop, and answers with its exit code. */
    public int stop() {
        process.destroy();
        return exit();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String hostLink() {
        try {
            return url() + "/#host=" + Files.readString(data.resolve("host.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exit() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int readPort() {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return out.lines().filter(line -> line.startsWith(LISTENING)).findFirst()
                .map(line -> Integer.parseInt(line.substring(LISTENING.length())))
                .orElseThrow(() -> new IllegalStateException("the server ended before it listened"));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
