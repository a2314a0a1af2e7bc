package dev.hotseat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Runs the cases one after the other, prints their tables and writes their figures as JSON. Started by scripts/bench. */
final class Bench {
    private static final String BESIDE = "--beside=";

    private Bench() {}

    public static void main(String[] args) {
        try {
            run(args);
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            // The load client's threads would go on.
            System.exit(1);
        }
    }

    private static void run(String[] args) throws IOException {
        var settings = new Settings(words("hotseat.bench.java"), words("hotseat.bench.server"), List.of(args).contains("--quick"),
                Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList(),
                Arrays.stream(args).filter(arg -> arg.startsWith(BESIDE)).map(arg -> arg.substring(BESIDE.length())).findFirst());
        var begun = Instant.now();
        var report = new Report();
        var data = Files.createTempDirectory("hotseat-bench");
        try {
            Fanout.run(settings, report, data.resolve("fanout"));
            Starts.run(settings, report, data.resolve("starts"));
            Idle.run(settings, report, data.resolve("idle"));
            Replays.run(settings, report, data.resolve("replays"));
            Growth.run(settings, report, data.resolve("growth"));
            InBrowser.run(settings, report, data.resolve("browser"));
        } finally {
            delete(data);
        }
        report.budgets();
        var file = Path.of("target", "bench", "bench.json");
        report.write(file, settings.quick());
        System.out.println("\ntook " + Duration.between(begun, Instant.now()).toSeconds() + " s, written to " + file);
    }

    private static List<String> words(String property) {
        return List.of(System.getProperty(property).split("\n"));
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
