package dev.hotseat.matchmaking;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.matchmaking.Move.Newcomer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** People who practise, by a number or a letter, for tests. */
public final class People {
    public static final Want WANT = new Want(List.of("java"), Difficulty.MEDIUM, 30, "en", 0);

    private People() {}

    public static PersonId person(int number) {
        return new PersonId("%064x".formatted(number));
    }

    public static Newcomer newcomer(int number, Want want) {
        return new Newcomer(person(number), "Person " + number, want, "key" + number, "hash" + number, Set.of(), Set.of());
    }

    static Newcomer newcomer(int number) {
        return newcomer(number, WANT);
    }

    static Newcomer whoMet(Newcomer who, int... others) {
        return new Newcomer(who.person(), who.name(), who.want(), who.key(), who.tokenHash(), people(others), who.blocked());
    }

    static Newcomer whoBlocked(Newcomer who, int... others) {
        return new Newcomer(who.person(), who.name(), who.want(), who.key(), who.tokenHash(), who.met(), people(others));
    }

    private static Set<PersonId> people(int... numbers) {
        return Set.copyOf(Arrays.stream(numbers).mapToObj(People::person).toList());
    }

    static Want wanting(Difficulty difficulty, int minutes, String... banks) {
        return new Want(List.of(banks), difficulty, minutes, "en", 0);
    }
}
