package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @Test
    void hintsAreGivenOneByOneFromGentleToPlain() {
        Given.log(asking())
                .when(LEAD, new Command.RevealHint(1)).thenRejected(new Rejection.BadValue("index", "the next hint; hint 1 comes before it"))
                .when(LEAD, new Command.RevealHint(0)).then(new Event.HintRevealed(Q1, 0))
                .when(LEAD, new Command.RevealHint(0)).thenNothingChanges()
                .when(LEAD, new Command.RevealHint(1)).then(new Event.HintRevealed(Q1, 1));
    }

    @Test
    void followUpsAreAskedInAnyOrderAndEachOnce() {
        var asked = Given.log(asking())
                .when(LEAD, new Command.AskFollowUp(1)).then(new Event.FollowUpAsked(Q1, 1))
                .when(LEAD, new Command.AskFollowUp(0)).then(new Event.FollowUpAsked(Q1, 0))
                .when(LEAD, new Command.AskFollowUp(1)).thenNothingChanges();
        assertThat(asked.state().stage().helpWith(Q1)).isEqualTo(new Stage.Help(0, List.of(1, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MAX_VALUE})
    void whatTheQuestionDoesNotHaveCannotBeGiven(int index) {
        Given.log(asking()).when(LEAD, new Command.RevealHint(index))
                .thenRejected(new Rejection.BadValue("index", "the place of a hint of this question, 0 to 1"));
        Given.log(asking()).when(LEAD, new Command.AskFollowUp(index))
                .thenRejected(new Rejection.BadValue("index", "the place of a follow-up of this question, 0 to 1"));
    }

    @Test
    void helpNeedsAQuestionOnTheStage() {
        Given.log(live()).when(LEAD, new Command.RevealHint(0)).thenRejected(new Rejection.NoQuestionRunning());
        Given.log(live()).when(LEAD, new Command.AskFollowUp(0)).thenRejected(new Rejection.NoQuestionRunning());
    }

    @Test
    void helpStaysWithItsQuestionWhenItIsAskedAgain() {
        var again = Given.log(asking().by(LEAD, new Event.HintRevealed(Q1, 0)))
                .when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 600_000))
                .when(LEAD, new Command.RevealHint(0)).then(new Event.HintRevealed(Q2, 0))
                .when(LEAD, new Command.PushQuestion(Q1)).then(new Event.QuestionFinished(Q2), new Event.QuestionPushed(Q1, 300_000));
        again.when(LEAD, new Command.RevealHint(0)).thenNothingChanges();
    }

    @Test
    void theLeadsLineIsOneLineAndGoesWithTheQuestion() {
        var shown = Given.log(asking())
                .when(LEAD, new Command.ShowMessage("  Two minutes left ")).then(new Event.MessageShown("Two minutes left"))
                .when(LEAD, new Command.ShowMessage("Two minutes left")).thenNothingChanges()
                .when(LEAD, new Command.ShowMessage("Wrap up")).then(new Event.MessageShown("Wrap up"))
                .when(LEAD, new Command.ShowMessage("")).then(new Event.MessageShown(""))
                .when(LEAD, new Command.ShowMessage("Last words")).then(new Event.MessageShown("Last words"));
        assertThat(shown.when(LEAD, new Command.FinishQuestion()).then(new Event.QuestionFinished(Q1)).state().stage().message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\r\nlines", "two\u2028lines"})
    void aMessageOfMoreThanOneLineIsRefused(String text) {
        Given.log(live()).when(LEAD, new Command.ShowMessage(text))
                .thenRejected(new Rejection.BadValue("line", "one line of at most 120 characters"));
    }

    @Test
    void aMessageMayBeAsLongAsOneLineIsReadAndNoLonger() {
        Given.log(live()).when(LEAD, new Command.ShowMessage("x".repeat(120))).then(new Event.MessageShown("x".repeat(120)));
        Given.log(live()).when(LEAD, new Command.ShowMessage("x".repeat(121)))
                .thenRejected(new Rejection.BadValue("line", "one line of at most 120 characters"));
    }

    @Test
    void aHandIsRaisedOnceAndComesDownWhenItWasSeenOrTakenBack() {
        Given.log(asking())
                .when(CANDIDATE, new Command.RaiseHand(HandReason.CLARIFY)).then(new Event.HandRaised(HandReason.CLARIFY))
                .when(CANDIDATE, new Command.RaiseHand(HandReason.CLARIFY)).thenNothingChanges()
                .when(CANDIDATE, new Command.RaiseHand(HandReason.DONE)).then(new Event.HandRaised(HandReason.DONE))
                .when(LEAD, new Command.LowerHand()).then(new Event.HandLowered())
                .when(CANDIDATE, new Command.LowerHand()).thenNothingChanges();
    }

    @Test
    void aHandComesDownWithTheQuestion() {
        var next = Given.log(asking().by(CANDIDATE, new Event.HandRaised(HandReason.DONE)))
                .when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 600_000));
        assertThat(next.state().stage().hand()).isEmpty();
    }
}
