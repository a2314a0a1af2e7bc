package dev.hotseat.cli;

import dev.hotseat.insights.Judged;
import dev.hotseat.insights.MinimumSample;
import dev.hotseat.insights.PanelAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** How far graders agree over sessions, criterion by criterion, as text: in the room, and with who graded again from the replay. */
final class Agreement {
    /** The same figures every time that the same sessions are read. */
    private static final long SEED = 1;

    private Agreement() {}

    static List<String> describe(List<Judged> sessions) {
        var agreement = PanelAgreement.of(sessions, chance());
        var regrading = PanelAgreement.withRegrades(sessions, chance());
        if (agreement.isEmpty() && regrading.isEmpty()) {
            return List.of("no revealed session was graded by two or more yet");
        }
        var lines = new ArrayList<String>();
        if (!agreement.isEmpty()) {
            lines.addAll(table("criterion", agreement, "two graders"));
        }
        if (!regrading.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(table("first against re-grades", regrading, "a re-grader"));
        }
        return lines;
    }

    private static List<String> table(String title, List<PanelAgreement> agreement, String needed) {
        var lines = new ArrayList<String>();
        lines.add(row(title, "sessions", "questions", "missing", "Krippendorff's alpha, ordinal, with its 95 % interval"));
        agreement.forEach(each -> lines.add(row(each.criterion(), each.sessions(), each.questions(), each.missing(), verdict(each, needed))));
        return lines;
    }

    private static String row(Object... cells) {
        return "%-28s %8s %9s %7s   %s".formatted(cells);
    }

    private static IntUnaryOperator chance() {
        return new Random(SEED)::nextInt;
    }

    private static String verdict(PanelAgreement agreement, String needed) {
        if (agreement.tooFew()) {
            return "too few to say: " + agreement.sessions() + " of " + MinimumSample.SESSIONS + " sessions with " + needed;
        }
        return agreement.interval().map(interval -> String.format(Locale.ROOT, "%.2f  (%.2f to %.2f)", agreement.alpha().orElseThrow(),
                interval.low(), interval.high())).orElse("undefined: every grade is the same");
    }
}
