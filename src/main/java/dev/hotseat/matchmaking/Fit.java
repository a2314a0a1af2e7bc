package dev.hotseat.matchmaking;

import java.util.Optional;

/**
 * How well two fit, the best first, and from what waiting time on somebody takes such a partner. What never gives way: a
 * bank that both named, one language, both free, and neither has blocked the other.
 */
public enum Fit {
    /** One difficulty, rounds of one length, and they never met. */
    EXACT(0),
    /** Difficulties next to each other, rounds at most {@link #NEAR_MINUTES} minutes apart. */
    NEAR(60_000),
    /** Any difficulty and length. */
    WIDE(3 * 60_000),
    /** Even somebody met before. */
    AGAIN(10 * 60_000);

    public static final int NEAR_MINUTES = 10;

    private final long fromMs;

    Fit(long fromMs) {
        this.fromMs = fromMs;
    }

    /** Own waiting time in milliseconds from which on this is taken. */
    public long fromMs() {
        return fromMs;
    }

    /** The loosest that somebody takes who has waited this long. */
    static Fit takenAfter(long waitedMs) {
        var loosest = EXACT;
        for (var fit : values()) {
            if (waitedMs >= fit.fromMs) {
                loosest = fit;
            }
        }
        return loosest;
    }

    /** How well they fit; empty where they never may meet. It is the same seen from either side. */
    public static Optional<Fit> of(Waiter one, Waiter other) {
        var mayMeet = !one.person().equals(other.person()) && one.mayMeet(other) && other.mayMeet(one)
                && one.want().language().equals(other.want().language()) && !one.want().common(other.want()).isEmpty();
        return mayMeet ? Optional.of(one.met().contains(other.person()) || other.met().contains(one.person()) ? AGAIN : wanted(one.want(), other.want()))
                : Optional.empty();
    }

    private static Fit wanted(Want one, Want other) {
        var apart = Math.abs(one.difficulty().compareTo(other.difficulty()));
        var minutes = Math.abs(one.minutes() - other.minutes());
        if (apart == 0 && minutes == 0) {
            return EXACT;
        }
        return apart <= 1 && minutes <= NEAR_MINUTES ? NEAR : WIDE;
    }
}
