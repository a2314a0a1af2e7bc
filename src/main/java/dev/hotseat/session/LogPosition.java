package dev.hotseat.session;

/**
 * How far into a session log a state is. Immutable.
 *
 * @param seq          number of the last event folded in
 * @param at           session time of that event, milliseconds
 * @param writtenBytes what people wrote up to it, as {@link Written} counts it
 */
public record LogPosition(long seq, long at, long writtenBytes) {
    LogPosition after(Logged<Event> logged) {
        return new LogPosition(logged.seq(), logged.at(), writtenBytes + Written.bytes(logged.event()));
    }
}
