package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
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

/** What looks after the candidate's time: more of it, quiet before a question, and back what a lost line took. */
class AccommodationTest {
    @Test
    void everyQuestionPushedFromThenOnGetsItsPlannedTimeTimesTheFactor() {
        Given.log(asking())
                .when(LEAD, new Command.SetAccommodation(150)).then(new Event.AccommodationSet(150))
                .when(LEAD, new Command.SetAccommodation(150)).thenNothingChanges()
                .when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 15 * MINUTE));
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 301, -1})
    void theFactorIsBetweenTheWholeAndThreeTimesTheTime(int percent) {
        Given.log(live()).when(LEAD, new Command.SetAccommodation(percent)).thenBadValue("percent");
    }

    @Test
    void quietTimeIsForBeforeAQuestionAndEndsWithIt() {
        var quiet = Given.log(live()).when(LEAD, new Command.GrantQuietTime(2 * MINUTE)).then(new Event.QuietTimeGranted(2 * MINUTE));
        assertThat(quiet.state().stage().quiet()).contains(new Stage.Quiet(live().now(), 2 * MINUTE));
        assertThat(quiet.when(LEAD, new Command.GrantQuietTime(0)).then(new Event.QuietTimeGranted(0)).state().stage().quiet()).isEmpty();
        var pushed = quiet.when(LEAD, new Command.PushQuestion(Q1)).then(new Event.QuestionPushed(Q1, 5 * MINUTE));
        assertThat(pushed.state().stage().quiet()).isEmpty();
        pushed.when(LEAD, new Command.GrantQuietTime(MINUTE)).thenBadValue("quietMs");
        Given.log(live()).when(LEAD, new Command.GrantQuietTime(31 * MINUTE)).thenBadValue("quietMs");
    }

    @Test
    void whatALostConnectionTookIsGivenBackAndNoMoreThanTheClockHasRun() {
        var later = Given.log(asking().later(40 * SECOND));
        later.when(LEAD, new Command.CreditAbsence(41 * SECOND)).thenBadValue("absenceMs")
                .when(LEAD, new Command.CreditAbsence(0)).thenBadValue("absenceMs");
        var credited = later.when(LEAD, new Command.CreditAbsence(30 * SECOND)).then(new Event.AbsenceCredited(Q1, 30 * SECOND));
        assertThat(credited.state().asking().currentTimer().orElseThrow().elapsedMs(later.story().now())).isEqualTo(10 * SECOND);
    }

    @Test
    void aCreditThatLeavesTimeLetsTheEndBeLoggedAgain() {
        var over = Given.log(asking().later(5 * MINUTE).byServer(new Event.TimeExpired(Q1)));
        over.when(LEAD, new Command.CreditAbsence(MINUTE)).then(new Event.AbsenceCredited(Q1, MINUTE)).later(MINUTE)
                .whenServer(new Command.ExpireTimer(Q1)).then(new Event.TimeExpired(Q1));
    }

    @Test
    void theClocksFaceIsTheLeadsToChoose() {
        var hidden = Given.log(live()).when(LEAD, new Command.SetClockFace(ClockFace.HIDDEN)).then(new Event.ClockFaceSet(ClockFace.HIDDEN));
        assertThat(hidden.state().settings().clockFace()).isEqualTo(ClockFace.HIDDEN);
        hidden.when(CANDIDATE, new Command.SetClockFace(ClockFace.RING)).thenRejected(new Rejection.NotAllowed("the lead"));
    }
}
