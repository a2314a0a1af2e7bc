package dev.hotseat.partners;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often something may be done within an hour by one code or from one address. Forgotten with the process. Thread-safe. */
public final class Quota {
    private static final long HOUR_MS = 3_600_000;
    private static final int KEYS_MAX = 20_000;

    private final Map<String, Deque<Long>> taken = new ConcurrentHashMap<>();

    /** Takes one of at most {@code max} an hour; false where they are used up. @param now milliseconds since the epoch */
    public boolean take(String key, int max, long now) {
        if (taken.size() > KEYS_MAX) {
            taken.values().removeIf(times -> times.isEmpty() || times.getLast() + HOUR_MS <= now);
        }
        var allowed = new boolean[1];
        taken.compute(key, (_, held) -> {
            var times = held == null ? new ArrayDeque<Long>() : held;
            while (!times.isEmpty() && times.getFirst() + HOUR_MS <= now) {
                times.removeFirst();
            }
            allowed[0] = times.size() < max;
            if (allowed[0]) {
                times.addLast(now);
            }
            return times;
        });
        return allowed[0];
    }
}
