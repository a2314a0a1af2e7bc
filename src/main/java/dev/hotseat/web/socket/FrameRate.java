package dev.hotseat.web.socket;

/**
 * How fast one connection may send: many frames at once, as after a reconnect, but only so many a second for long. Once it was
 * too fast everything is refused for a moment, so that commands that are sent again keep their order. Signals have a pace of their
 * own. Confined to one thread.
 */
public final class FrameRate {
    /** Far above what people do, and what a page sends that was away for an hour. */
    public static final int PER_SECOND = 200;
    public static final int BURST = 500;
    /** As many as a page sends that looks for a way to others, and as often as a hand moves. */
    public static final int SIGNALS_PER_SECOND = 50;
    public static final int SIGNALS_BURST = 200;
    static final long QUIET_MS = 1_000;
    /** Refusals that are told within one moment of quiet; then nothing more is read until it is over. */
    static final int REFUSALS_MAX = 100;

    enum Verdict { TAKEN, REFUSED, LAST_REFUSED }

    private final TokenBucket frames = new TokenBucket(PER_SECOND, BURST);
    private final TokenBucket signals = new TokenBucket(SIGNALS_PER_SECOND, SIGNALS_BURST);
    private long quietUntilMs = Long.MIN_VALUE;
    private int refusals;

    /** What becomes of a frame that comes at this instant, milliseconds of any clock that never goes back. */
    Verdict at(long nowMs) {
        if (nowMs >= quietUntilMs && frames.take(nowMs)) {
            return Verdict.TAKEN;
        }
        if (nowMs >= quietUntilMs) {
            quietUntilMs = nowMs + QUIET_MS;
            refusals = 0;
        }
        refusals++;
        return refusals < REFUSALS_MAX ? Verdict.REFUSED : Verdict.LAST_REFUSED;
    }

    /**
     * Whether a frame that was taken is sent on, now that it turned out to be a signal. One that is takes nothing from what its
     * sender may say otherwise; one that is not is lost, and counts as any frame.
     */
    boolean signalAt(long nowMs) {
        if (!signals.take(nowMs)) {
            return false;
        }
        frames.giveBack();
        return true;
    }

    /** Until when everything is refused. */
    long quietUntilMs() {
        return quietUntilMs;
    }
}
