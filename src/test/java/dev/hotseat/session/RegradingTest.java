package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.testing.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Grading again from the replay, beside the first grades and never among them. */
class RegradingTest {
    private static final Command.SubmitRegrades SUBMIT = new Command.SubmitRegrades(Verdict.YES, Confidence.HIGH);

    @Test
    void levelsAreGivenChangedAndTakenBackOneEventEachUntilTheyAreSubmitted() {
        Given.log(Sessions.regrading())
                .when(Sessions.REGRADER, give(Level.MIXED)).then(Sessions.regrade(Level.MIXED))
                .when(Sessions.REGRADER, give(Level.MIXED)).thenNothingChanges()
                .when(Sessions.REGRADER, give(Level.GOOD)).then(Sessions.regrade(Level.GOOD))
                .when(Sessions.REGRADER, withdraw()).then(new Event.RegradeWithdrawn(Sessions.Q1, Sessions.COMMUNICATION))
                .when(Sessions.REGRADER, withdraw()).thenNothingChanges()
                .when(Sessions.REGRADER, SUBMIT).thenRejected(new Rejection.GradesMissing(List.of(1)))
                .when(Sessions.REGRADER, give(Level.NOT_ENOUGH_EVIDENCE)).then(Sessions.regrade(Level.NOT_ENOUGH_EVIDENCE))
                .when(Sessions.REGRADER, SUBMIT).then(new Event.RegradesSubmitted(Verdict.YES, Confidence.HIGH))
                .when(Sessions.REGRADER, give(Level.POOR)).thenRejected(new Rejection.AlreadySubmitted())
                .when(Sessions.REGRADER, withdraw()).thenRejected(new Rejection.AlreadySubmitted())
                .when(Sessions.REGRADER, SUBMIT).thenRejected(new Rejection.AlreadySubmitted());
    }

    @Test
    void onlyWhatWasAskedAndIsInTheRubricCanBeGradedAgain() {
        Given.log(Sessions.regrading())
                .when(Sessions.REGRADER, new Command.GiveRegrade(Sessions.Q2, Sessions.DEPTH,
                Level.GOOD)).thenRejected(new Rejection.QuestionNotAsked(Sessions.Q2))
                .when(Sessions.REGRADER, new Command.GiveRegrade(Sessions.UNPLANNED, Sessions.DEPTH,
                Level.GOOD)).thenRejected(new Rejection.UnknownQuestion(Sessions.UNPLANNED))
                .when(Sessions.REGRADER, new Command.GiveRegrade(Sessions.Q1, "charm", Level.GOOD)).thenRejected(new Rejection.UnknownCriterion("charm"))
                .when(Sessions.REGRADER, give(Level.EXPERT)).thenBadValue("level");
    }

    @Test
    void theFirstGradesVerdictsAndWhatThePanelAgreedOnStayAsTheyAre() {
        var before = Sessions.regrading();
        var after = before.by(Sessions.REGRADER, Sessions.regrade(Level.EXCELLENT), new Event.RegradesSubmitted(Verdict.STRONG_YES, Confidence.HIGH)).state();
        assertThat(after.grading()).isEqualTo(before.state().grading());
        assertThat(after.conclusion()).isEqualTo(before.state().conclusion());
        assertThat(PanelLevels.of(after, Sessions.COMMUNICATION)).isEqualTo(PanelLevels.of(before.state(), Sessions.COMMUNICATION));
        assertThat(after.seating().panel()).extracting(Seat::id).doesNotContain(Sessions.REGRADER);
    }

    @Test
    void aReGraderIsAddedOnceTheSessionIsClosedAndIsNobodyWhoGradedInTheRoom() {
        var add = new Command.AddSeat(new SeatId("new"), Role.REGRADER, "Priya", "hash");
        Given.log(Sessions.revealed()).whenHost(add).thenRejected(new Rejection.WrongPhase(Phase.DEBRIEF, Set.of(Phase.CLOSED)));
        Given.log(Sessions.closed())
                .whenHost(add).then(new Event.SeatAdded(new SeatId("new"), Role.REGRADER, "Priya", "hash"))
                .whenHost(new Command.AddSeat(new SeatId("other"), Role.REGRADER, " the Lead", "hash")).thenBadValue("name")
                .whenHost(new Command.AddSeat(new SeatId("other"), Role.REGRADER, "The observer", "hash"))
                .then(new Event.SeatAdded(new SeatId("other"), Role.REGRADER, "The observer", "hash"));
    }

    @Test
    void aSessionBeginsWithoutOne() {
        var create = Sessions.createSession();
        var seats = new ArrayList<>(create.seats());
        seats.add(Sessions.seat(Sessions.REGRADER, Role.REGRADER));
        assertThat(DecideSeats.create(new CreateSession(create.title(), create.roleInterviewedFor(), create.plan(), create.rubric(), create.settings(), seats)))
                .isInstanceOfSatisfying(Decision.Rejected.class, rejected -> assertThat(rejected.rejection().message()).contains("REGRADER"));
    }

    @Test
    void aLogInWhichSomebodyElseGradesAgainIsDamaged() {
        assertThatIllegalStateException().isThrownBy(() -> Sessions.regrading().by(Sessions.LEAD, Sessions.regrade(Level.GOOD)).state())
                .withMessageContaining("only a re-grader");
        assertThatIllegalStateException().isThrownBy(() -> Sessions.revealed().byHost(Sessions.regraderAdded()).by(Sessions.REGRADER,
                Sessions.regrade(Level.GOOD)).state())
                .withMessageContaining("before the close");
    }

    private static Command give(Level level) {
        return new Command.GiveRegrade(Sessions.Q1, Sessions.COMMUNICATION, level);
    }

    private static Command withdraw() {
        return new Command.WithdrawRegrade(Sessions.Q1, Sessions.COMMUNICATION);
    }
}
