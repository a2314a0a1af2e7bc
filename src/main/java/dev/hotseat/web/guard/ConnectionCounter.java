package dev.hotseat.web.guard;

import java.util.HashMap;
import java.util.Map;

/** Counts what is open, in all and by address, up to a limit for each. Thread-safe. */
public final class ConnectionCounter {
    /** Limits of sockets. */
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
     * Counts one more where the limits allow it; whoever gets true calls {@link #leave} once it is closed.
     *
     * @param sharedByMany whether many people come from this address, as from a proxy's: then only the limit in all counts
     */
    public synchronized boolean enter(String address, boolean sharedByMany) {
        if (all >= allMax || !sharedByMany && byAddress.getOrDefault(address, 0) >= perAddressMax) {
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
