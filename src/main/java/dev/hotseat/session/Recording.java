package dev.hotseat.session;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was agreed about the log, and whether it is written now. Immutable.
 *
 * @param agreed seats whose agreement to being logged stands in the log
 * @param off    the stretch off the record that goes on now
 */
public record Recording(Set<SeatId> agreed, Optional<Off> off) {
    static final Recording ON = new Recording(Set.of(), Optional.empty());

    /**
     * A stretch of which the log holds its start and its end, and nothing from within.
     *
     * @param since        session time in milliseconds
     * @param clockStopped whether a clock ran that goes on with the record
     */
    public record Off(long since, boolean clockStopped) {}

    public boolean isOff() {
        return off.isPresent();
    }

    Recording agree(SeatId seat) {
        var all = new LinkedHashSet<>(agreed);
        all.add(seat);
        return new Recording(Collections.unmodifiableSet(all), off);
    }

    Recording goOff(long at, boolean clockStopped) {
        if (isOff()) {
            throw new IllegalStateException("it is off the record already");
        }
        return new Recording(agreed, Optional.of(new Off(at, clockStopped)));
    }

    Recording goOn() {
        if (!isOff()) {
            throw new IllegalStateException("it is on the record already");
        }
        return new Recording(agreed, Optional.empty());
    }
}
