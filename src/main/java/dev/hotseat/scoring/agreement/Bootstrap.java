package dev.hotseat.scoring.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * The percentile bootstrap: how much a figure would vary with other sessions of the same kind. Whole sessions are drawn with
 * replacement, since grades within one are not independent. After Efron and Tibshirani, "An Introduction to the Bootstrap"
 * (1993), chapter 13. Pure: chance comes from outside.
 */
public final class Bootstrap {
    public static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.025;

    /** Where the figure lies in 95 of 100 resamples. */
    public record Interval(double low, double high) {}

    private Bootstrap() {}

    /**
     * The interval of a figure over samples.
     *
     * @param figure empty where it is undefined for a resample, which then does not count
     * @param chance answers a whole number from 0 up to its argument, exclusive
     */
    public static <T> Optional<Interval> interval(List<T> samples, Function<List<T>, OptionalDouble> figure, IntUnaryOperator chance) {
        var figures = new double[RESAMPLES];
        var defined = 0;
        for (var resample = 0; resample < RESAMPLES; resample++) {
            var drawn = new ArrayList<T>(samples.size());
            for (var i = 0; i < samples.size(); i++) {
                drawn.add(samples.get(chance.applyAsInt(samples.size())));
            }
            var value = figure.apply(drawn);
            if (value.isPresent()) {
                figures[defined++] = value.getAsDouble();
            }
        }
        if (defined == 0) {
            return Optional.empty();
        }
        var sorted = Arrays.copyOf(figures, defined);
        Arrays.sort(sorted);
        return Optional.of(new Interval(sorted[(int) (TAIL * (defined - 1))], sorted[(int) Math.ceil((1 - TAIL) * (defined - 1))]));
    }
}
