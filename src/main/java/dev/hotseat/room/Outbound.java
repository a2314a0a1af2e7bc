package dev.hotseat.room;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import io.vertx.core.Future;
import java.util.Iterator;

/** The way to one connected browser, whatever carries it. May be called from any thread; never blocks, never throws. */
public interface Outbound {
    /** When a frame leaves: at once, or with the one after it, which is sure to come in the same turn. */
    enum When { NOW, WITH_NEXT }

    /** Sends a text frame, after all that were sent before. */
    default void send(Frame frame) {
        send(frame, When.NOW, () -> { });
    }

    /** As {@link #send(Frame)}; {@code then} runs once, on any thread, when the frame is handed to the network or never will be. */
    void send(Frame frame, When when, Runnable then);

    /**
     * Sends what the connection missed before it was here, frame by frame as the other side takes them, before all that is sent
     * from here on. Once for a connection; the frames are asked for on any thread, by one at a time.
     */
    void sendHistory(Iterator<Frame> history);

    /** Says goodbye; done once that is on its way. */
    Future<Void> close(CloseCode code);
}
