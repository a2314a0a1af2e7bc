package dev.hotseat.scoring.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Which values stood beside which in the same unit: the coincidence matrix of Krippendorff (2011), section C. Every ordered
 * pair of a unit with m values counts 1/(m - 1), so that each value counts once. Matrices of several sessions add up, which
 * is what makes a bootstrap over many of them cheap. Immutable.
 */
public final class Coincidences {
    private final double[][] pairs;

    private Coincidences(double[][] pairs) {
        this.pairs = pairs;
    }

    /**
     * The coincidences of units, each the values that it was given; those with fewer than two tell nothing.
     *
     * @param values how many values there are; they are 0 up to one less than that
     */
    public static Coincidences of(int values, List<int[]> units) {
        var pairs = new double[values][values];
        for (var unit : units) {
            for (var i = 0; i < unit.length; i++) {
                for (var j = 0; j < unit.length; j++) {
                    if (i != j) {
                        pairs[unit[i]][unit[j]] += 1.0 / (unit.length - 1);
                    }
                }
            }
        }
        return new Coincidences(pairs);
    }

    /** All of them together; there is one at least, and all are over as many values. */
    public static Coincidences sum(Collection<Coincidences> parts) {
        var values = parts.iterator().next().values();
        var pairs = new double[values][values];
        for (var part : parts) {
            for (var value = 0; value < values; value++) {
                for (var other = 0; other < values; other++) {
                    pairs[value][other] += part.pairs[value][other];
                }
            }
        }
        return new Coincidences(pairs);
    }

    int values() {
        return pairs.length;
    }

    double together(int value, int other) {
        return pairs[value][other];
    }

    /** How often each value was given where it could be compared. */
    double[] counts() {
        return Arrays.stream(pairs).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }
}
