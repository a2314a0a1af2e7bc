package dev.hotseat.web.guard;

import dev.hotseat.room.ServerClock;
import dev.hotseat.room.Tokens;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever tries links that open nothing. Wrong attempts are counted by address and by session; past a limit each further
 * attempt waits before it is looked at, and only a few may wait at a time. So guessing has a highest speed, while somebody behind the
 * same address with the right link comes in all the same. A link that was right before does not wait. Bounded in memory. Thread-safe.
 */
public final class WrongLinkThrottle {
    public static final int PER_ADDRESS_MAX = 20;
    public static final int PER_SESSION_MAX = 60;
    public static final long WINDOW_MS = 60_000;
    /** How long an attempt waits past the limit; with {@link #WAITING_MAX}, this is the highest speed of guessing. */
    public static final long WAIT_MS = 500;
    public static final int WAITING_MAX = 10;
    public static final int KEYS_MAX = 20_000;
    /** A wrong link is answered after this long, so that the time tells nothing of what had to be looked up. */
    public static final long ANSWER_AFTER_MS = 20;
    private static final int RIGHT_MAX = 20_000;

    private final ServerClock clock;
    private final SlidingCounts counts = new SlidingCounts(WINDOW_MS, KEYS_MAX);
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<String, Boolean> right = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > RIGHT_MAX;
        }
    });

    public WrongLinkThrottle(ServerClock clock) {
        this.clock = clock;
    }

    /** An attempt: from which address, for which session (empty where it is for none), with which secret. */
    public record Attempt(String address, String session, String secret) {
        private String byAddress() {
            return "address " + address;
        }

        private String bySession() {
            return "session " + session;
        }
    }

    /** A place among those who wait; to be given back. */
    public record Place(String key) {}

    /** Whether this attempt may be looked at without waiting. */
    public boolean atOnce(Attempt attempt) {
        return limited(attempt).isEmpty() || right.containsKey(Tokens.hash(attempt.secret()));
    }

    /** Whether there were too many wrong ones from there. */
    public boolean tooMany(Attempt attempt) {
        return limited(attempt).isPresent();
    }

    /** A place to wait in, where one is free. */
    public synchronized Optional<Place> place(Attempt attempt) {
        var key = limited(attempt).orElse(attempt.byAddress());
        if (waiting.getOrDefault(key, 0) >= WAITING_MAX) {
            return Optional.empty();
        }
        waiting.merge(key, 1, Integer::sum);
        return Optional.of(new Place(key));
    }

    public synchronized void leave(Place place) {
        waiting.computeIfPresent(place.key(), (_, count) -> count == 1 ? null : count - 1);
    }

    public void wrong(Attempt attempt) {
        counts.add(attempt.byAddress(), clock.nowMs());
        if (!attempt.session().isEmpty()) {
            counts.add(attempt.bySession(), clock.nowMs());
        }
    }

    public void right(Attempt attempt) {
        right.put(Tokens.hash(attempt.secret()), true);
    }

    private Optional<String> limited(Attempt attempt) {
        var now = clock.nowMs();
        if (counts.count(attempt.byAddress(), now) >= PER_ADDRESS_MAX) {
            return Optional.of(attempt.byAddress());
        }
        return !attempt.session().isEmpty() && counts.count(attempt.bySession(), now) >= PER_SESSION_MAX
                ? Optional.of(attempt.bySession()) : Optional.empty();
    }
}
