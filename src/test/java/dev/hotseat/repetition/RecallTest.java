package dev.hotseat.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hotseat.repetition.Review.Answered;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SM-2 against its published formula, by hand: EF' = EF + (0.1 - (5 - q) (0.08 + (5 - q) 0.02)), I = 1, 6, then I EF. */
class RecallTest {
    /** The changes of the E-Factor that Wozniak's formula gives for each passing grade. */
    @ParameterizedTest
    @CsvSource({"5, 2.6", "4, 2.5", "3, 2.36", "2, 2.5", "1, 2.5", "0, 2.5"})
    void anAnswerChangesTheEasinessAsPublished(int quality, double easiness) {
        assertThat(Recall.NEW.after(quality).easiness()).isCloseTo(easiness, within(1e-9));
    }

    @Test
    void intervalsGrowByTheEasinessRoundedUp() {
        // All 4s keep 2.5: 1, 6, 15, 37.5 up to 38, 95.
        assertThat(days(4, 4, 4, 4, 4)).isEqualTo(95);
        // 2.6, 2.7, 2.8, 2.9: 1, 6, 6 x 2.8 = 16.8 up to 17, 17 x 2.9 = 49.3 up to 50.
        assertThat(days(5, 5, 5)).isEqualTo(17);
        assertThat(days(5, 5, 5, 5)).isEqualTo(50);
        // 2.36, 2.22, 2.08: 1, 6, 6 x 2.08 = 12.48 up to 13.
        assertThat(days(3, 3, 3)).isEqualTo(13);
    }

    @Test
    void anAnswerBelowThreeBeginsAgainAndKeepsTheEasiness() {
        var before = after(4, 4, 3);
        assertThat(before.after(2)).isEqualTo(new Recall(0, 1, before.easiness()));
        assertThat(before.after(2).after(4).after(4).days()).isEqualTo(6);
    }

    @Property
    void noQuestionBecomesHarderThanItsFloorNorComesBackSoonerThanTomorrow(@ForAll List<@IntRange(max = 5) Integer> qualities) {
        var recall = Recall.NEW;
        for (var quality : qualities.stream().limit(12).toList()) {
            recall = recall.after(quality);
            assertThat(recall.easiness()).isGreaterThanOrEqualTo(Recall.EASINESS_MIN);
            assertThat(recall.days()).isPositive();
        }
    }

    @Test
    void aQualityIsZeroToFive() {
        assertThatThrownBy(() -> Recall.NEW.after(6)).hasMessageContaining("0 to 5");
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 1", "1, 4, 2", "1.5, 4, 3", "2, 4, 4", "3, 4, 5", "0, 5, 1", "2, 5, 3", "3, 5, 4"})
    void levelsBecomeQualitiesFromOneToFive(double mean, int levels, int quality) {
        assertThat(Review.quality(mean, levels)).isEqualTo(quality);
    }

    @Test
    void aQuestionAnsweredWellNeverComesBackAndOneStumbledOverDoes() {
        var day = TimeUnit.DAYS.toMillis(1);
        var reviews = Review.of(List.of(new Answered("easy", 0, 5), new Answered("hard", 0, 2), new Answered("middling", 0, 3),
                new Answered("hard", day, 4), new Answered("hard", 2 * day, 4)));
        assertThat(reviews).extracting(Review::prompt).containsExactly("middling", "hard");
        assertThat(reviews.getFirst().dueAt()).isEqualTo(day);
        assertThat(reviews.getLast()).isEqualTo(new Review("hard", new Recall(2, 6, 2.5), 3, 2 * day, 8 * day));
        assertThat(reviews.getLast().due(8 * day - 1)).isFalse();
        assertThat(reviews.getLast().due(8 * day)).isTrue();
    }

    private static int days(int... qualities) {
        return after(qualities).days();
    }

    private static Recall after(int... qualities) {
        var recall = Recall.NEW;
        for (var quality : qualities) {
            recall = recall.after(quality);
        }
        return recall;
    }
}
