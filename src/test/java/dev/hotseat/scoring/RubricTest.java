package dev.hotseat.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RubricTest {
    @Test
    void theScaleHasFourLevelsInOrderAndThreeMarksOutsideIt() {
        assertThat(Arrays.stream(Level.values()).filter(Level::onScale))
                .containsExactly(Level.POOR, Level.MIXED, Level.GOOD, Level.EXCELLENT);
        assertThat(Level.values()).hasSize(7);
    }

    @Test
    void everyCriterionOfTheTechnicalRubricHasItsOwnIdAndAnAnchorForEveryLevel() {
        var criteria = Rubric.technical().criteria();
        assertThat(criteria).extracting(Criterion::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(criteria).allSatisfy(criterion -> assertThat(
                new String[] {criterion.name(), criterion.poor(), criterion.mixed(), criterion.good(), criterion.excellent()})
                .doesNotHaveDuplicates().allMatch(text -> !text.isBlank()));
    }

    @Test
    void aRubricKnowsItsCriteriaAndNoOthers() {
        assertThat(Rubric.technical().has("communication")).isTrue();
        assertThat(Rubric.technical().has("charm")).isFalse();
    }
}
