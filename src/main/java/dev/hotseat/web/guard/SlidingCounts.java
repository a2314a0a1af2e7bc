package dev.hotseat.web.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something happened under a key within the last window, estimated from two fixed windows: the earlier one counts by the
 * share of it that is not yet a whole window ago. Holds a bounded number of keys and forgets the one unused longest. Thread-safe.
 */
final class SlidingCounts {
    private static final class Counts {
        long window;
        int before;
        int now;
    }

    private final long windowMs;
    private final Map<String, Counts> byKey;

    SlidingCounts(long windowMs, int keysMax) {
        this.windowMs = windowMs;
        this.byKey = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Counts> eldest) {
                return size() > keysMax;
            }
        };
    }

    synchronized void add(String key, long nowMs) {
        var counts = byKey.computeIfAbsent(key, _ -> new Counts());
        moveTo(counts, nowMs / windowMs);
        counts.now++;
    }

    synchronized double count(String key, long nowMs) {
        var counts = byKey.get(key);
        if (counts == null) {
            return 0;
        }
        moveTo(counts, nowMs / windowMs);
        return counts.now + counts.before * (1 - (double) (nowMs % windowMs) / windowMs);
    }

    synchronized int keys() {
        return byKey.size();
    }

    private static void moveTo(Counts counts, long window) {
        if (counts.window != window) {
            counts.before = counts.window == window - 1 ? counts.now : 0;
            counts.now = 0;
            counts.window = window;
        }
    }
}
