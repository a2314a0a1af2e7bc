package dev.hotseat.web.socket;

/**
 * How fast one connection may send: many frames at once, as after a reconnect, but only so many a second for long. Once it was
 * too fast everything is refused for a moment, so that commands that are sent again keep their order. Confined to one thread.
 */
public final class FrameRate {
    /** Far above what people do, and what a page sends that was away for an hour. */
    public static final int PER_SECOND = 200;
    public static final int BURST = 500;
    static final long QUIET_MS = 1_000;
    /** Refusals that are told within one moment of quiet; then nothing more is read until it is over. */
    static final int REFUSALS_MAX = 100;

    enum Verdict { TAKEN, REFUSED, LAST_REFUSED }

    private double allowed = BURST;
    private long atMs = Long.MIN_VALUE;
    private long quietUntilMs = Long.MIN_VALUE;
    private int refusals;

    /** What becomes of a frame that comes at this instant, milliseconds of any clock that never goes back. */
    Verdict at(long nowMs) {
        allowed = atMs == Long.MIN_VALUE ? BURST : Math.min(BURST, allowed + (nowMs - atMs) * PER_SECOND / 1_000.0);
        atMs = nowMs;
        if (nowMs >= quietUntilMs && allowed >= 1) {
            allowed--;
            return Verdict.TAKEN;
        }
        if (nowMs >= quietUntilMs) {
            quietUntilMs = nowMs + QUIET_MS;
            refusals = 0;
        }
        refusals++;
        return refusals < REFUSALS_MAX ? Verdict.REFUSED : Verdict.LAST_REFUSED;
    }

    /** Until when everything is refused. */
    long quietUntilMs() {
        return quietUntilMs;
    }
}
