package dev.hotseat.session;

import dev.hotseat.scoring.Level;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What makes a session a practice: its rounds, who wants to swap roles, how the interviewing was rated, and what was written
 * in answer. Immutable.
 *
 * @param arranged  as agreed on at the start, with the plans of the rounds after the first
 * @param past      the rounds that are over, first to last
 * @param agreed    who wants to swap roles now
 * @param ratings   of the interviewing, by whoever was asked
 * @param answers   by question, where they were typed
 * @param formsSince when the forms were begun, session time in milliseconds; 0 before
 * @param left      who left it before its end
 */
public record Practice(Event.PracticeArranged arranged, List<Round> past, Set<SeatId> agreed, PMap<RatingKey, Level> ratings,
                       PMap<QuestionId, String> answers, long formsSince, Set<SeatId> left) {
    /** How long sealed forms wait for each other, milliseconds. */
    public static final long FORMS_WAIT_MS = 24 * 3_600_000L;

    /** One criterion of the interviewing, rated by whoever was asked. */
    public record RatingKey(SeatId seat, String criterion) {}

    static Practice of(Event.PracticeArranged arranged) {
        return new Practice(arranged, List.of(), Set.of(), HashTreePMap.empty(), HashTreePMap.empty(), 0, Set.of());
    }

    public boolean alone() {
        return arranged.kind() == PracticeKind.ALONE;
    }

    /** The round that is on, from 1. */
    public int round() {
        return past.size() + 1;
    }

    public int rounds() {
        return arranged.laterRounds().size() + 1;
    }

    /** When the forms open at the latest, session time in milliseconds; nothing before they were begun. */
    public Optional<Long> deadline() {
        return formsSince == 0 ? Optional.empty() : Optional.of(formsSince + FORMS_WAIT_MS);
    }

    /**
     * Who sits where in a round that counts from 1: the chairs go round, so that each seat is once the lead, and in the round
     * before that the candidate.
     */
    static List<Chair> chairs(List<SeatId> seats, int round) {
        var roles = List.of(Role.LEAD, Role.CANDIDATE, Role.OBSERVER);
        return IntStream.range(0, seats.size())
                .mapToObj(place -> new Chair(seats.get(place), roles.get(Math.floorMod(place - (round - 1), seats.size())))).toList();
    }

    /** Whether any round's plan, or what was added to it, has a question with this id. */
    boolean knows(QuestionId id) {
        return past.stream().anyMatch(round -> round.agenda().find(id).isPresent())
                || arranged.laterRounds().stream().anyMatch(plan -> plan.find(id).isPresent());
    }

    Practice agree(SeatId seat) {
        var more = new LinkedHashSet<>(agreed);
        more.add(seat);
        return new Practice(arranged, past, Collections.unmodifiableSet(more), ratings, answers, formsSince, left);
    }

    Practice disagree(SeatId seat) {
        var fewer = new LinkedHashSet<>(agreed);
        fewer.remove(seat);
        return new Practice(arranged, past, Collections.unmodifiableSet(fewer), ratings, answers, formsSince, left);
    }

    Practice after(Round over) {
        return new Practice(arranged, Stream.concat(past.stream(), Stream.of(over)).toList(), Set.of(), ratings, answers, formsSince, left);
    }

    Practice rate(RatingKey key, Level level) {
        return new Practice(arranged, past, agreed, ratings.plus(key, level), answers, formsSince, left);
    }

    Practice answer(QuestionId id, String text) {
        return new Practice(arranged, past, agreed, ratings, text.isEmpty() ? answers.minus(id) : answers.plus(id, text), formsSince, left);
    }

    /** Whoever agreed to swap agreed to do so with everybody there. */
    Practice leave(SeatId seat) {
        var more = new LinkedHashSet<>(left);
        more.add(seat);
        return new Practice(arranged, past, Set.of(), ratings, answers, formsSince, Collections.unmodifiableSet(more));
    }

    /** A question that was never asked has no answer. */
    Practice without(QuestionId id) {
        return new Practice(arranged, past, agreed, ratings, answers.minus(id), formsSince, left);
    }

    Practice formsBegun(long at) {
        return new Practice(arranged, past, Set.of(), ratings, answers, at, left);
    }
}
