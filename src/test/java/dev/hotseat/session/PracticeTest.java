package dev.hotseat.session;

import static dev.hotseat.testing.Practices.ADA;
import static dev.hotseat.testing.Practices.BEN;
import static dev.hotseat.testing.Practices.CLEO;
import static dev.hotseat.testing.Practices.R2Q1;
import static dev.hotseat.testing.Practices.R3Q1;
import static dev.hotseat.testing.Practices.chair;
import static dev.hotseat.testing.Practices.firstRound;
import static dev.hotseat.testing.Practices.form;
import static dev.hotseat.testing.Practices.forms;
import static dev.hotseat.testing.Practices.peer;
import static dev.hotseat.testing.Practices.peers;
import static dev.hotseat.testing.Practices.rated;
import static dev.hotseat.testing.Practices.secondPlan;
import static dev.hotseat.testing.Practices.swapped;
import static dev.hotseat.testing.Practices.three;
import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theChairsGoRoundSoThatEachLeadsOnceAndIsAskedOnce(int peers) {
        var seats = List.of(ADA, BEN, CLEO).subList(0, peers);
        for (var role : List.of(Role.LEAD, Role.CANDIDATE)) {
            assertThat(IntStream.rangeClosed(1, peers).mapToObj(round -> Practice.chairs(seats, round)).flatMap(List::stream)
                    .filter(chair -> chair.role() == role).map(Chair::seat)).containsExactlyInAnyOrderElementsOf(seats);
        }
    }

    @Test
    void rolesAreSwappedWhenEverybodyHasAgreed() {
        var story = Given.log(Sessions.created(three()).by(ADA, new Event.SessionStarted()))
                .when(ADA, new Command.AgreeSwap()).then(new Event.SwapAgreed())
                .when(CLEO, new Command.AgreeSwap()).then(new Event.SwapAgreed())
                .when(CLEO, new Command.WithdrawSwap()).then(new Event.SwapWithdrawn())
                .when(BEN, new Command.AgreeSwap()).then(new Event.SwapAgreed())
                .when(CLEO, new Command.AgreeSwap()).then(new Event.SwapAgreed(), new Event.RolesSwapped(2,
                        List.of(chair(ADA, "OBSERVER"), chair(BEN, "LEAD"), chair(CLEO, "CANDIDATE"))));
        assertThat(story.state().seating().lead().id()).isEqualTo(BEN);
        assertThat(story.state().practice().orElseThrow().agreed()).isEmpty();
    }

    @Test
    void whoeverLeftForGoodKeepsNobodyFromSwapping() {
        Given.log(Sessions.created(three()).by(ADA, new Event.SessionStarted()).byHost(new Event.SeatRevoked(CLEO)).by(ADA, new Event.SwapAgreed()))
                .when(BEN, new Command.AgreeSwap()).then(new Event.SwapAgreed(), new Event.RolesSwapped(2, Practice.chairs(List.of(ADA, BEN, CLEO), 2)));
    }

    @Test
    void aRoundBeginsWithItsOwnPlanAndNoClockAndKeepsWhatWasGraded() {
        var asking = firstRound().by(ADA, new Event.AccommodationSet(150), new Event.QuestionPushed(Q2, MINUTE), new Event.SwapAgreed());
        var state = Given.log(asking).when(BEN, new Command.AgreeSwap())
                .then(new Event.SwapAgreed(), new Event.QuestionFinished(Q2), new Event.RolesSwapped(2, Practice.chairs(List.of(ADA, BEN), 2))).state();
        assertThat(state.agenda().questions()).isEqualTo(secondPlan().questions());
        assertThat(state.asking()).isEqualTo(Asking.NOTHING);
        assertThat(state.settings()).isEqualTo(Settings.USUAL);
        assertThat(state.grading().grades()).hasSize(1);
        assertThat(state.rounds().getFirst().asking().timers()).containsOnlyKeys(Q1, Q2);
    }

    @Test
    void theLastRoundHasNoSwapAndIsEndedInstead() {
        Given.log(swapped()).when(ADA, new Command.AgreeSwap()).thenRejected(new Rejection.LastRound())
                .when(BEN, new Command.OpenDebrief()).then(new Event.DebriefOpened());
    }

    @Test
    void aPeerGradesTheRoundTheyLedAndNoOther() {
        var grade = new Command.GiveGrade(Q1, COMMUNICATION, Level.POOR);
        Given.log(swapped()).when(ADA, grade).thenRejected(new Rejection.NotAllowed("the lead"))
                .when(BEN, grade).thenRejected(new Rejection.UnknownQuestion(Q1));
        Given.log(forms()).when(ADA, grade).then(new Event.GradeGiven(Q1, COMMUNICATION, Level.POOR))
                .when(ADA, new Command.GiveGrade(R2Q1, COMMUNICATION, Level.POOR)).thenRejected(new Rejection.QuestionNotAsked(R2Q1));
    }

    @Test
    void noneOpensBeforeBothAreInAndThenBothDoAndTheSessionCloses() {
        Given.log(rated()).when(ADA, submit("Calm.")).then(form("Calm."))
                .when(BEN, submit("Quick.")).then(form("Quick."), new Event.ScoresRevealed(List.of()), new Event.SessionClosed());
    }

    @Test
    void aFormWaitsForTheGradesAndTheRatingOfTheInterviewing() {
        Given.log(forms()).when(ADA, submit("")).thenRejected(new Rejection.RatingsMissing(
                List.of("Listening", "Follow-up questions", "Hints and timing", "Clarity and manner")));
        Given.log(rated().by(ADA, new Event.GradeWithdrawn(Q1, COMMUNICATION))).when(ADA, submit("")).thenRejected(new Rejection.GradesMissing(List.of(1)));
    }

    @Test
    void aFormCanBeTakenBackUntilTheyOpenAndItsRatingStandsMeanwhile() {
        var rate = new Command.RateInterviewing("listening", Level.POOR);
        Given.log(rated()).when(ADA, submit("Calm.")).then(form("Calm."))
                .when(ADA, rate).thenRejected(new Rejection.AlreadySubmitted())
                .when(ADA, new Command.WithdrawScorecard()).then(new Event.ScorecardWithdrawn())
                .when(ADA, rate).then(new Event.InterviewingRated("listening", Level.POOR))
                .when(ADA, rate).thenNothingChanges();
    }

    @Test
    void nobodyForcesTheFormsOpenButADayDoes() {
        var oneIn = rated().by(ADA, form("Calm."));
        for (var seat : List.of(ADA, BEN)) {
            Given.log(oneIn).when(seat, new Command.RevealScores()).thenRejected(new Rejection.NotInPractice())
                    .when(seat, new Command.CloseSession()).thenRejected(new Rejection.NotInPractice());
        }
        Given.log(oneIn).later(Practice.FORMS_WAIT_MS - 1).whenServer(new Command.OpenForms()).thenNothingChanges()
                .later(1).whenServer(new Command.OpenForms()).then(new Event.ScoresRevealed(List.of(BEN)), new Event.SessionClosed())
                .whenServer(new Command.OpenForms()).thenNothingChanges();
    }

    @Test
    void whoWasNeverAskedHasNothingToRate() {
        Given.log(firstRound().by(BEN, new Event.DebriefOpened())).when(ADA, new Command.RateInterviewing("listening", Level.GOOD)).thenBadValue("criterion")
                .when(ADA, submit("Calm.")).then(form("Calm."));
    }

    @Test
    void noQuestionIsAddedThatAnyRoundHas() {
        Given.log(firstRound()).when(ADA, new Command.AddQuestion(Sessions.planned(R2Q1, 5))).thenBadValue("question.id");
        Given.log(swapped()).when(BEN, new Command.AddQuestion(Sessions.planned(Q1, 5))).thenBadValue("question.id");
    }

    @Test
    void aPracticeHasAPlanForEachPeerAndNoQuestionTwice() {
        var two = List.of(peer(ADA, "Ada"), peer(BEN, "Ben"));
        assertThat(refused(peers(List.of(plan()), two))).isEqualTo("seats");
        assertThat(refused(peers(List.of(plan(), plan()), two))).isEqualTo("questions");
        assertThat(refused(peers(List.of(plan(), new Plan(List.of())), two))).isEqualTo("questions");
        assertThat(refused(PracticeSession.peers("Mock", "", List.of(plan(), secondPlan()), Sessions.createSession().rubric(), Settings.USUAL, 1,
                two))).isEqualTo("roundMs");
    }

    @Test
    void aloneTheAnchorsComeAfterTheAnswer() {
        var asked = Sessions.created(Practices.alone()).by(ADA, new Event.SessionStarted()).by(ADA, new Event.QuestionPushed(Q1, MINUTE));
        Given.log(asked).when(ADA, new Command.GiveGrade(Q1, COMMUNICATION, Level.GOOD)).thenRejected(new Rejection.StillAnswered())
                .when(ADA, new Command.WriteAnswer(Q1, "It depends.")).then(new Event.AnswerWritten(Q1, "It depends."))
                .when(ADA, new Command.WriteAnswer(Q2, "Early.")).thenRejected(new Rejection.QuestionNotAsked(Q2))
                .when(ADA, new Command.FinishQuestion()).then(new Event.QuestionFinished(Q1))
                .when(ADA, new Command.GiveGrade(Q1, COMMUNICATION, Level.GOOD)).then(new Event.GradeGiven(Q1, COMMUNICATION, Level.GOOD))
                .when(ADA, new Command.OpenDebrief()).then(new Event.DebriefOpened())
                .when(ADA, new Command.CloseSession()).then(new Event.ScoresRevealed(List.of(ADA)), new Event.SessionClosed());
    }

    @Test
    void inATrioTheObserverBecomesTheCandidateAndThenTheLead() {
        assertThat(Practice.chairs(List.of(ADA, BEN, CLEO), 1)).containsExactly(chair(ADA, "LEAD"), chair(BEN, "CANDIDATE"), chair(CLEO, "OBSERVER"));
        assertThat(Practice.chairs(List.of(ADA, BEN, CLEO), 3)).containsExactly(chair(ADA, "CANDIDATE"), chair(BEN, "OBSERVER"), chair(CLEO, "LEAD"));
        assertThat(Sessions.created(three()).state().practice().orElseThrow().arranged().laterRounds().get(1).find(R3Q1)).isPresent();
    }

    private static Command submit(String strengths) {
        return new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, strengths, "Depth.", "");
    }

    private static String refused(CreateSession create) {
        return ((Rejection.BadValue) ((Decision.Rejected) DecideSeats.create(create)).rejection()).field();
    }
}
