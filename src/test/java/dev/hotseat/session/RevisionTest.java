package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.DEPTH;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.debrief;
import static dev.hotseat.testing.Sessions.revealed;
import static dev.hotseat.testing.Sessions.scorecard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Second thoughts: a scorecard taken back before the reveal, a grade revised after it. */
class RevisionTest {
    @Test
    void aScorecardCanBeTakenBackAndSubmittedAgainUntilTheReveal() {
        Given.log(debrief())
                .when(LEAD, new Command.WithdrawScorecard()).thenNothingChanges()
                .when(LEAD, new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, "Clear.", "Depth.", "")).then(scorecard())
                .when(LEAD, new Command.GiveGrade(Q1, DEPTH, Level.POOR)).thenRejected(new Rejection.AlreadySubmitted())
                .when(LEAD, new Command.WithdrawScorecard()).then(new Event.ScorecardWithdrawn())
                .when(LEAD, new Command.GiveGrade(Q1, DEPTH, Level.POOR)).then(new Event.GradeGiven(Q1, DEPTH, Level.POOR))
                .when(LEAD, new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, "Clear.", "Depth.", "")).then(scorecard());
        Given.log(revealed()).when(LEAD, new Command.WithdrawScorecard()).thenRejected(new Rejection.AlreadyRevealed());
    }

    @Test
    void aRevisionStandsAndTheGradeThatWasGivenBlindStays() {
        var key = new Grading.GradeKey(INTERVIEWER, Q1, COMMUNICATION);
        var revised = Given.log(revealed())
                .when(INTERVIEWER, revise(Level.MIXED, " The second example was clear. "))
                .then(new Event.GradeRevised(Q1, COMMUNICATION, Level.MIXED, "The second example was clear."))
                .when(INTERVIEWER, revise(Level.MIXED, "Again.")).thenNothingChanges()
                .when(INTERVIEWER, revise(Level.GOOD, "And the third.")).then(new Event.GradeRevised(Q1, COMMUNICATION, Level.GOOD, "And the third."));
        var grading = revised.state().grading();
        assertThat(grading.grades()).containsEntry(key, Level.POOR);
        assertThat(grading.standing(key)).isEqualTo(Level.GOOD);
        assertThat(grading.revisions().get(key)).extracting(Grading.Revision::level).containsExactly(Level.MIXED, Level.GOOD);
    }

    @Test
    void onlyWhatWasGradedIsRevisedAndOnlyAfterTheReveal() {
        Given.log(debrief()).when(INTERVIEWER, revise(Level.MIXED, "Early.")).thenRejected(new Rejection.NotRevealed());
        Given.log(revealed()).when(INTERVIEWER, new Command.ReviseGrade(Q1, DEPTH, Level.GOOD, "Never graded.")).thenBadValue("criterion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aRevisionNeedsItsReason(String reason) {
        Given.log(revealed()).when(INTERVIEWER, revise(Level.MIXED, reason)).thenBadValue("reason")
                .when(INTERVIEWER, revise(Level.MIXED, "x".repeat(501))).thenBadValue("reason");
    }

    private static Command.ReviseGrade revise(Level level, String reason) {
        return new Command.ReviseGrade(Q1, COMMUNICATION, level, reason);
    }
}
