package dev.hotseat.matchmaking;

/** When time alone ends something. */
final class Deadlines {
    private Deadlines() {}

    /** Who wants to begin later need not stay on the page until then. */
    static long awayEnds(Waiter waiter) {
        return waiter.awaySince() == 0 ? Long.MAX_VALUE : Math.max(waiter.awaySince(), waiter.want().from()) + Pool.AWAY_MS;
    }
}
