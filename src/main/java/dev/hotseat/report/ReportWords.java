package dev.hotseat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the figures of a report say, in sentences. */
public final class ReportWords {
    private ReportWords() {}

    static String agreement(int graders, int compared, int missing, double meanRange, double meanAverageDeviation, int splits) {
        if (compared == 0) {
            return graders < 2 ? "One grader: there is nothing to compare." : "No two graders gave a level for the same thing.";
        }
        return "Of what two or more graded (n = " + compared + ", " + missing + " missing), levels were " + twoPlaces(meanRange) + " apart on average, "
                + twoPlaces(meanAverageDeviation) + " from their mean; " + splits + " split" + (splits == 1 ? "" : "s")
                + " of two levels or more. Blind grades only.";
    }

    static String again(int compared, int same, double meanApart) {
        var apart = compared == 0 ? "No first grade stands beside a re-grade." : "Of " + compared + " first grades beside a re-grade, " + same
                + (same == 1 ? " is" : " are") + " the same level; they are " + twoPlaces(meanApart) + " levels apart on average.";
        return "Given without knowing the first grades. " + apart + " It is in none of the panel’s levels, verdicts and figures.";
    }

    /** A figure of levels, 0 or more, to two places; the exact value decides, and the half goes up. */
    public static String twoPlaces(double figure) {
        return new BigDecimal(figure).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
