package dev.hotseat.report;

import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far levels are apart on a scale, in levels; those outside it, and those that nobody gave, are left out. */
final class Apart {
    private final int[] ranks;

    private Apart(int[] ranks) {
        this.ranks = ranks;
    }

    static Apart of(LevelScale scale, List<Optional<Level>> levels) {
        return new Apart(levels.stream().flatMap(Optional::stream).flatMapToInt(level -> scale.rank(level).stream()).toArray());
    }

    /** How many levels there are on the scale. */
    int count() {
        return ranks.length;
    }

    /** From the lowest to the highest; nothing where there are fewer than two. */
    Optional<Integer> range() {
        return ranks.length < 2 ? Optional.empty()
                : Optional.of(Arrays.stream(ranks).max().getAsInt() - Arrays.stream(ranks).min().getAsInt());
    }

    /** How far they are from their own mean on average (Burke, Finkelstein and Dusig, 1999); nothing where there are fewer than two. */
    Optional<Double> averageDeviation() {
        if (ranks.length < 2) {
            return Optional.empty();
        }
        var mean = (double) Arrays.stream(ranks).sum() / ranks.length;
        var apart = 0.0;
        for (var rank : ranks) {
            apart += Math.abs(rank - mean);
        }
        return Optional.of(apart / ranks.length);
    }

    /** A plain sum in the order given, so that a mean does not depend on how it is summed; nothing where there is none. */
    static Optional<Double> mean(List<Double> values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(sum / values.size());
    }
}
