package dev.hotseat.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The seats of a session in the order they were added, who of them is connected as the log has it, and readiness.
 * Immutable.
 */
public record Seating(Map<SeatId, Seat> seats, Set<SeatId> connected, boolean candidateReady) {
    static final Seating EMPTY = new Seating(Map.of(), Set.of(), false);

    /** The seat, revoked or not. */
    public Optional<Seat> find(SeatId id) {
        return Optional.ofNullable(seats.get(id));
    }

    /** The seat, where its link still opens it. */
    public Optional<Seat> active(SeatId id) {
        return find(id).filter(seat -> !seat.revoked());
    }

    /** Those who grade: lead and interviewers whose seat stands. */
    public List<Seat> panel() {
        return seats.values().stream().filter(seat -> seat.role().grades() && !seat.revoked()).toList();
    }

    /** The name of the candidate's seat, or an empty text before there is one. */
    public String candidateName() {
        return seats.values().stream().filter(seat -> seat.role() == Role.CANDIDATE).map(Seat::name).findFirst().orElse("");
    }

    Seating add(Seat seat) {
        if (seats.containsKey(seat.id())) {
            throw new IllegalStateException("seat " + seat.id() + " was added before");
        }
        return with(seat);
    }

    Seating revoke(SeatId id) {
        return with(existing(id).revoke());
    }

    Seating reissue(SeatId id, String newTokenHash) {
        return with(existing(id).reissue(newTokenHash));
    }

    Seating presence(SeatId id, boolean here) {
        var seat = existing(id).id();
        var changed = new LinkedHashSet<>(connected);
        if (here) {
            changed.add(seat);
        } else {
            changed.remove(seat);
        }
        return new Seating(seats, Collections.unmodifiableSet(changed), candidateReady);
    }

    Seating ready() {
        return new Seating(seats, connected, true);
    }

    private Seating with(Seat seat) {
        var changed = new LinkedHashMap<>(seats);
        changed.put(seat.id(), seat);
        return new Seating(Collections.unmodifiableMap(changed), connected, candidateReady);
    }

    private Seat existing(SeatId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("there is no seat " + id));
    }
}
