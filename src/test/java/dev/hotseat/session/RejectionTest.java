package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.NOBODY;
import static dev.hotseat.testing.Sessions.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.refusal.Limit;
import dev.hotseat.testing.Sealed;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionTest {
    static Stream<Rejection> all() {
        return Stream.of(new Rejection.WrongPhase(Phase.LOBBY, EnumSet.of(Phase.LIVE, Phase.DEBRIEF)), new Rejection.NotAllowed("the lead"),
                new Rejection.UnknownQuestion(Q1), new Rejection.QuestionNotAsked(Q1), new Rejection.NoQuestionRunning(),
                new Rejection.UnknownCriterion("charm"), new Rejection.BadValue("name", "shorter"), new Rejection.AlreadySubmitted(),
                new Rejection.FeedbackIsOut(), new Rejection.OffRecord(),
                new Rejection.AlreadyRevealed(), new Rejection.GradesMissing(List.of(1, 3)), new Rejection.UnknownSeat(NOBODY),
                new Rejection.CommandIdTaken(), new Rejection.PushStands(), new Rejection.LeadIsHere(true, 30_000),
                new Rejection.NotRevealed(), new Rejection.RatingsMissing(List.of("Listening")), new Rejection.NotInPractice(),
                new Rejection.OnlyInPractice(), new Rejection.LastRound(), new Rejection.StillAnswered(), new Rejection.LogFull(Limit.LOG),
                new Rejection.StreamFull(new StreamName("text"), Limit.LOG, "9 events"),
                new Rejection.OfStream("not-in-text", "There is no such place in the text."),
                new Rejection.UnknownMoment(new MomentId("m")));
    }

    @Test
    void everyRejectionIsSpokenForAndHasACodeOfItsOwn() {
        assertThat(all().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(
                Sealed.leaves(Rejection.class).<Class<?>>map(leaf -> leaf).toList());
        assertThat(all().map(Rejection::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsCodeIsForProgramsAndItsMessageASentenceForPeople(Rejection rejection) {
        assertThat(rejection.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rejection.message()).endsWith(".").matches("(?s)[A-Z\"].*");
    }

    @Test
    void theWrongPhaseSaysWhichWouldBeRightInTheOrderOfTheInterview() {
        var wrong = new Rejection.WrongPhase(Phase.CLOSED, EnumSet.of(Phase.DEBRIEF, Phase.LOBBY, Phase.LIVE));
        assertThat(wrong.message())
                .isEqualTo("This can be done only while the session is in the lobby or live or in the debrief; it is closed now.");
    }

    @Test
    void missingGradesAreNamedAsTheCandidateHeardThem() {
        assertThat(new Rejection.GradesMissing(List.of(1, 3)).message()).contains("question 1, question 3");
    }
}
