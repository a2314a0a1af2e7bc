package dev.hotseat.scoring;

/**
 * A grade's level: four on the scale, words first, and three marks outside it that no statistic counts as a level.
 * Stored by name, so a constant is never renamed.
 */
public enum Level {
    POOR, MIXED, GOOD, EXCELLENT,
    NOT_ASKED, NO_ANSWER, NOT_ENOUGH_EVIDENCE;

    /** Whether this is one of the four levels of the scale. */
    public boolean onScale() {
        return compareTo(EXCELLENT) <= 0;
    }
}
