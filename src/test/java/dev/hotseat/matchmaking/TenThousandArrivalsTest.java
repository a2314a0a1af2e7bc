package dev.hotseat.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ten thousand arrivals in numbers, and what must be true of them by the rules, whatever the numbers. */
class TenThousandArrivalsTest {
    private static final long MINUTE_MS = 60_000;

    @Test
    void nobodyTakesLessThanTheirWaitingAllowsAndNobodyStaysBesideSomebodyWhoFits() {
        var run = TenThousandArrivals.run(10_000, 7);
        System.out.println(run);
        // Of a hundred people about eight are lost to an offer unanswered or a match not come to.
        assertThat(run.met().size()).isGreaterThan(8_500);
        assertThat(run.met().stream().allMatch(met -> met.shorterWaitMs() >= met.fit().fromMs())).isTrue();
        var free = run.left().waiters().values().stream().filter(Waiter::free).toList();
        free.forEach(one -> free.forEach(other -> assertThat(Fit.of(one, other)).isEmpty()));
        // Three banks in two languages: of seven who wait three minutes or more, two can always meet.
        assertThat(run.waitedMs(0.5)).isLessThan(Fit.WIDE.fromMs() + MINUTE_MS);
        assertThat(run.share(Fit.EXACT) + run.share(Fit.NEAR)).isGreaterThan(run.share(Fit.WIDE));
    }

    @Test
    void oneSeedIsOneRun() {
        assertThat(TenThousandArrivals.run(300, 3)).hasToString(TenThousandArrivals.run(300, 3).toString());
    }
}
