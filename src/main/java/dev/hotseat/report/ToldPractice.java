package dev.hotseat.report;

import dev.hotseat.session.Chair;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PracticeKind;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rounds of a practice, as far as they were told. Changes while {@link Told} folds, and not any more afterwards. */
final class ToldPractice {
    /** A round that is over: who sat where, and when the next began. */
    record Past(ToldRound round, Map<SeatId, Role> roles, long until) {}

    private final PracticeKind kind;
    private final List<Plan> later;
    private final List<Past> past = new ArrayList<>();

    /** {@code later} holds the plans of the rounds after the first, where they are told at once. */
    ToldPractice(PracticeKind kind, List<Plan> later) {
        this.kind = kind;
        this.later = later;
    }

    PracticeKind kind() {
        return kind;
    }

    List<Past> past() {
        return past;
    }

    /** Puts the round that was on away and begins the next, with the plan that is told now, or was before; moves people to their chairs. */
    ToldRound swap(ToldRound over, Map<SeatId, ToldSeat> seats, int number, List<Chair> chairs, Optional<Plan> told, long at) {
        past.add(new Past(over, seats.values().stream().collect(Collectors.toMap(ToldSeat::id, ToldSeat::role)), at));
        var roles = new HashMap<SeatId, Role>();
        chairs.forEach(chair -> roles.put(chair.seat(), chair.role()));
        seats.replaceAll((id, seat) -> seat.as(roles.getOrDefault(id, seat.role())));
        var next = new ToldRound(number);
        told.or(() -> later.isEmpty() ? Optional.empty() : Optional.of(later.get(number - 2))).ifPresent(next::plan);
        return next;
    }
}
