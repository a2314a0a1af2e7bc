package dev.hotseat.web.guard;

import java.util.HashMap;
import java.util.Map;

/** How many of something are open, in all and by address, so that neither grows without bound. Thread-safe. */
public final class ConnectionCounter {
    /** Of sockets. */
    public static final int PER_ADDRESS_MAX = 300;
    public static final int ALL_MAX = 50_000;

    private final int perAddressMax;
    private final int allMax;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;

    ConnectionCounter(int perAddressMax, int allMax) {
        this.perAddressMax = perAddressMax;
        this.allMax = allMax;
    }

    public static ConnectionCounter ofSockets() {
        return new ConnectionCounter(PER_ADDRESS_MAX, ALL_MAX);
    }

    /**
     * Counts one more, where there is room for it; the one who gets true lets go of it again.
     *
     * @param forMany whether many may come from this address, as from the server's own machine: they may be as many as there are
     */
    public synchronized boolean enter(String address, boolean forMany) {
        if (all >= allMax || !forMany && byAddress.getOrDefault(address, 0) >= perAddressMax) {
            return false;
        }
        all++;
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    public synchronized void leave(String address) {
        all--;
        byAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
