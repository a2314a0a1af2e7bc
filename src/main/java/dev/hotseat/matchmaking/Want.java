package dev.hotseat.matchmaking;

import dev.hotseat.bank.Difficulty;
import java.util.List;

/**
 * What somebody wants to practise.
 *
 * @param banks      ids of the banks that would do, the best first; never empty
 * @param difficulty how hard the questions should be; never {@link Difficulty#UNRATED}
 * @param minutes    of each round, {@link #MINUTES_MIN} to {@link #MINUTES_MAX}
 * @param language   to speak in, as a language tag such as {@code en}
 * @param from       from when on, milliseconds since the epoch; one in the past means now
 */
public record Want(List<String> banks, Difficulty difficulty, int minutes, String language, long from) {
    public static final int BANKS_MAX = 20;
    public static final int MINUTES_MIN = 10;
    public static final int MINUTES_MAX = 60;

    public Want {
        banks = List.copyOf(banks);
        if (banks.isEmpty() || banks.size() > BANKS_MAX) {
            throw new IllegalArgumentException("\"banks\" must name 1 to " + BANKS_MAX + " banks");
        }
        if (difficulty == Difficulty.UNRATED) {
            throw new IllegalArgumentException("\"difficulty\" must be EASY, MEDIUM or HARD");
        }
        if (minutes < MINUTES_MIN || minutes > MINUTES_MAX) {
            throw new IllegalArgumentException("\"minutes\" must be " + MINUTES_MIN + " to " + MINUTES_MAX);
        }
        if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw new IllegalArgumentException("\"language\" must be a language tag such as en or pt-BR");
        }
    }

    /** What two who fit practise: what both named, the gentler difficulty, the shorter rounds. */
    public Want with(Want other) {
        return new Want(common(other), difficulty.compareTo(other.difficulty) <= 0 ? difficulty : other.difficulty,
                Math.min(minutes, other.minutes), language, Math.max(from, other.from));
    }

    List<String> common(Want other) {
        return banks.stream().filter(other.banks::contains).toList();
    }
}
