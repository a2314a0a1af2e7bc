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
 *
 * @param gone since when those are gone who were here before, session time in milliseconds
 */
public record Seating(Map<SeatId, Seat> seats, Set<SeatId> connected, Map<SeatId, Long> gone, boolean candidateReady) {
    static final Seating EMPTY = new Seating(Map.of(), Set.of(), Map.of(), false);

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

    /** The seat that has the lead; a session has one from the start. */
    public Seat lead() {
        return seats.values().stream().filter(seat -> seat.role().leads()).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has the lead"));
    }

    /** Since when a seat that is not connected is gone; 0 where it never was here. */
    public long goneSince(SeatId id) {
        return gone.getOrDefault(id, 0L);
    }

    /** The candidate's seat; whoever practises alone has none. */
    public Optional<Seat> candidate() {
        return seats.values().stream().filter(seat -> seat.role().answers()).findFirst();
    }

    /** The name of the candidate's seat, or an empty text before there is one. */
    public String candidateName() {
        return candidate().map(Seat::name).orElse("");
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

    Seating come(SeatId id) {
        var here = new LinkedHashSet<>(connected);
        here.add(existing(id).id());
        var away = new LinkedHashMap<>(gone);
        away.remove(id);
        return new Seating(seats, Collections.unmodifiableSet(here), Collections.unmodifiableMap(away), candidateReady);
    }

    Seating go(SeatId id, long since) {
        var here = new LinkedHashSet<>(connected);
        here.remove(existing(id).id());
        var away = new LinkedHashMap<>(gone);
        away.put(id, since);
        return new Seating(seats, Collections.unmodifiableSet(here), Collections.unmodifiableMap(away), candidateReady);
    }

    Seating passLead(SeatId from, SeatId to) {
        if (!existing(from).role().leads() || !existing(to).role().grades() || existing(to).role().leads()) {
            throw new IllegalStateException("the lead cannot go from " + from + " to " + to);
        }
        return with(existing(from).as(Role.INTERVIEWER)).with(existing(to).as(Role.LEAD));
    }

    /** The same people in other chairs. */
    Seating seated(List<Chair> chairs) {
        var changed = this;
        for (var chair : chairs) {
            changed = changed.with(existing(chair.seat()).as(chair.role()));
        }
        return changed;
    }

    Seating ready() {
        return new Seating(seats, connected, gone, true);
    }

    private Seating with(Seat seat) {
        var changed = new LinkedHashMap<>(seats);
        changed.put(seat.id(), seat);
        return new Seating(Collections.unmodifiableMap(changed), connected, gone, candidateReady);
    }

    private Seat existing(SeatId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("there is no seat " + id));
    }
}
