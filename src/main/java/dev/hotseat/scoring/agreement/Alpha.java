package dev.hotseat.scoring.agreement;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Krippendorff's alpha: 1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. Any number of graders,
 * missing values allowed. After Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E. Pure.
 */
public final class Alpha {
    private Alpha() {}

    /**
     * The agreement over units, each the values that it was given; units with fewer than two tell nothing and are passed over.
     * Empty where it is undefined: nothing can be compared, or all values are the same.
     */
    public static OptionalDouble of(Scale scale, List<double[]> units) {
        var paired = units.stream().filter(unit -> unit.length >= 2).toList();
        var counts = counts(paired);
        var total = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        var expected = expected(scale, counts);
        if (expected == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(1 - (total - 1) * observed(scale, paired, counts) / expected);
    }

    /** How often each value was given in a unit where it can be compared. */
    private static SortedMap<Double, Double> counts(List<double[]> units) {
        var counts = new TreeMap<Double, Double>();
        for (var unit : units) {
            for (var value : unit) {
                counts.merge(value, 1.0, Double::sum);
            }
        }
        return counts;
    }

    /** What the pairs within units differ by; a unit of m values has m (m - 1) / 2 pairs and weighs as much as its m values. */
    private static double observed(Scale scale, List<double[]> units, SortedMap<Double, Double> counts) {
        var sum = 0.0;
        for (var unit : units) {
            var within = 0.0;
            for (var i = 0; i < unit.length; i++) {
                for (var j = i + 1; j < unit.length; j++) {
                    within += distance(scale, unit[i], unit[j], counts);
                }
            }
            sum += within / (unit.length - 1);
        }
        return sum;
    }

    /** What the values would differ by if they were dealt to the units at random. */
    private static double expected(Scale scale, SortedMap<Double, Double> counts) {
        var sum = 0.0;
        for (var low : counts.entrySet()) {
            for (var high : counts.tailMap(low.getKey()).entrySet()) {
                sum += low.getValue() * high.getValue() * distance(scale, low.getKey(), high.getKey(), counts);
            }
        }
        return sum;
    }

    private static double distance(Scale scale, double one, double other, SortedMap<Double, Double> counts) {
        return scale.squaredDistance(Math.min(one, other), Math.max(one, other), counts);
    }
}
