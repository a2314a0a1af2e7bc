package dev.hotseat.scoring.agreement;

import java.util.SortedMap;

/** How far apart two values are, as Krippendorff's alpha counts it: the squared difference function of a level of measurement. */
public enum Scale {
    /** Equal or not. */
    NOMINAL {
        @Override
        double squaredDistance(double low, double high, SortedMap<Double, Double> counts) {
            return low == high ? 0 : 1;
        }
    },
    /** By how many values lie between them: ranks, no distances. */
    ORDINAL {
        @Override
        double squaredDistance(double low, double high, SortedMap<Double, Double> counts) {
            var between = counts.subMap(low, high).values().stream().mapToDouble(Double::doubleValue).sum() + counts.get(high);
            var ranks = between - (counts.get(low) + counts.get(high)) / 2;
            return low == high ? 0 : ranks * ranks;
        }
    },
    /** By their difference. */
    INTERVAL {
        @Override
        double squaredDistance(double low, double high, SortedMap<Double, Double> counts) {
            return (high - low) * (high - low);
        }
    };

    /** {@code low} is at most {@code high}; {@code counts} holds how often each value was given where it could be compared. */
    abstract double squaredDistance(double low, double high, SortedMap<Double, Double> counts);
}
