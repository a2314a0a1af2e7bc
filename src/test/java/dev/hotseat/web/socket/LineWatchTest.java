package dev.hotseat.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.web.socket.LineWatch.Due;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineWatchTest {
    private final LineWatch watch = new LineWatch();
    private boolean waits;
    private long moved;

    @Test
    void aQuietLineGetsAPulse() {
        assertThat(due(LineWatch.PULSE_SECONDS - 1)).isEmpty();
        assertThat(due(1)).containsExactly(Due.PULSE);
    }

    @Test
    void whoAnswersThePulseStays() {
        for (var pulse = 0; pulse < 100; pulse++) {
            assertThat(due(LineWatch.PULSE_SECONDS)).containsExactly(Due.PULSE);
            watch.heard();
        }
    }

    @Test
    void whoAnswersNothingIsGone() {
        assertThat(due(LineWatch.DEAD_SECONDS - 1)).containsOnly(Due.PULSE);
        assertThat(due(1)).containsExactly(Due.SILENT);
        assertThat(watch.silentMs()).isEqualTo(LineWatch.DEAD_SECONDS * 1_000L);
    }

    /** As where the loop stood still: what passed at one look is no reason not to wait for an answer. */
    @Test
    void whoWasNotAskedYetIsAskedHoweverMuchPassed() {
        assertThat(watch.pass(10 * LineWatch.DEAD_SECONDS, false, 0)).isEqualTo(Due.PULSE);
        watch.said();
        watch.heard();
        assertThat(watch.pass(1, false, 0)).isEqualTo(Due.NOTHING);
    }

    @Test
    void whatWaitsIsNoSilenceAsLongAsItMoves() {
        waits = true;
        for (var minute = 0; minute < 10; minute++) {
            assertThat(due(LineWatch.STUCK_SECONDS - 1)).isEmpty();
            moved++;
            assertThat(due(1)).isEmpty();
        }
        // And once all of it has left, there is time to answer.
        waits = false;
        assertThat(due(1)).containsExactly(Due.PULSE);
        assertThat(due(LineWatch.DEAD_SECONDS - LineWatch.SILENT_SECONDS - 1)).containsOnly(Due.PULSE);
        assertThat(due(1)).containsExactly(Due.SILENT);
    }

    @Test
    void whoTakesNothingIsLetGoHoweverMuchTheySay() {
        waits = true;
        for (var second = 1; second < LineWatch.STUCK_SECONDS; second++) {
            watch.heard();
            assertThat(due(1)).isEmpty();
        }
        watch.heard();
        assertThat(due(1)).containsExactly(Due.STUCK);
    }

    /** More that is to be sent is no progress of what waits. */
    @Test
    void whatCameToTheRestIsNoProgress() {
        waits = true;
        for (var second = 1; second < LineWatch.STUCK_SECONDS; second++) {
            watch.said();
            assertThat(due(1)).isEmpty();
        }
        assertThat(due(1)).containsExactly(Due.STUCK);
    }

    @Test
    void afterTheGoodbyeThereIsTimeToAnswerIt() {
        due(LineWatch.SILENT_SECONDS + 10);
        watch.leaving(LineWatch.GOODBYE_SECONDS);
        assertThat(due(LineWatch.GOODBYE_SECONDS - 1)).isEmpty();
        assertThat(due(1)).containsExactly(Due.GOODBYE_OVER);
    }

    @Test
    void aGoodbyeThatNobodyTakesIsStuckTheSame() {
        waits = true;
        due(10);
        watch.leaving(2 * LineWatch.STUCK_SECONDS);
        assertThat(due(LineWatch.STUCK_SECONDS - 11)).isEmpty();
        assertThat(due(1)).containsExactly(Due.STUCK);
    }

    /** What is due in the course of so many seconds; to ask and to give a pulse is all that is said on this line. */
    private List<Due> due(int seconds) {
        var due = new ArrayList<Due>();
        for (var second = 0; second < seconds; second++) {
            var now = watch.pass(1, waits, moved);
            if (now == Due.PULSE) {
                watch.said();
            }
            if (now != Due.NOTHING) {
                due.add(now);
            }
        }
        return due;
    }
}
