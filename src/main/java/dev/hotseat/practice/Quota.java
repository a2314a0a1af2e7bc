package dev.hotseat.practice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be done within an hour by one code or from one address. Holds a bounded number of keys, and forgets
 * the one unused longest; forgotten with the process. Thread-safe.
 */
public final class Quota {
    public static final int KEYS_MAX = 20_000;
    private static final long HOUR_MS = 3_600_000;

    private final Map<String, Deque<Long>> taken = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > KEYS_MAX;
        }
    };

    /** Takes one of at most {@code max} an hour; false where they are used up. @param now milliseconds since the epoch */
    public synchronized boolean take(String key, int max, long now) {
        var times = taken.computeIfAbsent(key, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst() + HOUR_MS <= now) {
            times.removeFirst();
        }
        return times.size() < max && times.add(now);
    }

    synchronized int keys() {
        return taken.size();
    }
}
