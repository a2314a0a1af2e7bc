package dev.hotseat.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hotseat.scoring.agreement.Icc;
import org.junit.jupiter.api.Test;

/** Intraclass correlations against published figures. */
class IccTest {
    /** Table 2 of Shrout and Fleiss (1979): six targets rated by four judges; their table 4 gives the correlations to two digits. */
    private static final double[][] SHROUT_AND_FLEISS = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};

    @Test
    void theTableOfShroutAndFleissGivesTheCorrelationsThatTheyPublished() {
        var icc = Icc.of(SHROUT_AND_FLEISS).orElseThrow();
        assertThat(icc.single()).isCloseTo(0.29, within(0.005));
        assertThat(icc.average()).isCloseTo(0.62, within(0.005));
        assertThat(icc.consistency()).isCloseTo(0.71, within(0.005));
    }

    @Test
    void judgesWhoAgreeAreAtOneAndOneWhoIsStricterIsConsistentStill() {
        assertThat(Icc.of(new double[][] {{1, 1}, {2, 2}, {3, 3}}).orElseThrow()).isEqualTo(new Icc(1, 1, 1));
        var stricter = Icc.of(new double[][] {{1, 2}, {2, 3}, {3, 4}}).orElseThrow();
        assertThat(stricter.consistency()).isCloseTo(1, within(1e-12));
        assertThat(stricter.single()).isLessThan(0.7);
    }

    @Test
    void withoutVarianceItIsUndefinedAndNotOne() {
        assertThat(Icc.of(new double[][] {{2, 2}, {2, 2}})).isEmpty();
    }

    @Test
    void aTableWithHolesIsNotCrossed() {
        assertThatThrownBy(() -> Icc.of(new double[][] {{1, 2}, {1}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Icc.of(new double[][] {{1, 2}})).isInstanceOf(IllegalArgumentException.class);
    }
}
