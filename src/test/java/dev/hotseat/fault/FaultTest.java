package dev.hotseat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.NeedsProcess;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form of {@code scripts/fault}. */
@NeedsProcess
class FaultTest {
    static List<Case> cases() {
        return FaultRun.CASES.stream().filter(each -> each.few() > 0).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLostDoubledOrWrong(Case each) throws Exception {
        var findings = each.run(each.few());
        assertThat(findings.told()).as(each.what()).isEmpty();
        assertThat(findings.times()).isPositive();
    }
}
