package dev.hotseat.fault;

import dev.hotseat.fault.Findings.Kind;
import dev.hotseat.fault.Machine.Disk;
import dev.hotseat.fuzz.Target;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/**
 * The long form of the fault tests: {@code FaultRun [--few] [--kills N] [--soak MINUTES] [--fuzz MINUTES] [case…]}. Prints a table and exits 1 where anything
 * was lost,
 * doubled or wrong, 2 where the words were.
 */
public final class FaultRun {
    static final List<Case> CASES = List.of(
            new Case("kill", "kill -9 at a random instant, under load", 3, 20, new KilledServer()),
            new Case("stop", "SIGTERM under load", 1, 20, new StoppedServer()),
            new Case("cut", "database or write-ahead log cut off at a byte", 60, 4_000, new CutFile()),
            new Case("backup", "backup under load, restored into a fresh server", 1, 20, new BackedUp()),
            new Case("disk", "disk full, read-only, slow, database locked", 1, 0, BrokenDisk.inEveryWay()),
            new Case("full", "disk full", 0, 5, BrokenDisk.that(Disk.FULL)),
            new Case("read-only", "disk read-only", 0, 5, BrokenDisk.that(Disk.READ_ONLY)),
            new Case("slow", "disk that takes 200 ms for an fsync", 0, 5, BrokenDisk.that(Disk.SLOW)),
            new Case("locked", "database locked by another program", 0, 5, BrokenDisk.locked()),
            new Case("clock", "wall clock an hour back and a day forward", 1, 5, new JumpingWallClock()),
            new Case("line", "line cut at a step of connecting and giving", 10, 200, new CutLine()),
            new Case("hostile", "a little of every hostile client", 1, 0, HostileClients.ofEveryKind()),
            new Case("order", "frames twice and in any order, hellos that lie", 0, 20, HostileClients.framesTwiceAndInAnyOrder()),
            new Case("deaf", "reader that never reads", 0, 5, HostileClients.neverReads()),
            new Case("silent", "connection that says nothing", 0, 1_000, HostileClients.silent()),
            new Case("flood", "command in a flood of 10,000 a second", 0, 50_000, HostileClients.flood()),
            new Case("huge", "frame of 64 MB", 0, 20, HostileClients.hugeFrames()),
            new Case("sessions", "session made, a thousand a minute", 0, 1_000, HostileClients.manySessions()),
            new Case("soak", "steady load, a round", 4, 120, new Soak()));
    private static final List<Case> FUZZING = Arrays.stream(Target.values())
            .map(target -> new Case("fuzz", "fuzzing of a " + target.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", an input", 0, 0,
            new Fuzzing(target))).toList();
    private static final Map<String, String> OPTIONS = new TreeMap<>(Map.of("--kills", "N", "--soak", "MINUTES", "--fuzz", "MINUTES"));
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private record Row(Case each, Findings findings) {}

    private FaultRun() {}

    public static void main(String[] arguments) throws Exception {
        // Broken lines are what this is about; the client's library need not tell of each.
        LogManager.getLogManager().reset();
        var words = new ArrayDeque<>(List.of(arguments));
        var counts = new HashMap<String, Integer>();
        var few = words.remove("--few");
        for (var option : OPTIONS.keySet()) {
            count(words, option).ifPresent(count -> counts.put(option, count));
        }
        var wanted = words.stream().map(FaultRun::named).toList();
        var rows = new ArrayList<Row>();
        for (var each : counts.containsKey("--fuzz") ? FUZZING : wanted.isEmpty() ? CASES : wanted) {
            var times = few ? each.few() : times(each, counts);
            if (times > 0) {
                OUT.println(each.what() + " …");
                rows.add(new Row(each, each.run(times)));
            }
        }
        print(rows);
        System.exit(rows.stream().allMatch(row -> row.findings().clean()) ? 0 : 1);
    }

    private static int times(Case each, Map<String, Integer> counts) {
        return switch (each.name()) {
            case "kill" -> counts.getOrDefault("--kills", each.many());
            case "soak" -> counts.containsKey("--soak") ? counts.get("--soak") * 60 : each.many();
            case "fuzz" -> counts.get("--fuzz") * 60 / FUZZING.size();
            case String _ -> each.many();
        };
    }

    private static Case named(String word) {
        return CASES.stream().filter(each -> each.name().equals(word)).findFirst().orElseGet(() -> usage(word));
    }

    /** Takes an option and its number out of the words. */
    private static Optional<Integer> count(ArrayDeque<String> words, String option) {
        var list = new ArrayList<>(words);
        var at = list.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == list.size() || !list.get(at + 1).matches("[1-9]\\d{0,5}")) {
            usage(option);
        }
        words.clear();
        words.addAll(list.subList(0, at));
        words.addAll(list.subList(at + 2, list.size()));
        return Optional.of(Integer.valueOf(list.get(at + 1)));
    }

    private static void print(List<Row> rows) {
        var format = "%-58s %9s %6s %8s %6s  %s%n";
        OUT.println();
        OUT.printf(format, "what", "how often", "lost", "doubled", "wrong", "looked at");
        rows.forEach(row -> OUT.printf(format, row.each().what(), row.findings().times(), row.findings().count(Kind.LOST),
                row.findings().count(Kind.DOUBLED), row.findings().count(Kind.WRONG), row.findings().checked()));
        rows.forEach(row -> row.findings().told().forEach(line -> OUT.println(row.each().name() + ": " + line)));
    }

    private static Case usage(String word) {
        System.err.println("\"" + word + "\" is not understood. Usage: scripts/fault [--few] " + OPTIONS.entrySet().stream()
                .map(option -> "[" + option.getKey() + " " + option.getValue() + "]").collect(Collectors.joining(" ")) + " [CASE…], with these cases: "
                + String.join(", ", CASES.stream().map(Case::name).toList()) + ". All of them where none is named.");
        System.exit(2);
        throw new IllegalStateException("ended");
    }
}
