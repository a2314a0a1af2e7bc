package dev.hotseat.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.web.socket.FrameRate.Verdict;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FrameRateTest {
    private final FrameRate rate = new FrameRate();

    @Test
    void aBurstIsTakenWholeAndWhatFollowsAtThePaceForEver() {
        assertThat(taken(FrameRate.BURST, 1_000, 0)).isEqualTo(FrameRate.BURST);
        assertThat(taken(10_000, 1_000 + 1_000 / FrameRate.PER_SECOND, 1_000 / FrameRate.PER_SECOND)).isEqualTo(10_000);
    }

    @Test
    void onceTooFastEverythingIsRefusedForAMomentAlsoWhatWouldFitAgain() {
        taken(FrameRate.BURST, 1_000, 0);
        assertThat(rate.at(1_000)).isEqualTo(Verdict.REFUSED);
        assertThat(rate.at(1_000 + FrameRate.QUIET_MS - 1)).isEqualTo(Verdict.REFUSED);
        assertThat(rate.at(1_000 + FrameRate.QUIET_MS)).isEqualTo(Verdict.TAKEN);
    }

    @Test
    void aFloodIsToldSoOnlySoOftenAMoment() {
        taken(FrameRate.BURST, 1_000, 0);
        assertThat(LongStream.range(1, FrameRate.REFUSALS_MAX).mapToObj(_ -> rate.at(1_000))).containsOnly(Verdict.REFUSED);
        assertThat(rate.at(1_000)).isEqualTo(Verdict.LAST_REFUSED);
        assertThat(rate.quietUntilMs()).isEqualTo(1_000 + FrameRate.QUIET_MS);
    }

    @Test
    void signalsHaveAPaceOfTheirOwnAndTakeNothingFromOtherFrames() {
        assertThat(LongStream.range(0, FrameRate.SIGNALS_BURST).allMatch(_ -> rate.at(1_000) == Verdict.TAKEN && rate.signalAt(1_000))).isTrue();
        assertThat(taken(FrameRate.BURST, 1_000, 0)).isEqualTo(FrameRate.BURST);
    }

    @Test
    void signalsThatAreTooManyAreLostAndCountAsFramesDo() {
        LongStream.range(0, FrameRate.SIGNALS_BURST).forEach(_ -> rate.signalAt(1_000));
        assertThat(rate.at(1_000)).isEqualTo(Verdict.TAKEN);
        assertThat(rate.signalAt(1_000)).isFalse();
        assertThat(taken(FrameRate.BURST, 1_000, 0)).isEqualTo(FrameRate.BURST - 1);
        assertThat(rate.signalAt(1_000 + 1_000 / FrameRate.SIGNALS_PER_SECOND)).isTrue();
        assertThat(rate.signalAt(1_000 + 1_000 / FrameRate.SIGNALS_PER_SECOND)).isFalse();
    }

    private long taken(int frames, long fromMs, long everyMs) {
        return LongStream.range(0, frames).filter(frame -> rate.at(fromMs + frame * everyMs) == Verdict.TAKEN).count();
    }
}
