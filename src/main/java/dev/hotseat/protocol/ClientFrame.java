package dev.hotseat.protocol;

import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import java.util.Optional;
import java.util.OptionalLong;

/** A frame from a browser, or from any other client. */
public sealed interface ClientFrame {
    /**
     * Opens a seat, first on every socket.
     *
     * @param epoch the epoch of the last welcome, on a reconnect
     * @param after number of the last event held, on a reconnect
     */
    record Hello(String session, String token, Optional<String> epoch, OptionalLong after) implements ClientFrame {}

    /** Asks for the session time; {@code t} comes back as it was. */
    record Ping(double t) implements ClientFrame {}

    /** What is told to others here and now, and not logged. */
    sealed interface OfSignal extends ClientFrame {}

    /** Tells how good the sender's line is; figures out of range are cut off. */
    record Line(long roundTripMs, long clockErrorMs) implements OfSignal {
        public LineQuality quality() {
            return new LineQuality(Math.clamp(roundTripMs, 0, LineQuality.MAX_MS), Math.clamp(clockErrorMs, 0, LineQuality.MAX_MS));
        }
    }

    /** A command with its sender's id. */
    record Give(CommandId id, Command.OfParticipant command) implements ClientFrame {}

    /** Anything else: what is wrong with it, and the id where it had a usable one. */
    record Unreadable(ErrorCode code, String message, Optional<CommandId> id) implements ClientFrame {}
}
