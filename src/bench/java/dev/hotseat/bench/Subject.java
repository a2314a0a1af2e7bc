package dev.hotseat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A server that is measured: a process of its own, whose processor time and memory the operating system tells. */
final class Subject implements AutoCloseable {
    private static final String LISTENING = "listening on http://127.0.0.1:";
    /** What /proc counts processor time in: a hundredth of a second on every Linux there is. */
    private static final long TICK_NS = 10_000_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final long begunNs = System.nanoTime();
    private final Process process;
    private final int port;

    private Subject(String name, List<String> command) {
        this.name = name;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = out.lines().filter(line -> line.startsWith(LISTENING)).findFirst()
                .map(line -> Integer.parseInt(line.substring(LISTENING.length())))
                .orElseThrow(() -> new IllegalStateException(name + " ended before it listened"));
    }

    /** Hotseat as scripts/run starts it, on this data folder. */
    static Subject hotseat(Settings settings, Path data, int port) {
        var command = new ArrayList<>(settings.server());
        command.addAll(List.of("serve", "--port", Integer.toString(port), "--data", data.toString()));
        return new Subject("Hotseat", command);
    }

    /** Another build of Hotseat, with the same Java and the same flags. */
    static Subject hotseatBeside(Settings settings, Path data) {
        var command = new ArrayList<>(settings.java());
        command.addAll(List.of("-jar", settings.beside().orElseThrow(), "serve", "--port", "0", "--data", data.toString()));
        return new Subject("Hotseat beside", command);
    }

    /** The bare broadcaster, with the same Java and the same flags. */
    static Subject broadcaster(Settings settings) {
        var command = new ArrayList<>(settings.java());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Broadcaster.class.getName()));
        return new Subject("bare Vert.x broadcaster", command);
    }

    /** Any program that says where it listens. */
    static Subject other(String name, List<String> command) {
        return new Subject(name, command);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What opens Hotseat to its host. */
    String hostKey(Path data) {
        try {
            return Files.readString(data.resolve("host.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Processor time used so far, user and system, in nanoseconds. */
    long cpuNs() {
        return cpuNs(read("stat"));
    }

    /** The part of it that Java's compilers used; 0 where it is no Java. */
    long compilerCpuNs() {
        try (var threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid()), "task"))) {
            var sum = 0L;
            for (var thread : threads) {
                var stat = Files.readString(thread.resolve("stat"));
                sum += stat.contains(" CompilerThre)") ? cpuNs(stat) : 0;
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long cpuNs(String stat) {
        // The name stands in brackets and may hold spaces; utime and stime are the 12th and 13th after it.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_NS;
    }

    /** Milliseconds from its start until now. */
    double aliveMs() {
        return (System.nanoTime() - begunNs) / 1e6;
    }

    /** A page or an answer of it; fails unless it is a 200. */
    int get(String path, Path data) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + path));
            if (path.startsWith("/api")) {
                request.header("Authorization", "Bearer " + hostKey(data));
            }
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + response.statusCode());
            }
            return response.body().length;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path + " got no answer", e);
        }
    }

    /** The heap that is in use after a full collection, in bytes. */
    long heapBytes(Settings settings) {
        jcmd(settings, "GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(jcmd(settings, "GC.heap_info")).results().limit(2)
                .mapToLong(match -> Long.parseLong(match.group(1))).sum();
        return used * 1024;
    }

    private String jcmd(Settings settings, String command) {
        try {
            var jcmd = Path.of(settings.java().getFirst()).resolveSibling("jcmd").toString();
            var running = new ProcessBuilder(jcmd, Long.toString(pid()), command).redirectErrorStream(true).start();
            return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory in the machine's own, in bytes. */
    long residentBytes() {
        return read("status").lines().filter(line -> line.startsWith("VmRSS:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElseThrow();
    }

    /** SIGKILL: it gets to do nothing more. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    private String read(String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), what));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not running", e);
        }
    }

    private void end() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }
}
