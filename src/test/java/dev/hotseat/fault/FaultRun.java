package dev.hotseat.fault;

import dev.hotseat.fault.Findings.Kind;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;

/**
 * The long form of the fault tests: {@code FaultRun [--kills N] [case…]}. Prints a table and exits 1 where anything was lost,
 * doubled or wrong, 2 where the words were.
 */
public final class FaultRun {
    static final List<Case> CASES = List.of(
            new Case("kill", "kill -9 at a random instant, under load", 4, 20, new KilledServer()));
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private record Row(Case each, Findings findings) {}

    private FaultRun() {}

    public static void main(String[] arguments) throws Exception {
        // Broken lines are what this is about; the client's library need not tell of each.
        LogManager.getLogManager().reset();
        var wanted = new ArrayList<Case>();
        var kills = 0;
        for (var i = 0; i < arguments.length; i++) {
            var word = arguments[i];
            if (word.equals("--kills") && i + 1 < arguments.length && arguments[i + 1].matches("\\d{1,6}")) {
                kills = Integer.parseInt(arguments[++i]);
            } else {
                CASES.stream().filter(each -> each.name().equals(word)).findFirst().ifPresentOrElse(wanted::add, () -> usage(word));
            }
        }
        var rows = new ArrayList<Row>();
        for (var each : wanted.isEmpty() ? CASES : wanted) {
            OUT.println(each.what() + " …");
            rows.add(new Row(each, each.run(each.name().equals("kill") && kills > 0 ? kills : each.many())));
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
        System.err.println("\"" + word + "\" is not understood. Usage: scripts/fault [--kills N] [CASE…], with these cases: "
                + String.join(", ", CASES.stream().map(Case::name).toList()) + ". All of them where none is named.");
        System.exit(2);
    }
}
