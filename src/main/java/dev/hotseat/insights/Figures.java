package dev.hotseat.insights;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/** Means and standard deviations. */
final class Figures {
    private Figures() {}

    static OptionalDouble mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    /** The sample standard deviation; empty for fewer than two. */
    static OptionalDouble deviation(double[] values) {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        var mean = Arrays.stream(values).average().orElseThrow();
        return OptionalDouble.of(Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1)));
    }
}
