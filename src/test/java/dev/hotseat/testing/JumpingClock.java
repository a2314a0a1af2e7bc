package dev.hotseat.testing;

import dev.hotseat.room.ServerClock;
import java.util.concurrent.atomic.AtomicLong;

/** Real time, and what was jumped over on top of it: an hour that passes in a minute. Thread-safe. */
public final class JumpingClock implements ServerClock {
    private final ServerClock real = ServerClock.startingNow();
    private final AtomicLong aheadMs = new AtomicLong();

    @Override
    public long nowMs() {
        return real.nowMs() + aheadMs.get();
    }

    /** Jumps to the next whole multiple of this, so that what counts by windows of it has a whole one before it. */
    public void jumpToNext(long ms) {
        jump(ms - nowMs() % ms);
    }

    public void jump(long ms) {
        aheadMs.addAndGet(ms);
    }
}
