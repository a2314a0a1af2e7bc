package dev.hotseat.storage.sqlite.engine;

/**
 * What a database may use and how long it may wait.
 *
 * @param lockWaitMs      how long a transaction waits for another program's lock before it is refused, 0 or more
 * @param writesWaitingMax writes accepted and not yet committed; more are refused at once
 * @param readsWaitingMax  reads accepted and not yet begun; more are refused at once
 * @param readers          reader connections, each with a thread of its own, 1 or more
 */
public record DatabaseLimits(int lockWaitMs, int writesWaitingMax, int readsWaitingMax, int readers) {
    public static final DatabaseLimits DEFAULT = new DatabaseLimits(2_000, 10_000, 10_000, 4);
}
