package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.SECOND;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Level;
import dev.hotseat.testing.Sessions;
import org.junit.jupiter.api.Test;

class WithdrawTest {
    @Test
    void theQuestionThatMadeWayReturnsWithItsClockAsIfUntouched() {
        var mistaken = Given.log(asking()).later(MINUTE).when(LEAD, new Command.PushQuestion(Q2))
                .then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * MINUTE)).later(5 * SECOND);
        var untouched = asking();
        var taken = mistaken.when(LEAD, new Command.WithdrawQuestion())
                .then(new Event.QuestionWithdrawn(Q2), new Event.QuestionReturned(Q1, 0, untouched.now()));
        assertThat(taken.state().asking().current()).contains(Q1);
        assertThat(taken.state().asking().timers()).isEqualTo(untouched.state().asking().timers());
    }

    @Test
    void aQuestionThatStoodPausedReturnsPaused() {
        var mistaken = Given.log(asking().later(MINUTE).by(LEAD, new Event.TimerPaused(Q1))).when(LEAD, new Command.PushQuestion(Q2))
                .then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * MINUTE));
        mistaken.when(LEAD, new Command.WithdrawQuestion())
                .then(new Event.QuestionWithdrawn(Q2), new Event.QuestionReturned(Q1, MINUTE, Timer.STOPPED));
    }

    @Test
    void afterAFinishedQuestionTheStageIsEmptyAgain() {
        var taken = Given.log(asking()).when(LEAD, new Command.FinishQuestion()).then(new Event.QuestionFinished(Q1))
                .when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionPushed(Q2, 10 * MINUTE));
        assertThat(taken.when(LEAD, new Command.WithdrawQuestion()).then(new Event.QuestionWithdrawn(Q2)).state().asking().current()).isEmpty();
    }

    @Test
    void theFirstQuestionOfAllCanBeTakenBackToo() {
        var taken = Given.log(live()).when(LEAD, new Command.PushQuestion(Q1)).then(new Event.QuestionPushed(Q1, 5 * MINUTE))
                .when(LEAD, new Command.WithdrawQuestion()).then(new Event.QuestionWithdrawn(Q1));
        assertThat(taken.state().asking().timers()).isEmpty();
        taken.when(LEAD, new Command.WithdrawQuestion()).thenRejected(new Rejection.NoQuestionRunning());
    }

    @Test
    void whatWasPutDownOnAQuestionThatWasNeverAskedIsGone() {
        var taken = Given.log(asking().by(INTERVIEWER, Sessions.grade(Level.GOOD)).by(INTERVIEWER, new Event.NoteWritten(Q1, "Hm."))
                        .by(LEAD, new Event.HintRevealed(Q1, 0)))
                .when(LEAD, new Command.WithdrawQuestion()).then(new Event.QuestionWithdrawn(Q1)).state();
        assertThat(taken.grading()).isEqualTo(Grading.BLANK);
        assertThat(taken.stage()).isEqualTo(Stage.BARE);
    }

    @Test
    void aQuestionAskedBeforeStaysAskedAndOnlyLeavesTheStage() {
        var again = asking().by(LEAD, new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * MINUTE))
                .by(LEAD, new Event.QuestionFinished(Q2), new Event.QuestionPushed(Q1, 5 * MINUTE));
        var taken = Given.log(again).when(LEAD, new Command.WithdrawQuestion())
                .then(new Event.QuestionFinished(Q1), new Event.QuestionReturned(Q2, 0, again.now()));
        assertThat(taken.state().asking().asked(Q1)).isTrue();
    }

    @Test
    void anOutageDuringTheMistakeIsGivenBackToTheQuestionThatReturns() {
        var away = asking().by(LEAD, new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * MINUTE)).later(MINUTE)
                .byServer(new Event.OutageCredited(Q2, 40 * SECOND));
        Given.log(away).when(LEAD, new Command.WithdrawQuestion())
                .then(new Event.QuestionWithdrawn(Q2), new Event.QuestionReturned(Q1, -40 * SECOND, asking().now()));
    }

    @Test
    void aPushIsTakenBackOnce() {
        var taken = Given.log(asking()).when(LEAD, new Command.PushQuestion(Q2))
                .then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * MINUTE))
                .when(LEAD, new Command.WithdrawQuestion()).then(new Event.QuestionWithdrawn(Q2), new Event.QuestionReturned(Q1, 0, asking().now()));
        taken.when(LEAD, new Command.WithdrawQuestion()).thenRejected(new Rejection.PushStands());
    }
}
