package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.DEPTH;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.UNPLANNED;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.debrief;
import static dev.hotseat.testing.Sessions.grade;
import static dev.hotseat.testing.Sessions.revealed;
import static dev.hotseat.testing.Sessions.scorecard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Level;
import dev.hotseat.session.Grading.GradeKey;
import dev.hotseat.session.Grading.NoteKey;
import dev.hotseat.testing.Story;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradingTest {
    private static final Command GIVE = new Command.GiveGrade(Q1, COMMUNICATION, Level.MIXED);
    private static final Command WITHDRAW = new Command.WithdrawGrade(Q1, COMMUNICATION);
    private static final Command WRITE = new Command.WriteNote(Q1, "Knows why.");

    @Test
    void aLevelOfAnotherScaleThanTheRubricsIsRefused() {
        Given.log(asking()).when(INTERVIEWER, new Command.GiveGrade(Q1, COMMUNICATION, Level.EXPERT)).thenBadValue("level");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWARENESS", "NOVICE", "INTERMEDIATE", "ADVANCED", "EXPERT"}, mode = EnumSource.Mode.EXCLUDE)
    void anInterviewerGivesAnyLevelOnAndOutsideTheScale(Level level) {
        var given = Given.log(asking()).when(INTERVIEWER, new Command.GiveGrade(Q1, COMMUNICATION, level)).then(grade(level));
        assertThat(given.state().grading().grades()).containsEntry(new GradeKey(INTERVIEWER, Q1, COMMUNICATION), level).hasSize(1);
        assertThat(given.state().grading().graded(INTERVIEWER, Q1)).isTrue();
        assertThat(given.state().grading().graded(LEAD, Q1)).isFalse();
    }

    @Test
    void theSameGradeAgainChangesNothingAndAnotherReplacesIt() {
        var twice = Given.log(asking()).when(LEAD, GIVE).then(grade(Level.MIXED)).when(LEAD, GIVE).thenNothingChanges();
        var replaced = twice.when(LEAD, new Command.GiveGrade(Q1, COMMUNICATION, Level.GOOD)).then(grade(Level.GOOD));
        assertThat(replaced.state().grading().grades().values()).containsExactly(Level.GOOD);
    }

    @Test
    void gradesOfTwoInterviewersAndTwoCriteriaStandSideBySide() {
        var given = Given.log(asking()).when(LEAD, GIVE).then(grade(Level.MIXED)).when(INTERVIEWER, GIVE).then(grade(Level.MIXED))
                .when(LEAD, new Command.GiveGrade(Q1, DEPTH, Level.POOR)).then(new Event.GradeGiven(Q1, DEPTH, Level.POOR));
        assertThat(given.state().grading().grades()).hasSize(3);
    }

    @Test
    void onlyAGradeThatWasGivenCanBeWithdrawn() {
        var gone = Given.log(asking()).when(LEAD, WITHDRAW).thenNothingChanges()
                .when(LEAD, GIVE).then(grade(Level.MIXED))
                .when(INTERVIEWER, WITHDRAW).thenNothingChanges()
                .when(LEAD, WITHDRAW).then(new Event.GradeWithdrawn(Q1, COMMUNICATION));
        assertThat(gone.state().grading().grades()).isEmpty();
    }

    @Test
    void aNoteIsReplacedByTheNextAndClearedByAnEmptyOne() {
        var written = Given.log(asking()).when(LEAD, WRITE).then(new Event.NoteWritten(Q1, "Knows why."));
        assertThat(written.state().grading().notes()).containsEntry(new NoteKey(LEAD, Q1), "Knows why.");
        var cleared = written.when(LEAD, WRITE).thenNothingChanges()
                .when(LEAD, new Command.WriteNote(Q1, "")).then(new Event.NoteWritten(Q1, ""));
        assertThat(cleared.state().grading().notes()).isEmpty();
        cleared.when(LEAD, new Command.WriteNote(Q1, "")).thenNothingChanges();
    }

    @Test
    void aNoteMayBeLongButNotEndless() {
        var longest = "x".repeat(Command.WriteNote.TEXT_MAX);
        Given.log(asking()).when(LEAD, new Command.WriteNote(Q1, longest)).then(new Event.NoteWritten(Q1, longest))
                .when(LEAD, new Command.WriteNote(Q1, longest + "x")).thenBadValue("text");
    }

    @ParameterizedTest
    @MethodSource("onQuestion")
    void whatWasNotPlannedOrNotAskedCannotBeGradedOrNoted(Function<QuestionId, Command> command) {
        Given.log(asking()).when(LEAD, command.apply(UNPLANNED)).thenRejected(new Rejection.UnknownQuestion(UNPLANNED))
                .when(LEAD, command.apply(Q2)).thenRejected(new Rejection.QuestionNotAsked(Q2));
    }

    static Stream<Function<QuestionId, Command>> onQuestion() {
        return Stream.of(question -> new Command.GiveGrade(question, COMMUNICATION, Level.GOOD),
                question -> new Command.WithdrawGrade(question, COMMUNICATION),
                question -> new Command.WriteNote(question, "A note."));
    }

    @Test
    void aCriterionMustBeOfTheSessionsRubric() {
        Given.log(asking()).when(LEAD, new Command.GiveGrade(Q1, "charm", Level.GOOD)).thenRejected(new Rejection.UnknownCriterion("charm"))
                .when(LEAD, new Command.WithdrawGrade(Q1, "charm")).thenRejected(new Rejection.UnknownCriterion("charm"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void afterTheirScorecardAnInterviewersGradesAndNotesStand(Command command) {
        Given.log(debrief().by(INTERVIEWER, scorecard()))
                .when(INTERVIEWER, command).thenRejected(new Rejection.AlreadySubmitted());
        Given.log(debriefAllIn()).when(INTERVIEWER, command).thenRejected(new Rejection.AlreadySubmitted());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void afterTheRevealWhoHasNotSubmittedIsToldThatTheScoresAreRevealed(Command command) {
        Given.log(revealed()).when(INTERVIEWER, command).thenRejected(new Rejection.AlreadyRevealed());
    }

    static Stream<Command> commands() {
        return Stream.of(GIVE, WITHDRAW, WRITE);
    }

    private static Story debriefAllIn() {
        return debrief().by(INTERVIEWER, scorecard()).by(LEAD, scorecard(), new Event.ScoresRevealed(List.of()));
    }
}
