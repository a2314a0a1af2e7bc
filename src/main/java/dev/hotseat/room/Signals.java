package dev.hotseat.room;

import dev.hotseat.audience.Views;
import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.Frame;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.protocol.Signal;
import dev.hotseat.refusal.Limit;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of everything that is told in a room and never logged: to those who may know whose it is, and to nobody else. Confined
 * to the room's event loop.
 */
final class Signals {
    private final Fanout fanout;
    private final Supplier<SessionState> state;
    private final Meters meters;

    Signals(Fanout fanout, Supplier<SessionState> state, Meters meters) {
        this.fanout = fanout;
        this.state = state;
        this.meters = meters;
    }

    /** Tells what the server knows of a seat. */
    void tell(SeatId seat, Signal signal) {
        fanout.signal(seat, Optional.empty(), FrameWriter.signal(seat, signal), state.get());
    }

    /**
     * Sends on what a participant signals: to all who may know them, or to the addressee alone, on every connection of that seat.
     * Drops it where it is too large, and where sender and addressee may not know of each other; the sender hears neither, so that
     * a seat which they may not know is to them as one that there is not.
     */
    void sendOn(Connection from, Optional<SeatId> addressee, Frame signal) {
        if (signal.length() > Room.SIGNAL_BYTES_MAX) {
            meters.rejected(Limit.SIGNALS);
        } else if (addressee.isEmpty() || Views.knows(from.audience(), addressee.get(), state.get())) {
            fanout.signal(from.seat(), addressee, signal, state.get());
        }
    }
}
