package dev.hotseat.web.socket;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import io.vertx.core.Future;

/**
 * The server's end of an open WebSocket (RFC 6455). {@link #write}, {@link #close} and {@link #isOver} may be called from any
 * thread; all else is for the connection's event loop, where the listener is told too.
 */
interface SocketLine {
    /** Is told what comes. */
    interface Listener {
        void text(String text);

        /** A message of bytes, which are gone. */
        void bytes();

        /** Nothing left for so long of what waits to be sent that the line ends now. */
        void stuck();

        /** Once, and last. @param silentMs how long nothing was heard before, where the line ended for want of a sign of life */
        void closed(long silentMs);
    }

    /** To be called at once; what came before is lost. */
    void tell(Listener to);

    /** Nothing that comes is told from here on, and the other side waits with the rest, until {@link #hearAgain}. */
    void holdBack();

    void hearAgain();

    /** Whether nothing can be sent any more, since either side said goodbye or the connection is gone. */
    boolean isOver();

    /** {@code then} runs once, on the loop or at once, when the frame is handed to the network or never will be. */
    void write(Frame frame, When when, Runnable then);

    /** Says goodbye, also in place of what the network did not take yet; done once the other side did too, or had the time to. */
    Future<Void> close(CloseCode code);

    /** So many seconds more have passed. @return false where the line has ended, and time no longer matters to it */
    boolean pass(int seconds);
}
