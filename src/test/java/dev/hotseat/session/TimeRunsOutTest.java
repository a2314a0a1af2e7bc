package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.SECOND;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.live;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRunsOutTest {
    private static final Command.ExpireTimer EXPIRE = new Command.ExpireTimer(Q1);
    private static final Event EXPIRED = new Event.TimeExpired(Q1);

    @Test
    void theEndOfTheTimeIsLoggedOnceAndNotBeforeItComes() {
        Given.log(asking()).later(5 * MINUTE - 1)
                .whenServer(EXPIRE).thenNothingChanges().later(1)
                .whenServer(EXPIRE).then(EXPIRED).later(MINUTE)
                .whenServer(EXPIRE).thenNothingChanges();
    }

    @Test
    void aPausedClockDoesNotRunOut() {
        Given.log(asking().by(LEAD, new Event.TimerPaused(Q1))).later(10 * MINUTE).whenServer(EXPIRE).thenNothingChanges();
    }

    @Test
    void aClockPausedAfterItsEndRunsOutOnceItRunsAgain() {
        Given.log(asking()).later(5 * MINUTE)
                .when(LEAD, new Command.PauseTimer()).then(new Event.TimerPaused(Q1))
                .whenServer(EXPIRE).thenNothingChanges()
                .when(LEAD, new Command.ResumeTimer()).then(new Event.TimerResumed(Q1))
                .whenServer(EXPIRE).then(EXPIRED);
    }

    @Test
    void onlyTheQuestionOnTheStageRunsOut() {
        Given.log(live()).later(10 * MINUTE).whenServer(EXPIRE).thenNothingChanges();
        Given.log(asking()).later(10 * MINUTE).whenServer(new Command.ExpireTimer(Q2)).thenNothingChanges();
    }

    @Test
    void moreTimeTakesTheEndBackSoThatTheNewOneIsLoggedToo() {
        Given.log(asking()).later(6 * MINUTE)
                .whenServer(EXPIRE).then(EXPIRED)
                .when(LEAD, new Command.AdjustTimer(2 * MINUTE)).then(new Event.TimerAdjusted(Q1, 2 * MINUTE))
                .whenServer(EXPIRE).thenNothingChanges().later(MINUTE)
                .whenServer(EXPIRE).then(EXPIRED);
    }

    @Test
    void moreTimeThatDoesNotEvenCoverTheOvertimeLeavesTheEndAsItWas() {
        Given.log(asking()).later(6 * MINUTE)
                .whenServer(EXPIRE).then(EXPIRED)
                .when(LEAD, new Command.AdjustTimer(MINUTE)).then(new Event.TimerAdjusted(Q1, MINUTE))
                .whenServer(EXPIRE).thenNothingChanges();
    }

    @Test
    void lessTimeThanWasUsedMeansOvertimeAtOnce() {
        Given.log(asking()).later(4 * MINUTE)
                .when(LEAD, new Command.AdjustTimer(-2 * MINUTE)).then(new Event.TimerAdjusted(Q1, -2 * MINUTE))
                .whenServer(EXPIRE).then(EXPIRED);
    }

    @Test
    void anOutageIsCreditedToTheRunningQuestion() {
        var credited = Given.log(asking()).later(3 * MINUTE)
                .whenServer(new Command.CreditOutage(2 * MINUTE)).then(new Event.OutageCredited(Q1, 2 * MINUTE));
        assertThat(credited.state().asking().currentTimer().orElseThrow().elapsedMs(credited.story().now())).isEqualTo(MINUTE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void noOutageIsNoCredit(long outageMs) {
        Given.log(asking()).later(MINUTE).whenServer(new Command.CreditOutage(outageMs)).thenNothingChanges();
    }

    @Test
    void anOutageCostsNothingWhileTheClockStands() {
        Given.log(live()).later(MINUTE).whenServer(new Command.CreditOutage(SECOND)).thenNothingChanges();
        Given.log(asking().by(LEAD, new Event.TimerPaused(Q1))).later(MINUTE)
                .whenServer(new Command.CreditOutage(SECOND)).thenNothingChanges();
    }

    @ParameterizedTest
    @ValueSource(longs = {MINUTE + 1, 2 * MINUTE, Long.MAX_VALUE})
    void aCreditNeverReachesBackBehindTheLastEvent(long outageMs) {
        Given.log(asking()).later(MINUTE)
                .whenServer(new Command.CreditOutage(outageMs)).then(new Event.OutageCredited(Q1, MINUTE))
                .whenServer(new Command.CreditOutage(outageMs)).thenNothingChanges();
    }

    @Test
    void aClockThatRanOutBeforeTheOutageIsStillOutAfterItsCredit() {
        var back = Given.log(asking()).later(6 * MINUTE)
                .whenServer(EXPIRE).then(EXPIRED).later(10 * MINUTE)
                .whenServer(new Command.CreditOutage(60 * MINUTE)).then(new Event.OutageCredited(Q1, 10 * MINUTE));
        assertThat(back.state().asking().currentTimer().orElseThrow().remainingMs(back.story().now())).isEqualTo(-MINUTE);
    }
}
