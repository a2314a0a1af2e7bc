package dev.hotseat.session;

/**
 * What was graded in a session, and what was concluded from it. Immutable.
 *
 * @param grading    the panel's grades, notes, moments and scorecards
 * @param conclusion what the panel agrees on, what the candidate thinks, and the feedback
 * @param regrading  what was graded again from the replay
 */
public record Assessment(Grading grading, Conclusion conclusion, Regrading regrading) {
    static final Assessment BLANK = new Assessment(Grading.BLANK, Conclusion.OPEN, Regrading.NONE);

    Assessment with(Grading changed) {
        return new Assessment(changed, conclusion, regrading);
    }

    Assessment with(Conclusion changed) {
        return new Assessment(grading, changed, regrading);
    }

    Assessment with(Regrading changed) {
        return new Assessment(grading, conclusion, changed);
    }
}
