package dev.hotseat.cli;

import dev.hotseat.insights.Gate;
import dev.hotseat.insights.Judged;
import dev.hotseat.insights.PanelAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How far panels agree over sessions, criterion by criterion, as text. */
final class Agreement {
    /** The same figures every time that the same sessions are read. */
    private static final long SEED = 1;

    private Agreement() {}

    static List<String> describe(List<Judged> sessions) {
        var agreement = PanelAgreement.of(sessions, new Random(SEED)::nextInt);
        if (agreement.isEmpty()) {
            return List.of("no revealed session was graded by two or more yet");
        }
        var lines = new ArrayList<String>();
        lines.add("%-28s %8s %9s %7s   %s".formatted("criterion", "sessions", "questions", "missing", "Krippendorff's alpha, ordinal, with its 95 % interval"));
        agreement.forEach(each -> lines.add("%-28s %8d %9d %7d   %s".formatted(each.criterion(), each.sessions(), each.questions(), each.missing(),
                verdict(each))));
        return lines;
    }

    private static String verdict(PanelAgreement agreement) {
        if (agreement.tooFew()) {
            return "too few to say: " + agreement.sessions() + " of " + Gate.SESSIONS_MIN + " sessions with two graders";
        }
        return agreement.interval().map(interval -> String.format(Locale.ROOT, "%.2f  (%.2f to %.2f)", agreement.alpha().orElseThrow(),
                interval.low(), interval.high())).orElse("undefined: every grade is the same");
    }
}
