package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.debrief;
import static dev.hotseat.testing.Sessions.grade;
import static dev.hotseat.testing.Sessions.live;
import static dev.hotseat.testing.Sessions.revealed;
import static dev.hotseat.testing.Sessions.scorecard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.scoring.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevealTest {
    private static final Command SUBMIT = submit("Clear.", "Depth.");
    private static final Event ALL_IN = new Event.ScoresRevealed(List.of());

    @Test
    void theLastScorecardOfThePanelReveals() {
        var one = Given.log(debrief()).when(INTERVIEWER, SUBMIT).then(scorecard());
        assertThat(one.state().grading().revealed()).isFalse();
        assertThat(one.state().grading().submitted(INTERVIEWER)).isTrue();
        var both = one.when(LEAD, SUBMIT).then(scorecard(), ALL_IN);
        assertThat(both.state().grading().revealed()).isTrue();
        assertThat(both.state().grading().scorecards()).hasSize(2)
                .containsEntry(LEAD, new Scorecard(Verdict.YES, Confidence.HIGH, "Clear.", "Depth.", ""));
    }

    @Test
    void aForcedRevealNamesWhoHadNotSubmitted() {
        Given.log(debrief()).when(LEAD, new Command.RevealScores()).then(new Event.ScoresRevealed(List.of(LEAD, INTERVIEWER)));
        Given.log(debrief().by(LEAD, scorecard())).when(LEAD, new Command.RevealScores())
                .then(new Event.ScoresRevealed(List.of(INTERVIEWER)))
                .when(LEAD, new Command.RevealScores()).thenNothingChanges();
    }

    @Test
    void closingUnrevealedRevealsFirst() {
        Given.log(debrief().by(LEAD, scorecard())).when(LEAD, new Command.CloseSession())
                .then(new Event.ScoresRevealed(List.of(INTERVIEWER)), new Event.SessionClosed());
    }

    @Test
    void aScorecardIsSubmittedOnce() {
        Given.log(debrief()).when(LEAD, SUBMIT).then(scorecard()).when(LEAD, SUBMIT).thenRejected(new Rejection.AlreadySubmitted());
    }

    @Test
    void aScorecardThatComesAfterTheRevealIsNotBlindAndIsRefused() {
        Given.log(revealed()).when(INTERVIEWER, SUBMIT).thenRejected(new Rejection.AlreadyRevealed());
    }

    @Test
    void everyAskedQuestionNeedsAGradeOfOnesOwnFirst() {
        var twoAsked = asking().by(LEAD, grade(Level.GOOD)).by(LEAD, new Event.QuestionFinished(Q1))
                .by(LEAD, new Event.QuestionPushed(Q2, MINUTE)).by(LEAD, new Event.QuestionFinished(Q2), new Event.DebriefOpened());
        Given.log(twoAsked)
                .when(INTERVIEWER, SUBMIT).thenRejected(new Rejection.GradesMissing(List.of(1, 2)))
                .when(LEAD, SUBMIT).thenRejected(new Rejection.GradesMissing(List.of(2)))
                .when(LEAD, new Command.GiveGrade(Q2, "problem-solving", Level.NOT_ENOUGH_EVIDENCE))
                .then(new Event.GradeGiven(Q2, "problem-solving", Level.NOT_ENOUGH_EVIDENCE))
                .when(LEAD, SUBMIT).then(scorecard());
    }

    @Test
    void whereNothingWasAskedAScorecardNeedsNoGrade() {
        Given.log(live().by(LEAD, new Event.DebriefOpened())).when(LEAD, SUBMIT).then(scorecard());
    }

    @Test
    void textsOfAScorecardMayBeEmptyAndLongButNotEndless() {
        var longest = "x".repeat(Scorecard.TEXT_MAX);
        Given.log(debrief())
                .when(LEAD, submit(longest + "x", "")).thenBadValue("strengths")
                .when(LEAD, submit("", longest + "x")).thenBadValue("workOn")
                .when(LEAD, submit(longest, "")).then(new Event.ScorecardSubmitted(Verdict.YES, Confidence.HIGH, longest, "", ""));
    }

    @Test
    void nobodyWaitsForAnInterviewerWhoseLinkWasTakenBack() {
        var revoked = debrief().byHost(new Event.SeatRevoked(INTERVIEWER));
        Given.log(revoked).when(LEAD, SUBMIT).then(scorecard(), ALL_IN);
        Given.log(revoked).when(LEAD, new Command.RevealScores()).then(new Event.ScoresRevealed(List.of(LEAD)));
    }

    @Test
    void takingBackTheLinkOfTheOnlyOneMissingLeavesTheRevealToTheLead() {
        Given.log(debrief().by(LEAD, scorecard()))
                .whenHost(new Command.RevokeSeat(INTERVIEWER)).then(new Event.SeatRevoked(INTERVIEWER))
                .when(LEAD, new Command.RevealScores()).then(ALL_IN);
    }

    @Test
    void anInterviewerWhoJoinedLateIsWaitedFor() {
        var late = new SeatId("late");
        var joined = debrief().byHost(new Event.SeatAdded(late, Role.INTERVIEWER, "Late", "hash")).by(INTERVIEWER, scorecard());
        Given.log(joined).when(LEAD, SUBMIT).then(scorecard())
                .when(LEAD, new Command.RevealScores()).then(new Event.ScoresRevealed(List.of(late)));
    }

    private static Command submit(String strengths, String workOn) {
        return new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, strengths, workOn, "");
    }
}
