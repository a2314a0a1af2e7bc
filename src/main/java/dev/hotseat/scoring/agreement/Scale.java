package dev.hotseat.scoring.agreement;

/** How far apart two values are, as Krippendorff's alpha counts it: the squared difference function of a level of measurement. */
public enum Scale {
    /** Equal or not. */
    NOMINAL {
        @Override
        double squaredDistance(int low, int high, double[] counts) {
            return 1;
        }
    },
    /** By how many values lie between them: ranks, no distances. */
    ORDINAL {
        @Override
        double squaredDistance(int low, int high, double[] counts) {
            var ranks = (counts[low] + counts[high]) / 2;
            for (var between = low + 1; between < high; between++) {
                ranks += counts[between];
            }
            return ranks * ranks;
        }
    },
    /** By their difference. */
    INTERVAL {
        @Override
        double squaredDistance(int low, int high, double[] counts) {
            return (double) (high - low) * (high - low);
        }
    };

    /** {@code low} is less than {@code high}; {@code counts} holds how often each value was given where it could be compared. */
    abstract double squaredDistance(int low, int high, double[] counts);
}
