package dev.hotseat.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RubricTest {
    @Test
    void everyLevelIsOnOneScaleOrOutsideBoth() {
        for (var level : Level.values()) {
            assertThat(Arrays.stream(LevelScale.values()).filter(scale -> scale.rank(level).isPresent()).count()).as("%s", level)
                    .isEqualTo(level.outsideScale() ? 0 : 1);
        }
    }

    @Test
    void theScalesRunFromPoorToExcellentAndFromAwarenessToExpert() {
        assertThat(LevelScale.FOUR_LEVELS.levels()).containsExactly(Level.POOR, Level.MIXED, Level.GOOD, Level.EXCELLENT);
        assertThat(LevelScale.FIVE_LEVELS.rank(Level.AWARENESS)).hasValue(0);
        assertThat(LevelScale.FIVE_LEVELS.rank(Level.EXPERT)).hasValue(4);
    }

    @ParameterizedTest
    @EnumSource(LevelScale.class)
    void aScaleAdmitsItsOwnLevelsAndWhatIsOutsideAny(LevelScale scale) {
        assertThat(Arrays.stream(Level.values()).filter(scale::admits).count()).isEqualTo(scale.levels().size() + 3);
    }

    static List<Rubric> ready() {
        return List.copyOf(ReadyRubrics.all().values());
    }

    @ParameterizedTest
    @MethodSource("ready")
    void aReadyRubricHasNoFaultAndSaysSomethingElseForEveryLevel(Rubric rubric) {
        assertThat(RubricCheck.fault(rubric)).isEmpty();
        assertThat(rubric.criteria().stream().flatMap(criterion -> criterion.anchors().stream())).doesNotHaveDuplicates();
        assertThat(rubric.criteria()).allMatch(criterion -> criterion.weight() == 1);
    }

    @Test
    void aRubricKnowsItsCriteriaAndNoOthers() {
        assertThat(ReadyRubrics.technical().has("communication")).isTrue();
        assertThat(ReadyRubrics.technical().has("charm")).isFalse();
    }

    @Test
    void anAnchorIsFoundByItsLevelAndNoneOutsideTheScale() {
        var rubric = ReadyRubrics.technical();
        assertThat(rubric.anchor(rubric.criteria().getFirst(), Level.EXCELLENT)).startsWith("Explains it from first principles");
        assertThat(rubric.anchor(rubric.criteria().getFirst(), Level.NO_ANSWER)).isEmpty();
    }

    @Test
    void aFaultNamesItsPlaceAndWhatItMustBe() {
        assertFault("criteria[0].anchors[2]", "1 to 400", new Criterion("depth", "Depth", 1, List.of("p", "m", " ", "e")));
        assertFault("criteria[0].anchors", "4 sentences, one for each level; there are 3", new Criterion("depth", "Depth", 1, List.of("p", "m", "g")));
        assertFault("criteria[0].weight", "1 to 9", new Criterion("depth", "Depth", 0, List.of("p", "m", "g", "e")));
        assertFault("criteria[0].name", "1 to 60", new Criterion("depth", "x".repeat(61), 1, List.of("p", "m", "g", "e")));
        assertFault("criteria[0].id", "lower-case", new Criterion("De pth", "Depth", 1, List.of("p", "m", "g", "e")));
        assertFault("criteria", "\"depth\" twice", fine(), fine());
        assertFault("criteria", "1 to 12", new Criterion[0]);
    }

    private static void assertFault(String place, String must, Criterion... criteria) {
        assertThat(RubricCheck.fault(new Rubric("Mine", LevelScale.FOUR_LEVELS, new ArrayList<>(List.of(criteria))))).hasValueSatisfying(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.must()).contains(must);
        });
    }

    private static Criterion fine() {
        return new Criterion("depth", "Depth", 1, List.of("p", "m", "g", "e"));
    }
}
