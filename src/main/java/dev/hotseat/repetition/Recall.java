package dev.hotseat.repetition;

/**
 * How well somebody holds on to one question, and when it should come back: the SM-2 schedule (P. A. Wozniak, "Optimization
 * of learning", 1990, chapter 3.2). A question comes back after 1 day, then 6, then each time after the last interval times
 * its easiness; an answer graded below 3 begins again at 1 day and leaves the easiness as it is.
 *
 * @param repetitions answers in a row graded 3 or better
 * @param days        until it should come back
 * @param easiness    E-Factor, {@link #EASINESS_MIN} or more
 */
public record Recall(int repetitions, int days, double easiness) {
    public static final double EASINESS_MIN = 1.3;
    public static final int QUALITY_MAX = 5;
    private static final int PASSED = 3;

    /** Before the first answer. */
    public static final Recall NEW = new Recall(0, 0, 2.5);

    /** After one more answer. @param quality 0 (nothing came) to 5 (perfect) */
    public Recall after(int quality) {
        if (quality < 0 || quality > QUALITY_MAX) {
            throw new IllegalArgumentException("a quality is 0 to " + QUALITY_MAX + ", not " + quality);
        }
        if (quality < PASSED) {
            return new Recall(0, 1, easiness);
        }
        var missing = QUALITY_MAX - quality;
        var easier = Math.max(EASINESS_MIN, easiness + 0.1 - missing * (0.08 + missing * 0.02));
        return new Recall(repetitions + 1, next(easier), easier);
    }

    private int next(double easier) {
        return switch (repetitions) {
            case 0 -> 1;
            case 1 -> 6;
            default -> (int) Math.ceil(days * easier);
        };
    }
}
