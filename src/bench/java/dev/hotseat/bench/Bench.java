package dev.hotseat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the cases one after the other, prints their tables and writes their figures as JSON. Started by scripts/bench. */
final class Bench {
    private static final String BESIDE = "--beside=";
    private static final List<Case> CASES = List.of(new Case("fan-out", Fanout::run), new Case("starts", Starts::run), new Case("idle", Idle::run),
            new Case("replays", Replays::run), new Case("growth", Growth::run), new Case("browser", InBrowser::run));

    /** Runs what of it is wanted, on a data folder of its own. */
    private interface Body {
        void run(Settings settings, Report report, Path data);
    }

    private record Case(String name, Body body) {}

    private Bench() {}

    public static void main(String[] args) {
        try {
            // The load client's threads would go on.
            System.exit(run(args) ? 0 : 1);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static boolean run(String[] args) throws IOException {
        var settings = new Settings(words("hotseat.bench.java"), words("hotseat.bench.server"), List.of(args).contains("--quick"),
                Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList(),
                Arrays.stream(args).filter(arg -> arg.startsWith(BESIDE)).map(arg -> arg.substring(BESIDE.length())).findFirst());
        var begun = System.nanoTime();
        var report = new Report();
        var data = Files.createTempDirectory("hotseat-bench");
        var times = new ArrayList<String>();
        var well = true;
        try {
            for (var each : CASES) {
                var from = System.nanoTime();
                well &= ran(each, settings, report, data.resolve(each.name()));
                times.add(each.name() + " " + seconds(from));
            }
        } finally {
            delete(data);
        }
        if (report.empty()) {
            System.err.println("There is no case " + String.join(" or ", settings.only()) + ". There are: " + String.join(", ", Settings.NAMES)
                    + "; the beginning of a name is enough.");
            return false;
        }
        report.budgets();
        var file = Path.of("target", "bench", "bench.json");
        report.write(file, settings.quick());
        System.out.println("\ntook " + seconds(begun) + " s (" + String.join(", ", times) + "), written to " + file);
        return well;
    }

    /** What one case cannot measure takes nothing from the others. */
    private static boolean ran(Case each, Settings settings, Report report, Path data) {
        try {
            each.body().run(settings, report, data);
            return true;
        } catch (RuntimeException e) {
            e.printStackTrace();
            report.notMeasured(each.name(), "Not all of: " + each.name(), e.getMessage());
            return false;
        }
    }

    private static long seconds(long fromNs) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - fromNs);
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
