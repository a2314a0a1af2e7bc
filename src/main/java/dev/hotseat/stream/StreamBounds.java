package dev.hotseat.stream;

import dev.hotseat.refusal.Limit;
import dev.hotseat.session.LogPosition;
import java.util.Optional;

/**
 * How much one stream of a session may hold; what is past it is refused in that stream alone.
 *
 * @param eventsMax       events, 1 or more
 * @param writtenBytesMax what people write into it, in bytes as {@link StreamKind#writtenBytes} counts them
 */
public record StreamBounds(int eventsMax, long writtenBytesMax) {
    private static final int MIB = 1024 * 1024;

    /** Which of the two a stream that is so far has met. */
    public Optional<Limit> met(LogPosition position) {
        return position.seq() >= eventsMax ? Optional.of(Limit.LOG)
                : position.writtenBytes() >= writtenBytesMax ? Optional.of(Limit.LOG_BYTES) : Optional.empty();
    }

    /** What the stream may hold, in words. */
    String words(Limit bound) {
        return bound == Limit.LOG ? eventsMax + " events" : writtenBytesMax / MIB + " MiB of text";
    }
}
