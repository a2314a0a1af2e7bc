package dev.hotseat.session;

/**
 * The clock of one question, as anchors: nothing in it ticks, and every figure for "now" is computed from the time given.
 * All values are milliseconds; instants are session time (never decreasing). Immutable.
 *
 * @param allottedMs   planned length
 * @param adjustedMs   what the lead added (or, below 0, took away)
 * @param usedMs       time used up to {@code runningSince}; below 0 only while an outage credit exceeds it
 * @param runningSince since when it runs, or {@link #STOPPED}
 * @param expired      whether its end has been logged
 */
public record Timer(long allottedMs, long adjustedMs, long usedMs, long runningSince, boolean expired) {
    public static final long STOPPED = -1;

    /** A clock that starts to run. */
    public static Timer startedAt(long at, long allottedMs) {
        return new Timer(allottedMs, 0, 0, at, false);
    }

    public boolean running() {
        return runningSince != STOPPED;
    }

    /** Time used so far, without pauses and credited outages. */
    public long elapsedMs(long now) {
        return usedMs + (running() ? now - runningSince : 0);
    }

    /** What the clock gives the question: its planned length with what was added and taken away. */
    public long budgetMs() {
        return allottedMs + adjustedMs;
    }

    /** Time left; below zero in overtime. */
    public long remainingMs(long now) {
        return budgetMs() - elapsedMs(now);
    }

    /** When a clock that runs reaches its end, if nothing changes before. */
    long timeUpAt() {
        return runningSince + budgetMs() - usedMs;
    }

    /** Stands from here on. */
    public Timer stop(long at) {
        return running() ? new Timer(allottedMs, adjustedMs, elapsedMs(at), STOPPED, expired) : this;
    }

    /** Runs from here on. */
    public Timer resume(long at) {
        return running() ? this : new Timer(allottedMs, adjustedMs, usedMs, at, expired);
    }

    /** An adjustment that leaves time takes back an earlier end, so that the new one is logged too. */
    public Timer adjust(long byMs, long at) {
        var adjusted = new Timer(allottedMs, adjustedMs + byMs, usedMs, runningSince, expired);
        return adjusted.remainingMs(at) > 0 ? adjusted.withExpired(false) : adjusted;
    }

    /** Gives back time that was used while the server was away. */
    public Timer credit(long outageMs) {
        return new Timer(allottedMs, adjustedMs, usedMs - outageMs, runningSince, expired);
    }

    /** Gives time back that was used in vain; where that leaves some, the new end is logged too. */
    public Timer giveBack(long ms, long at) {
        var given = credit(ms);
        return given.remainingMs(at) > 0 ? given.withExpired(false) : given;
    }

    /** Back to where it stood at an earlier instant; what was allotted and given since then stays. */
    public Timer anchored(long earlierUsedMs, long earlierRunningSince) {
        return new Timer(allottedMs, adjustedMs, earlierUsedMs, earlierRunningSince, expired);
    }

    Timer withExpired(boolean value) {
        return new Timer(allottedMs, adjustedMs, usedMs, runningSince, value);
    }
}
