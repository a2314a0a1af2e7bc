package dev.hotseat.scoring;

/**
 * A grade's level: those of either {@link LevelScale}, words first, and three marks outside both that no statistic counts
 * as a level. Stored by name, so a constant is never renamed.
 */
public enum Level {
    POOR, MIXED, GOOD, EXCELLENT,
    NOT_ASKED, NO_ANSWER, NOT_ENOUGH_EVIDENCE,
    AWARENESS, NOVICE, INTERMEDIATE, ADVANCED, EXPERT;

    /** Whether this tells why there is no level. */
    public boolean outsideScale() {
        return switch (this) {
            case NOT_ASKED, NO_ANSWER, NOT_ENOUGH_EVIDENCE -> true;
            case POOR, MIXED, GOOD, EXCELLENT, AWARENESS, NOVICE, INTERMEDIATE, ADVANCED, EXPERT -> false;
        };
    }
}
