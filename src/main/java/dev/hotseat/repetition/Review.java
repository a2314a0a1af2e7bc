package dev.hotseat.repetition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that somebody stumbled over, and when it is due again by {@link Recall}. A question answered well from the start
 * never becomes one.
 *
 * @param lastAt when it was last answered, milliseconds since the epoch, and likewise {@code dueAt}
 */
public record Review(String prompt, Recall recall, int answers, long lastAt, long dueAt) {
    private static final long DAY_MS = 24 * 3_600_000L;
    /** Below this an answer was a stumble; 4 is "correct after a hesitation" in SM-2's own words. */
    private static final int GOOD = 4;

    /** How one answer went. @param quality as in {@link Recall#after} */
    public record Answered(String prompt, long at, int quality) {}

    /**
     * The quality of an answer by its mean level on a scale, SM-2's 1 ("wrong") for the lowest to 5 ("perfect") for the
     * highest, rounded to the nearest.
     *
     * @param mean   of the ranks given, 0 the lowest
     * @param levels of the scale, 2 or more
     */
    public static int quality(double mean, int levels) {
        return (int) Math.round(1 + 4 * mean / (levels - 1));
    }

    /** Everything this person stumbled over, what is due first first. */
    public static List<Review> of(List<Answered> answers) {
        Map<String, Review> reviews = new LinkedHashMap<>();
        answers.stream().sorted(Comparator.comparingLong(Answered::at)).forEach(answer -> {
            var before = reviews.get(answer.prompt());
            if (before != null || answer.quality() < GOOD) {
                var recall = (before == null ? Recall.NEW : before.recall()).after(answer.quality());
                reviews.put(answer.prompt(), new Review(answer.prompt(), recall, before == null ? 1 : before.answers() + 1, answer.at(),
                        answer.at() + recall.days() * DAY_MS));
            }
        });
        return reviews.values().stream().sorted(Comparator.comparingLong(Review::dueAt)).toList();
    }

    public boolean due(long now) {
        return dueAt <= now;
    }
}
