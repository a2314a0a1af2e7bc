package dev.hotseat.room;

/**
 * The server's time in milliseconds since the epoch: read off the wall once, then carried on by the monotonic clock, so
 * that a jump of the wall clock moves no timer. Thread-safe.
 */
public interface ServerClock {
    long nowMs();

    /** A clock that starts at the wall's time now. */
    static ServerClock startingNow() {
        var wallMs = System.currentTimeMillis();
        var startNs = System.nanoTime();
        return () -> wallMs + (System.nanoTime() - startNs) / 1_000_000;
    }
}
