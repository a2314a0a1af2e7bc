package dev.hotseat.session;

/**
 * How far into a stream of a session log a state is. Immutable.
 *
 * @param seq          number of the last event folded in, 0 before the first
 * @param at           session time of that event, milliseconds
 * @param writtenBytes what people wrote up to it, as {@link Written} counts it
 */
public record LogPosition(long seq, long at, long writtenBytes) {
    public static final LogPosition BEGINNING = new LogPosition(0, 0, 0);

    /** @throws IllegalStateException where this event cannot be the next, by its number or by its time */
    public void requireNext(Logged<?> logged) {
        if (logged.seq() != seq + 1) {
            throw new IllegalStateException("event " + (seq + 1) + " is missing: the next one is number " + logged.seq());
        }
        if (logged.at() < at) {
            throw new IllegalStateException("event " + logged.seq() + " is older than the one before it");
        }
    }

    /** The position after one more event, in which so much was written. */
    public LogPosition after(Logged<?> logged, long newlyWrittenBytes) {
        return new LogPosition(logged.seq(), logged.at(), writtenBytes + newlyWrittenBytes);
    }
}
