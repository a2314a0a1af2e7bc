package dev.hotseat.scoring.agreement;

import java.util.Arrays;
import java.util.Optional;

/**
 * Intraclass correlations of a fully crossed panel, where every judge rated every target: 1 is perfect agreement, 0 none.
 * After Shrout and Fleiss, "Intraclass Correlations: Uses in Assessing Rater Reliability", Psychological Bulletin 86 (1979),
 * 420–428: two-way analysis of variance. May be below 0. Pure.
 *
 * @param single      ICC(2,1): one judge's rating, judges drawn at random, absolute agreement
 * @param average     ICC(2,k): the mean of this many judges
 * @param consistency ICC(3,1): one judge's rating, these judges only, differences in severity not counted
 */
public record Icc(double single, double average, double consistency) {
    private record Variances(double targets, double judges, double rest) {}

    /**
     * The correlations of a table with a row for each target and a column for each judge, at least two of each.
     * Empty where they are undefined: all ratings are the same.
     */
    public static Optional<Icc> of(double[][] ratings) {
        var targets = ratings.length;
        var judges = targets == 0 ? 0 : ratings[0].length;
        if (targets < 2 || judges < 2 || Arrays.stream(ratings).anyMatch(row -> row.length != judges)) {
            throw new IllegalArgumentException("an intraclass correlation takes two targets and two judges or more, each rated by all");
        }
        var mean = variances(ratings, targets, judges);
        var between = mean.targets() - mean.rest();
        var ofJudges = (mean.judges() - mean.rest()) / targets;
        var single = mean.targets() + (judges - 1) * mean.rest() + judges * ofJudges;
        var average = mean.targets() + ofJudges;
        var consistency = mean.targets() + (judges - 1) * mean.rest();
        return single == 0 || average == 0 || consistency == 0 ? Optional.empty()
                : Optional.of(new Icc(between / single, between / average, between / consistency));
    }

    /** Mean squares between targets, between judges, and of what is left. */
    private static Variances variances(double[][] ratings, int targets, int judges) {
        var all = Arrays.stream(ratings).flatMapToDouble(Arrays::stream).average().orElseThrow();
        var total = Arrays.stream(ratings).flatMapToDouble(Arrays::stream).map(value -> (value - all) * (value - all)).sum();
        var ofTargets = Arrays.stream(ratings).mapToDouble(row -> Arrays.stream(row).average().orElseThrow())
                .map(mean -> judges * (mean - all) * (mean - all)).sum();
        var ofJudges = 0.0;
        for (var judge = 0; judge < judges; judge++) {
            var column = judge;
            var mean = Arrays.stream(ratings).mapToDouble(row -> row[column]).average().orElseThrow();
            ofJudges += targets * (mean - all) * (mean - all);
        }
        return new Variances(ofTargets / (targets - 1), ofJudges / (judges - 1),
                (total - ofTargets - ofJudges) / ((targets - 1.0) * (judges - 1)));
    }
}
