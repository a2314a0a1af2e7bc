package dev.hotseat.report;

import dev.hotseat.session.PracticeKind;
import dev.hotseat.session.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one report is about: an interview from its beginning to its end, or one round of a practice looked at as if it were one.
 *
 * @param number which round, from 1
 * @param seats  with the roles that they had in it
 * @param until  when the debrief, or the next round, began
 */
record Part(int number, ToldRound round, List<ToldSeat> seats, Optional<Long> since, Optional<Long> until) {
    /** The whole session: what is on, or was on last. */
    static Part whole(Told told) {
        return new Part(told.round().number(), told.round(), told.seats(), told.startedAt(), told.debriefAt());
    }

    /** The rounds of a practice among peers in which something was asked; none of any other session. */
    static List<Part> held(Told told) {
        return told.practice().filter(practice -> practice.kind() == PracticeKind.PEERS).stream().flatMap(practice -> rounds(told, practice))
                .filter(part -> !part.round().asked().isEmpty()).toList();
    }

    private static Stream<Part> rounds(Told told, ToldPractice practice) {
        var rounds = new ArrayList<Part>();
        var since = told.startedAt();
        for (var past : practice.past()) {
            var then = told.seats().stream().map(seat -> seat.as(past.roles().getOrDefault(seat.id(), seat.role()))).toList();
            rounds.add(new Part(past.round().number(), past.round(), then, since, Optional.of(past.until())));
            since = Optional.of(past.until());
        }
        rounds.add(new Part(told.round().number(), told.round(), told.seats(), since, told.debriefAt()));
        return rounds.stream();
    }

    Optional<ToldSeat> candidate() {
        return seats.stream().filter(seat -> seat.role().answers()).findFirst();
    }

    Optional<ToldSeat> lead() {
        return seats.stream().filter(seat -> seat.role().leads()).findFirst();
    }

    boolean asks(SeatId seat) {
        return candidate().filter(each -> each.id().equals(seat)).isPresent();
    }
}
