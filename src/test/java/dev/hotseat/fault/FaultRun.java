package dev.hotseat.fault;

import dev.hotseat.fault.Findings.Kind;
import dev.hotseat.fault.Machine.Disk;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;

/**
 * The long form of the fault tests: {@code FaultRun [--few] [--kills N] [case…]}. Prints a table and exits 1 where anything was lost,
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
            new Case("sessions", "session made, a thousand a minute", 0, 1_000, HostileClients.manySessions()));
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private record Row(Case each, Findings findings) {}

    private FaultRun() {}

    public static void main(String[] arguments) throws Exception {
        // Broken lines are what this is about; the client's library need not tell of each.
        LogManager.getLogManager().reset();
        var wanted = new ArrayList<Case>();
        var kills = 0;
        var few = false;
        for (var i = 0; i < arguments.length; i++) {
            var word = arguments[i];
            if (word.equals("--few")) {
                few = true;
            } else if (word.equals("--kills") && i + 1 < arguments.length && arguments[i + 1].matches("\\d{1,6}")) {
                kills = Integer.parseInt(arguments[++i]);
            } else {
                CASES.stream().filter(each -> each.name().equals(word)).findFirst().ifPresentOrElse(wanted::add, () -> usage(word));
            }
        }
        var rows = new ArrayList<Row>();
        for (var each : wanted.isEmpty() ? CASES : wanted) {
            var times = few ? each.few() : each.name().equals("kill") && kills > 0 ? kills : each.many();
            if (times > 0) {
                OUT.println(each.what() + " …");
                rows.add(new Row(each, each.run(times)));
            }
        }
        print(rows);
        System.exit(rows.stream().allMatch(row -> row.findings().clean()) ? 0 : 1);
    }

    private static void print(List<Row> rows) {
        var format = "%-58s %9s %6s %8s %6s  %s%n";
        OUT.println();
        OUT.printf(format, "what", "how often", "lost", "doubled", "wrong", "looked at");
        rows.forEach(row -> OUT.printf(format, row.each().what(), row.findings().times(), row.findings().count(Kind.LOST),
                row.findings().count(Kind.DOUBLED), row.findings().count(Kind.WRONG), row.findings().checked()));
        rows.forEach(row -> row.findings().told().forEach(line -> OUT.println(row.each().name() + ": " + line)));
    }

    private static void usage(String word) {
        System.err.println("\"" + word + "\" is not understood. Usage: scripts/fault [--few] [--kills N] [CASE…], with these cases: "
                + String.join(", ", CASES.stream().map(Case::name).toList()) + ". All of them where none is named.");
        System.exit(2);
    }
}
