package dev.hotseat.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final long HOUR_MS = 3_600_000;
    private final Quota quota = new Quota();

    @Test
    void anHourHasSoManyAndTheNextHourToo() {
        assertThat(IntStream.range(0, 5).mapToObj(number -> quota.take("a", 3, number))).containsExactly(true, true, true, false, false);
        assertThat(quota.take("b", 3, 5)).isTrue();
        assertThat(quota.take("a", 3, HOUR_MS - 1)).isFalse();
        assertThat(quota.take("a", 3, HOUR_MS)).isTrue();
        assertThat(quota.take("a", 3, HOUR_MS)).isFalse();
    }

    @Test
    void whatIsKeptHasABoundHoweverManyComeWithinTheHour() {
        IntStream.range(0, 2 * Quota.KEYS_MAX).forEach(number -> quota.take("key " + number, 1, 0));
        assertThat(quota.keys()).isEqualTo(Quota.KEYS_MAX);
        assertThat(quota.take("key " + (2 * Quota.KEYS_MAX - 1), 1, 0)).as("one that came lately is remembered").isFalse();
    }
}
