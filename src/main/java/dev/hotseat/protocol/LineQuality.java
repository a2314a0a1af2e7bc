package dev.hotseat.protocol;

/**
 * How good a participant's line is, as their page measured it.
 *
 * @param roundTripMs  usual time there and back, 0 to {@link #MAX_MS}
 * @param clockErrorMs how far their clock can be off at most: half of the fastest way there and back, 0 to {@link #MAX_MS}
 */
public record LineQuality(long roundTripMs, long clockErrorMs) implements Signal {
    public static final long MAX_MS = 60_000;
    private static final long[] ROUND_TRIP_STEPS_MS = {150, 400, 1_000};
    private static final long[] CLOCK_STEPS_MS = {25, 50, 250};

    /** Whether people would be told something else by it: the figures waver, what they mean hardly ever does. */
    public boolean meansTheSameAs(LineQuality other) {
        return step(roundTripMs, ROUND_TRIP_STEPS_MS) == step(other.roundTripMs, ROUND_TRIP_STEPS_MS)
                && step(clockErrorMs, CLOCK_STEPS_MS) == step(other.clockErrorMs, CLOCK_STEPS_MS);
    }

    private static int step(long ms, long[] steps) {
        var step = 0;
        while (step < steps.length && ms >= steps[step]) {
            step++;
        }
        return step;
    }
}
