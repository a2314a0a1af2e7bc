package dev.hotseat.web;

import java.util.HashMap;
import java.util.Map;

/** How many sockets are open, in all and by address, so that neither grows without bound. Thread-safe. */
public final class Crowd {
    static final int PER_ADDRESS_MAX = 300;
    static final int ALL_MAX = 50_000;

    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;

    /**
     * Counts one more, where there is room for it; the one who gets true lets go of it again.
     *
     * @param ownMachine whether it comes from the server's own machine, which may have as many as there are
     */
    synchronized boolean enter(String address, boolean ownMachine) {
        if (all >= ALL_MAX || !ownMachine && byAddress.getOrDefault(address, 0) >= PER_ADDRESS_MAX) {
            return false;
        }
        all++;
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String address) {
        all--;
        byAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
