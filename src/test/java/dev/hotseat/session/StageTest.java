package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.UNPLANNED;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
    private static final Rejection NO_QUESTION = new Rejection.NoQuestionRunning();

    @Test
    void aPushedQuestionIsOnTheStageWithItsPlannedTime() {
        var pushed = Given.log(live()).when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionPushed(Q2, 10 * MINUTE));
        assertThat(pushed.state().asking().current()).contains(Q2);
        assertThat(pushed.state().asking().currentTimer().orElseThrow().remainingMs(pushed.story().now())).isEqualTo(10 * MINUTE);
    }

    @Test
    void aQuestionThatWasNotPlannedCannotBePushed() {
        Given.log(live()).when(LEAD, new Command.PushQuestion(UNPLANNED)).thenRejected(new Rejection.UnknownQuestion(UNPLANNED));
    }

    @Test
    void pushingTheNextQuestionFinishesTheOneOnTheStage() {
        Given.log(asking()).when(LEAD, new Command.PushQuestion(Q2))
                .then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * MINUTE));
    }

    @Test
    void pushingTheQuestionOnTheStageChangesNothingAlsoWhilePaused() {
        Given.log(asking()).when(LEAD, new Command.PushQuestion(Q1)).thenNothingChanges();
        Given.log(asking().by(LEAD, new Event.TimerPaused(Q1))).when(LEAD, new Command.PushQuestion(Q1)).thenNothingChanges();
    }

    @Test
    void questionsAreNumberedInTheOrderTheyWereFirstAsked() {
        var asked = Given.log(live())
                .when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionPushed(Q2, 10 * MINUTE))
                .when(LEAD, new Command.PushQuestion(Q1)).then(new Event.QuestionFinished(Q2), new Event.QuestionPushed(Q1, 5 * MINUTE))
                .when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * MINUTE))
                .state().asking();
        assertThat(asked.number(Q2)).isEqualTo(1);
        assertThat(asked.number(Q1)).isEqualTo(2);
        assertThat(asked.number(UNPLANNED)).isZero();
    }

    @Test
    void aFinishedQuestionLeavesTheStageEmptyAndItsClockStands() {
        var finished = Given.log(asking()).later(MINUTE).when(LEAD, new Command.FinishQuestion()).then(new Event.QuestionFinished(Q1));
        assertThat(finished.state().asking().current()).isEmpty();
        assertThat(finished.state().asking().timers().get(Q1).elapsedMs(finished.story().now() + MINUTE)).isEqualTo(MINUTE);
        assertThat(finished.state().asking().asked(Q1)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void withoutAQuestionOnTheStageThereIsNothingToFinishOrTime(Command command) {
        Given.log(live()).when(LEAD, command).thenRejected(NO_QUESTION);
    }

    static Stream<Command> withoutAQuestionOnTheStageThereIsNothingToFinishOrTime() {
        return Stream.of(new Command.FinishQuestion(), new Command.PauseTimer(), new Command.ResumeTimer(),
                new Command.AdjustTimer(MINUTE));
    }

    @Test
    void pausingAndResumingTwiceChangesNothingMore() {
        Given.log(asking())
                .when(LEAD, new Command.ResumeTimer()).thenNothingChanges()
                .when(LEAD, new Command.PauseTimer()).then(new Event.TimerPaused(Q1))
                .when(LEAD, new Command.PauseTimer()).thenNothingChanges()
                .when(LEAD, new Command.ResumeTimer()).then(new Event.TimerResumed(Q1));
    }

    @Test
    void aPausedQuestionCanBeFinishedAndIsRunningWhenItComesBack() {
        var back = Given.log(asking()).later(MINUTE)
                .when(LEAD, new Command.PauseTimer()).then(new Event.TimerPaused(Q1)).later(MINUTE)
                .when(LEAD, new Command.FinishQuestion()).then(new Event.QuestionFinished(Q1)).later(MINUTE)
                .when(LEAD, new Command.PushQuestion(Q1)).then(new Event.QuestionPushed(Q1, 5 * MINUTE));
        var timer = back.state().asking().currentTimer().orElseThrow();
        assertThat(timer.running()).isTrue();
        assertThat(timer.elapsedMs(back.story().now())).isEqualTo(MINUTE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, -1_000, 3_600_000, -299_999})
    void theLeadAdjustsTheTimeByASecondToAnHour(long byMs) {
        Given.log(asking()).when(LEAD, new Command.AdjustTimer(byMs)).then(new Event.TimerAdjusted(Q1, byMs));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 999, -999, 3_600_001, -3_600_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void aSmallerOrLargerAdjustmentIsRefused(long byMs) {
        Given.log(asking()).when(LEAD, new Command.AdjustTimer(byMs)).thenBadValue("byMs");
    }

    @Test
    void anAdjustmentMustLeaveTheQuestionSomeTime() {
        Given.log(asking()).when(LEAD, new Command.AdjustTimer(-5 * MINUTE)).thenBadValue("byMs");
        Given.log(asking().by(LEAD, new Event.TimerAdjusted(Q1, -4 * MINUTE))).when(LEAD, new Command.AdjustTimer(-MINUTE)).thenBadValue("byMs");
    }
}
