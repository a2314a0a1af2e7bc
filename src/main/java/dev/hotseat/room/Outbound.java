package dev.hotseat.room;

import dev.hotseat.protocol.CloseCode;
import io.vertx.core.Future;

/** The way to one connected browser, whatever carries it. May be called from any thread; never blocks, never throws. */
public interface Outbound {
    /** Sends a text frame, after all that were sent before; done, or failed, once it is handed to the network. */
    Future<Void> send(String frame);

    /** Sends what the connection missed before it was here; may be large, and does not count as being slow. */
    void sendHistory(String frame);

    /** Says goodbye; done once that is on its way. */
    Future<Void> close(CloseCode code);
}
