package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimerTest {
    private static final long T0 = 1_000_000;
    private final Timer running = Timer.startedAt(T0, 60_000);

    @Test
    void aNewClockRunsFromItsFirstMillisecond() {
        assertThat(running.running()).isTrue();
        assertThat(running.elapsedMs(T0)).isZero();
        assertThat(running.remainingMs(T0 + 1)).isEqualTo(59_999);
    }

    @Test
    void aStoppedClockStands() {
        var stopped = running.stop(T0 + 10_000);
        assertThat(stopped.running()).isFalse();
        assertThat(stopped.elapsedMs(T0 + 10_000)).isEqualTo(10_000);
        assertThat(stopped.elapsedMs(T0 + 90_000)).isEqualTo(10_000);
        assertThat(stopped.stop(T0 + 50_000)).isEqualTo(stopped);
    }

    @Test
    void aResumedClockLeavesThePauseOut() {
        var resumed = running.stop(T0 + 10_000).resume(T0 + 30_000);
        assertThat(resumed.elapsedMs(T0 + 35_000)).isEqualTo(15_000);
        assertThat(resumed.resume(T0 + 40_000)).isEqualTo(resumed);
    }

    @Test
    void severalPausesAddUp() {
        var timer = running.stop(T0 + 1_000).resume(T0 + 2_000).stop(T0 + 4_000).resume(T0 + 10_000);
        assertThat(timer.elapsedMs(T0 + 11_000)).isEqualTo(4_000);
    }

    @Test
    void anAdjustmentChangesWhatIsLeftAndNotWhatWasUsed() {
        var longer = running.adjust(30_000, T0 + 10_000);
        assertThat(longer.remainingMs(T0 + 10_000)).isEqualTo(80_000);
        assertThat(longer.elapsedMs(T0 + 10_000)).isEqualTo(10_000);
        assertThat(longer.adjust(-50_000, T0 + 10_000).remainingMs(T0 + 10_000)).isEqualTo(30_000);
    }

    @Test
    void overtimeCountsUpBelowZero() {
        assertThat(running.remainingMs(T0 + 60_000)).isZero();
        assertThat(running.remainingMs(T0 + 75_000)).isEqualTo(-15_000);
    }

    @Test
    void aCreditGivesTimeBackToARunningClock() {
        var credited = running.credit(8_000);
        assertThat(credited.elapsedMs(T0 + 10_000)).isEqualTo(2_000);
        assertThat(credited.stop(T0 + 10_000).elapsedMs(T0 + 99_000)).isEqualTo(2_000);
    }

    @Test
    void onlyAnAdjustmentThatLeavesTimeTakesTheEndBack() {
        var over = running.withExpired(true);
        assertThat(over.adjust(10_000, T0 + 69_999).expired()).isFalse();
        assertThat(over.adjust(10_000, T0 + 70_000).expired()).isTrue();
        assertThat(over.stop(T0 + 70_000).resume(T0 + 80_000).expired()).isTrue();
    }
}
