package dev.hotseat.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who sits where in the round after the one that is on, as far as those who are still there can hold it. */
final class NextRound {
    private NextRound() {}

    /**
     * The chairs go round while everybody is there. Where somebody left, the first two of the others sit down of whom the one
     * has not interviewed yet and the other has not been asked. Empty where there is no round to come.
     */
    static Optional<List<Chair>> of(SessionState state) {
        var practice = state.practice().orElseThrow();
        if (practice.round() >= practice.rounds()) {
            return Optional.empty();
        }
        var seats = List.copyOf(state.seating().seats().keySet());
        if (practice.left().isEmpty()) {
            return Optional.of(Practice.chairs(seats, practice.round() + 1));
        }
        var rounds = state.rounds();
        var leads = seats.stream().filter(seat -> !practice.left().contains(seat) && rounds.stream().noneMatch(round -> round.lead().equals(seat)));
        return leads.flatMap(lead -> asked(seats, rounds, practice, lead).map(asked -> chairs(seats, lead, asked))).findFirst();
    }

    private static Stream<SeatId> asked(List<SeatId> seats, List<Round> rounds, Practice practice, SeatId lead) {
        return seats.stream().filter(seat -> !practice.left().contains(seat) && !seat.equals(lead)
                && rounds.stream().noneMatch(round -> round.candidate().equals(Optional.of(seat))));
    }

    private static List<Chair> chairs(List<SeatId> seats, SeatId lead, SeatId asked) {
        return seats.stream().map(seat -> new Chair(seat, seat.equals(lead) ? Role.LEAD : seat.equals(asked) ? Role.CANDIDATE : Role.OBSERVER)).toList();
    }
}
