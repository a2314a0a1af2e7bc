package dev.hotseat.web.socket;

/** So many at once, and so many a second for long. Confined to one thread. */
final class TokenBucket {
    private final int perSecond;
    private final int burst;
    private double left;
    private long atMs = Long.MIN_VALUE;

    TokenBucket(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one, if there is any at this instant, milliseconds of any clock that never goes back. */
    boolean take(long nowMs) {
        left = atMs == Long.MIN_VALUE ? burst : Math.min(burst, left + (nowMs - atMs) * perSecond / 1_000.0);
        atMs = nowMs;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** Gives back one that was taken. */
    void giveBack() {
        left = Math.min(burst, left + 1);
    }
}
