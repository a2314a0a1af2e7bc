package dev.hotseat.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotseat.scoring.agreement.Alpha;
import dev.hotseat.scoring.agreement.Bootstrap;
import dev.hotseat.scoring.agreement.Coincidences;
import dev.hotseat.scoring.agreement.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphaTest {
    private static final int MISSING = 0;

    /** Reliability data "C" of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): four observers, twelve units. */
    private static final int[][] C = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, MISSING, MISSING, MISSING},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, MISSING, 3},
        {MISSING, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, MISSING},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, MISSING}};

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
    void krippendorffsOwnExampleGivesHisOwnFigures(Scale scale, double published) {
        assertThat(Alpha.of(scale, of(5, units(C))).orElseThrow()).isCloseTo(published, within(0.0005));
    }

    @Test
    void perfectAgreementIsOneAndPerfectDisagreementIsBelowNought() {
        assertThat(Alpha.of(Scale.ORDINAL, of(4, List.of(new int[] {0, 0}, new int[] {3, 3})))).hasValue(1);
        assertThat(Alpha.of(Scale.ORDINAL, of(4, List.of(new int[] {0, 3}, new int[] {3, 0}))).orElseThrow()).isNegative();
    }

    @Test
    void whereEveryGradeIsTheSameOrNothingCanBeComparedItIsUndefinedAndNotOne() {
        assertThat(Alpha.of(Scale.ORDINAL, of(4, List.of(new int[] {2, 2}, new int[] {2, 2, 2})))).isEmpty();
        assertThat(Alpha.of(Scale.ORDINAL, of(4, List.of(new int[] {2}, new int[] {1})))).isEmpty();
        assertThat(Alpha.of(Scale.ORDINAL, of(4, List.of()))).isEmpty();
    }

    @Test
    void theIntervalHoldsTheFigureAndIsNarrowerWithMoreSessions() {
        var few = Bootstrap.interval(sessions(10), AlphaTest::alpha, new Random(7)::nextInt).orElseThrow();
        var many = Bootstrap.interval(sessions(200), AlphaTest::alpha, new Random(7)::nextInt).orElseThrow();
        var alpha = alpha(sessions(200)).orElseThrow();
        assertThat(alpha).isBetween(many.low(), many.high());
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    /** Two graders who mostly agree, the same ones every time. */
    private static List<Coincidences> sessions(int count) {
        var random = new Random(3);
        return IntStream.range(0, count).mapToObj(_ -> of(4, IntStream.range(0, 5).mapToObj(_ -> {
            var one = random.nextInt(4);
            return new int[] {one, random.nextInt(3) == 0 ? random.nextInt(4) : one};
        }).toList())).toList();
    }

    private static OptionalDouble alpha(List<Coincidences> sessions) {
        return Alpha.of(Scale.ORDINAL, Coincidences.sum(sessions));
    }

    private static Coincidences of(int values, List<int[]> units) {
        return Coincidences.of(values, units);
    }

    /** Values count from 0 here. */
    private static List<int[]> units(int[][] byObserver) {
        return IntStream.range(0, byObserver[0].length).mapToObj(unit ->
                Arrays.stream(byObserver).mapToInt(observer -> observer[unit]).filter(value -> value != MISSING).map(value -> value - 1).toArray()).toList();
    }
}
