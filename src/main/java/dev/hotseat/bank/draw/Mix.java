package dev.hotseat.bank.draw;

import dev.hotseat.bank.Difficulty;

/**
 * How much a draw takes, and of what.
 *
 * @param questionMinutes what all questions may take together
 * @param easy            weight of easy questions, and likewise the others; one that nobody rated counts as medium
 */
public record Mix(int questionMinutes, int easy, int medium, int hard) {
    /** For a practice round of this difficulty; a tenth of it is left for hello. {@link Difficulty#UNRATED} is the middle. */
    public static Mix round(Difficulty difficulty, int minutes) {
        var asking = minutes - Math.max(1, minutes / 10);
        return switch (difficulty) {
            case EASY -> new Mix(asking, 3, 2, 0);
            case MEDIUM, UNRATED -> new Mix(asking, 1, 3, 1);
            case HARD -> new Mix(asking, 0, 2, 3);
        };
    }

    /** How many of {@code questions} questions should be this hard. */
    double wanted(Difficulty difficulty, int questions) {
        var weight = switch (difficulty) {
            case EASY -> easy;
            case MEDIUM, UNRATED -> medium;
            case HARD -> hard;
        };
        return (double) questions * weight / (easy + medium + hard);
    }
}
