package dev.hotseat.scoring.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha: 1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. Any number of graders,
 * missing values allowed. After Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E. Pure.
 */
public final class Alpha {
    private Alpha() {}

    /** The agreement; empty where it is undefined: nothing can be compared, or all values are the same. */
    public static OptionalDouble of(Scale scale, Coincidences coincidences) {
        var counts = coincidences.counts();
        var total = Arrays.stream(counts).sum();
        var observed = 0.0;
        var expected = 0.0;
        for (var low = 0; low < counts.length; low++) {
            for (var high = low + 1; high < counts.length; high++) {
                var distance = scale.squaredDistance(low, high, counts);
                observed += coincidences.together(low, high) * distance;
                expected += counts[low] * counts[high] * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (total - 1) * observed / expected);
    }
}
