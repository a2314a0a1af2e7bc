package dev.hotseat.matchmaking;

import dev.hotseat.bank.Difficulty;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Stories of people on the way to a partner: whoever does whatever, whenever. */
public final class Stories {
    static final int PEOPLE = 9;

    /** What happened: a move, so long after the one before. */
    public record Happened(Move move, long afterMs) {}

    private Stories() {}

    public static Arbitrary<List<Happened>> any() {
        var person = Arbitraries.integers().between(0, PEOPLE - 1).map(People::person);
        var newcomer = Combinators.combine(Arbitraries.integers().between(0, PEOPLE - 1), wants(), Arbitraries.integers().between(0, PEOPLE - 1),
                Arbitraries.integers().between(0, 2 * PEOPLE)).as((who, want, met, blocked) -> {
                    var plain = People.newcomer(who, want);
                    return People.whoBlocked(met % 2 == 0 ? People.whoMet(plain, met) : plain, blocked);
                });
        var join = newcomer.<Move>map(Move.Join::new);
        var reply = Combinators.combine(person, Arbitraries.of(true, true, true, false)).<Move>as(Move.Reply::new);
        var rest = Arbitraries.<Move>oneOf(person.map(Move.Leave::new), person.map(Move.Away::new), person.map(Move.Back::new),
                Combinators.combine(person, person).as(Move.Block::new), person.map(Move.Begin::new), Arbitraries.just(new Move.Tick()),
                Combinators.combine(newcomer, Arbitraries.of("l1", "l2"), Arbitraries.of(2, 3)).as(Move.Invite::new),
                Combinators.combine(newcomer, Arbitraries.of("l1", "l2")).as(Move.Follow::new),
                Combinators.combine(person, person).as((one, other) -> new Move.Unsuited(List.of(one, other))));
        var move = Arbitraries.frequencyOf(Tuple.of(5, join), Tuple.of(4, reply),
                Tuple.of(2, person.<Move>map(Move.Come::new)), Tuple.of(3, rest));
        return Combinators.combine(move, Arbitraries.of(0L, 0L, 500L, 20_000L, 45_000L, 200_000L, 700_000L)).as(Happened::new).list().ofMaxSize(60);
    }

    private static Arbitrary<Want> wants() {
        return Combinators.combine(Arbitraries.of(List.of("java"), List.of("aws"), List.of("java", "aws")), Arbitraries.of(Difficulty.EASY,
                Difficulty.MEDIUM, Difficulty.HARD),
                Arbitraries.of(15, 20, 45), Arbitraries.of("en", "en", "de"), Arbitraries.of(0L, 0L, 0L, 300_000L)).as(Want::new);
    }

    /** What is looked at after each move. */
    public interface Step {
        void check(Pool before, Pool after, long now);
    }

    /** The pool at the end. */
    public static Pool told(List<Happened> story, Step step) {
        var pool = Pool.EMPTY;
        var now = 0L;
        for (var happened : story) {
            now += happened.afterMs();
            var next = pool.after(happened.move(), now);
            step.check(pool, next, now);
            pool = next;
        }
        return pool;
    }
}
