package dev.hotseat.protocol;

import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.StreamName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A frame from a browser, or from any other client. */
public sealed interface ClientFrame {
    /**
     * Opens a seat, first on every socket.
     *
     * @param epoch   the epoch of the last welcome, on a reconnect
     * @param after   number of the last event held, on a reconnect
     * @param streams the streams that are asked for beside {@code main}, each with the number of the last event held of it, 0 for none
     */
    record Hello(String session, String token, Optional<String> epoch, OptionalLong after, Map<StreamName, Long> streams) implements ClientFrame {
        public Hello {
            streams = Map.copyOf(streams);
        }

        /** Asks for {@code main} alone. */
        public Hello(String session, String token, Optional<String> epoch, OptionalLong after) {
            this(session, token, epoch, after, Map.of());
        }
    }

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
    sealed interface OfCommand extends ClientFrame {
        CommandId id();
    }

    /** A command to the session itself. */
    record Give(CommandId id, Command.OfParticipant command) implements OfCommand {}

    /** A command to another stream, of the family that its kind takes. */
    record GiveTo(StreamName stream, CommandId id, Object command) implements OfCommand {}

    /** Anything else: what is wrong with it, and the id where it had a usable one. */
    record Unreadable(ErrorCode code, String message, Optional<CommandId> id) implements ClientFrame {}
}
