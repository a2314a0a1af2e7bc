package dev.hotseat.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A class with a {@code main} run in a JVM of its own, which can be killed without harm to the test. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    /** Starts the class; what it prints as an error goes where the test's own errors go. */
    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        // Surefire hides the real class path behind a jar that names it.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** The next line it prints, null once it has ended. */
    public String line() throws IOException {
        return output.readLine();
    }

    /** All lines that are still to come, until it has ended. */
    public List<String> lines() {
        return output.lines().toList();
    }

    /** {@code kill -9}; what it printed before can still be read, which {@link Process#destroyForcibly} would prevent. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Lets its standard input end, which asks it to stop, and waits until it has. */
    public void finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the child does not end");
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
