package dev.hotseat.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Hotseat as a process of its own, so that a test can end it the hard way and start it again on the same port and data.
 * Runs the classes under test, or the built program where the property {@code hotseat.jar} names it.
 */
public final class ServerProcess implements AutoCloseable {
    private static final String LISTENING = "listening on http://127.0.0.1:";
    private static final long LIMIT_SECONDS = 20;

    private final Path data;
    private final Map<String, String> environment;
    private final Redirect errors;
    private final List<String> printed = new ArrayList<>();
    private Process process;
    private BufferedReader output;
    private int port;

    /** A server that is not started yet; what it logs goes to {@code errors}. */
    public ServerProcess(Path data, Map<String, String> environment, Redirect errors) {
        this.data = data;
        this.environment = environment;
        this.errors = errors;
    }

    public static ServerProcess on(Path data) {
        var server = new ServerProcess(data, Map.of(), Redirect.INHERIT);
        server.start();
        return server;
    }

    /** Starts it; the first time on a free port, and from then on on the same one. */
    public void start() {
        launch();
        if (!listens()) {
            throw new IllegalStateException("the server ended before it listened");
        }
    }

    /** Begins a start, and does not wait for it. */
    public void launch() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program());
        command.addAll(List.of("serve", "--port", Integer.toString(port), "--data", data.toString(), "--presence-grace-ms", "500"));
        var builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until it listens; false where it ended before. */
    public boolean listens() {
        var listening = output.lines().peek(printed::add).filter(line -> line.startsWith(LISTENING)).findFirst();
        listening.ifPresent(line -> port = Integer.parseInt(line.substring(LISTENING.length())));
        return listening.isPresent();
    }

    /** What it printed since it was first started, once it was stopped. */
    public List<String> printed() {
        return List.copyOf(printed);
    }

    /** Lets it run for so long, unless it ends by itself. */
    public void run(long ms) {
        try {
            process.waitFor(ms, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: the process gets to do nothing more. */
    public void kill() {
        process.destroyForcibly();
        exit();
    }

    /** Asks it to stop, and answers with its exit code. */
    public int stop() {
        // Not the process's own destroy(), which would throw away what it still prints.
        process.toHandle().destroy();
        var code = exit();
        output.lines().forEach(printed::add);
        return code;
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String hostKey() {
        try {
            return Files.readString(data.resolve("host.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String hostLink() {
        return url() + "/#host=" + hostKey();
    }

    private static List<String> program() {
        var jar = System.getProperty("hotseat.jar");
        if (jar == null) {
            return List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "dev.hotseat.Hotseat");
        }
        var remembered = jar.replaceFirst("\\.jar$", ".aot");
        return List.of("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Xmn48m", "-XX:+UseStringDeduplication", "-XX:AOTCache=" + remembered, "-jar", jar);
    }

    private int exit() {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
