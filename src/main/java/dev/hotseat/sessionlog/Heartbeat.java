package dev.hotseat.sessionlog;

import io.vertx.core.Future;

/** Remembers across a crash until when a server was alive, so that an outage has a length. */
public interface Heartbeat {
    /** Stores that the server is alive at this instant, milliseconds since the epoch. */
    Future<Void> beat(long at);

    /** The last instant stored, 0 where there is none. */
    Future<Long> last();
}
