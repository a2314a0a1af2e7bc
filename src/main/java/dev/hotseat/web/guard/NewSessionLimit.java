package dev.hotseat.web.guard;

import dev.hotseat.refusal.Limit;
import dev.hotseat.room.ServerClock;
import dev.hotseat.web.reply.Problem;

/** Limits how many sessions the host creates or imports within a minute, so that a mistake in a program does not fill the disk. Thread-safe. */
public final class NewSessionLimit {
    private static final long WINDOW_MS = 60_000;
    private static final String HOST = "host";

    private final int perMinuteMax;
    private final ServerClock clock;
    private final SlidingCounts counts = new SlidingCounts(WINDOW_MS, 1);

    public NewSessionLimit(int perMinuteMax, ServerClock clock) {
        this.perMinuteMax = perMinuteMax;
        this.clock = clock;
    }

    /** Counts one more. @throws Problem where there were as many as a minute may have */
    public synchronized void take() {
        if (counts.count(HOST, clock.nowMs()) >= perMinuteMax) {
            throw Problem.past(Limit.SESSIONS_MADE, 429, "too-many-sessions", "At most " + perMinuteMax
                    + " sessions can be made within a minute. Wait a minute and go on, or start the server with a larger --sessions-per-minute-max.");
        }
        counts.add(HOST, clock.nowMs());
    }
}
