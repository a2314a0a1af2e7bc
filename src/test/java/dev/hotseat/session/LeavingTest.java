package dev.hotseat.session;

import static dev.hotseat.testing.Practices.ADA;
import static dev.hotseat.testing.Practices.BEN;
import static dev.hotseat.testing.Practices.CLEO;
import static dev.hotseat.testing.Practices.chair;
import static dev.hotseat.testing.Practices.firstRound;
import static dev.hotseat.testing.Practices.form;
import static dev.hotseat.testing.Practices.rated;
import static dev.hotseat.testing.Practices.three;
import static dev.hotseat.testing.Practices.two;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private static final Command LEAVE = new Command.LeavePractice();
    private static final Event LEFT = new Event.PracticeLeft();
    private static final Command SUBMIT = new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, "Calm.", "Depth.", "");

    private static Story asking(CreateSession create) {
        return Sessions.created(create).by(ADA, new Event.SessionStarted(), new Event.QuestionPushed(Q1, MINUTE));
    }

    @Test
    void whoeverStaysBehindGoesOnToTheFormWithTheQuestionThatWasOn() {
        Given.log(asking(two())).when(BEN, LEAVE).then(new Event.QuestionFinished(Q1), LEFT, new Event.DebriefOpened())
                .when(BEN, LEAVE).thenNothingChanges();
    }

    @Test
    void withNothingAskedThereIsNoFormAndThePracticeCloses() {
        Given.log(Sessions.created(two()).by(ADA, new Event.SessionStarted())).when(ADA, LEAVE)
                .then(LEFT, new Event.DebriefOpened(), new Event.ScoresRevealed(List.of(ADA, BEN)), new Event.SessionClosed());
    }

    @Test
    void theFormOfWhoeverLeftIsNotWaitedForAndIsNamedAsMissing() {
        var left = rated(firstRound().by(BEN, LEFT, new Event.DebriefOpened()), BEN);
        Given.log(left).when(ADA, SUBMIT).then(form("Calm."), new Event.ScoresRevealed(List.of(BEN)), new Event.SessionClosed());
    }

    @Test
    void whoeverLeftMayStillWriteAFormButOpensNothingByIt() {
        Given.log(rated(firstRound().by(BEN, LEFT, new Event.DebriefOpened()), BEN)).when(BEN, SUBMIT).then(form("Calm."))
                .when(ADA, SUBMIT).then(form("Calm."), new Event.ScoresRevealed(List.of()), new Event.SessionClosed());
    }

    @Test
    void whoeverLeavesInsteadOfWritingLetsTheOthersFormsOpen() {
        Given.log(Practices.rated().by(ADA, form("Calm."))).when(BEN, LEAVE).then(LEFT, new Event.ScoresRevealed(List.of(BEN)), new Event.SessionClosed());
        Given.log(Practices.rated()).when(BEN, LEAVE).then(LEFT).when(ADA, LEAVE).then(LEFT, new Event.ScoresRevealed(List.of(ADA, BEN)),
                new Event.SessionClosed());
    }

    @Test
    void beforeTheStartNothingEndsButAFirstRoundWithoutItsPairCannotBegin() {
        Given.log(Sessions.created(two())).when(BEN, LEAVE).then(LEFT).when(ADA, new Command.StartSession()).thenRejected(new Rejection.NotInPractice());
        Given.log(Sessions.created(three())).when(CLEO, LEAVE).then(LEFT);
    }

    @Test
    void whoWatchedLeavesTheRoundAloneAndTheOtherTwoSwapWithoutThem() {
        Given.log(asking(three())).when(ADA, new Command.AgreeSwap()).then(new Event.SwapAgreed())
                .when(CLEO, LEAVE).then(LEFT)
                .when(BEN, new Command.AgreeSwap()).then(new Event.SwapAgreed())
                .when(ADA, new Command.AgreeSwap()).then(new Event.SwapAgreed(), new Event.QuestionFinished(Q1), new Event.RolesSwapped(2,
                        List.of(chair(ADA, "CANDIDATE"), chair(BEN, "LEAD"), chair(CLEO, "OBSERVER"))))
                .when(BEN, new Command.AgreeSwap()).thenRejected(new Rejection.LastRound());
    }

    @Test
    void whereTheInterviewerOfThreeLeavesTheOtherTwoHoldTheNextRound() {
        Given.log(asking(three())).when(ADA, LEAVE).then(new Event.QuestionFinished(Q1), LEFT)
                .when(BEN, new Command.AgreeSwap()).then(new Event.SwapAgreed())
                .when(CLEO, new Command.AgreeSwap()).then(new Event.SwapAgreed(), new Event.RolesSwapped(2,
                        List.of(chair(ADA, "OBSERVER"), chair(BEN, "LEAD"), chair(CLEO, "CANDIDATE"))))
                .when(BEN, LEAVE).then(LEFT, new Event.DebriefOpened());
    }

    @Test
    void whoeverLeftTakesNoPartInARoundAnyMore() {
        var story = asking(three()).by(ADA, new Event.QuestionFinished(Q1), LEFT);
        Given.log(story).when(ADA, new Command.PushQuestion(Q1)).thenRejected(new Rejection.NotAllowed("those who have not left the practice"));
    }

    @Test
    void leavingOffTheRecordPutsItBackOnFirst() {
        var story = asking(two()).by(ADA, new Event.WentOffRecord(true));
        assertThat(Given.log(story).when(BEN, LEAVE).then(new Event.WentOnRecord(), new Event.QuestionFinished(Q1), LEFT,
                new Event.DebriefOpened()).state().recording().isOff()).isFalse();
    }

    @Test
    void whoPractisesAloneEndsInsteadOfLeaving() {
        Given.log(Sessions.created(Practices.alone())).when(ADA, LEAVE).thenRejected(new Rejection.NotInPractice());
    }
}
