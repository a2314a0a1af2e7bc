package dev.hotseat.fault;

import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * A steady load for a long time, evening after evening: rooms fill, work, and empty again. What the server holds with nobody
 * in it, after a collection of garbage, stays level from the second quarter to the last, and so do its file handles. Whether answers
 * come later is asked in a long load only: on a busy machine a short one's times tell of the machine.
 */
final class Soak implements Case.Trial {
    private static final int ROOMS = 6;
    private static final long PAUSE_MS = 20;
    private static final int ROUNDS_FEW = 4;
    private static final int ROUNDS_MANY = 12;
    private static final int LONG_SECONDS = 60;
    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");
    /** Beyond a quarter more: what code compiled since then and the sessions' summaries may take. */
    private static final long HEAP_KIB_MORE = 6_144;
    private static final long HANDLES_MORE = 6;
    private static final double LATER_MORE = 1.5;
    private static final double LATER_MS_MORE = 25;

    private record Sample(long heapKiB, long handles, double p99Ms) {}

    /** @param seconds how long the load lasts in all */
    @Override
    public void run(int seconds, Findings findings) throws IOException, InterruptedException {
        var isLong = seconds >= LONG_SECONDS;
        var rounds = isLong ? ROUNDS_MANY : ROUNDS_FEW;
        var commands = 0L;
        var samples = new ArrayList<Sample>();
        try (var folder = new Folder("soak"); var server = new ServerProcess(folder.path(), Map.of(), Redirect.DISCARD)) {
            server.start();
            for (var round = 0; round < rounds; round++) {
                try (var load = new Load(server)) {
                    load.rooms(ROOMS, PAUSE_MS, findings);
                    server.run(seconds * 1_000L / rounds);
                    load.finish();
                    load.endInterviews(server);
                    commands += load.participants().stream().mapToInt(participant -> participant.accepted().size()).sum();
                    load.participants().forEach(Participant::leave);
                    // Half a second after they left they count as gone, and their rooms are let go.
                    server.run(1_500);
                    samples.add(new Sample(heapKiB(server), handles(server), load.answeredWithinMs()));
                }
                findings.tried();
            }
            findings.check(server.stop() == 0, "the server ended with an error");
        }
        level(samples, findings);
        if (isLong) {
            inTime(samples, findings);
        }
        findings.checked(commands + " accepted commands; with nobody in, first to last: " + samples.getFirst() + " to " + samples.getLast());
    }

    /** The second quarter against the last: the first rounds warm up. */
    private static void level(List<Sample> samples, Findings findings) {
        var before = secondQuarter(samples);
        var after = lastQuarter(samples);
        var heap = middle(before, Sample::heapKiB);
        findings.check(middle(after, Sample::heapKiB) < heap * 1.25 + HEAP_KIB_MORE, "memory grows: " + samples);
        findings.check(middle(after, Sample::handles) <= middle(before, Sample::handles) + HANDLES_MORE, "file handles grow: " + samples);
    }

    private static void inTime(List<Sample> samples, Findings findings) {
        findings.check(middle(lastQuarter(samples), Sample::p99Ms) <= middle(secondQuarter(samples), Sample::p99Ms) * LATER_MORE + LATER_MS_MORE,
                "answers come later: " + samples);
    }

    private static List<Sample> secondQuarter(List<Sample> samples) {
        return samples.subList(samples.size() / 4, samples.size() / 2);
    }

    private static List<Sample> lastQuarter(List<Sample> samples) {
        return samples.subList(samples.size() - samples.size() / 4, samples.size());
    }

    private static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).sorted().toArray()[samples.size() / 2];
    }

    private static long handles(ServerProcess server) throws IOException {
        try (var open = Files.list(Path.of("/proc", Long.toString(server.pid()), "fd"))) {
            return open.count();
        }
    }

    private static long heapKiB(ServerProcess server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        var used = HEAP_USED.matcher(jcmd(server, "GC.heap_info"));
        var sum = 0L;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private static String jcmd(ServerProcess server, String what) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(server.pid()), what).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
