package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.UNPLANNED;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.live;
import static dev.hotseat.testing.Sessions.lobby;
import static dev.hotseat.testing.Sessions.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.testing.Sessions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is going to be asked: a question that nobody planned, and one that is left out. */
class AgendaTest {
    @Test
    void aQuestionThatNobodyPlannedIsAskedGradedAndHelpedWithLikeAnyOther() {
        var unplanned = planned(UNPLANNED, 4);
        Given.log(live())
                .when(LEAD, new Command.AddQuestion(unplanned)).then(new Event.QuestionAdded(unplanned))
                .when(LEAD, new Command.PushQuestion(UNPLANNED)).then(new Event.QuestionPushed(UNPLANNED, 4 * MINUTE))
                .when(LEAD, new Command.RevealHint(0)).then(new Event.HintRevealed(UNPLANNED, 0))
                .when(LEAD, new Command.WriteNote(UNPLANNED, "Good.")).then(new Event.NoteWritten(UNPLANNED, "Good."));
    }

    @Test
    void itStandsAtTheEndOfThePlanSoThatNoNumberChanges() {
        var after = Given.log(lobby()).when(LEAD, new Command.AddQuestion(planned(UNPLANNED, 4))).then(new Event.QuestionAdded(planned(UNPLANNED, 4)));
        assertThat(after.state().agenda().questions()).extracting(PlannedQuestion::id).containsExactly(Q1, Q2, Sessions.Q3, UNPLANNED);
        after.when(LEAD, new Command.AddQuestion(planned(UNPLANNED, 4))).thenBadValue("question.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void itNeedsWords(String prompt) {
        Given.log(live()).when(LEAD, new Command.AddQuestion(typed(prompt, 5))).thenBadValue("question.question.prompt");
    }

    @Test
    void itIsNoLongerThanAQuestionOfABankAndTakesNoMoreTime() {
        Given.log(live()).when(LEAD, new Command.AddQuestion(typed("x".repeat(4_001), 5))).thenBadValue("question.question.prompt")
                .when(LEAD, new Command.AddQuestion(typed("Why?", 181))).thenBadValue("question.allottedMs")
                .when(LEAD, new Command.AddQuestion(new PlannedQuestion(UNPLANNED, "x".repeat(20_001), MINUTE, typed("Why?", 1).question())))
                .thenBadValue("question");
    }

    @Test
    void aQuestionThatIsLeftOutCanBePutBackOrAskedAfterAll() {
        var skipped = Given.log(live()).when(LEAD, new Command.SkipQuestion(Q2)).then(new Event.QuestionSkipped(Q2))
                .when(LEAD, new Command.SkipQuestion(Q2)).thenNothingChanges();
        assertThat(skipped.state().agenda().skipped()).containsExactly(Q2);
        var restored = skipped.when(LEAD, new Command.RestoreQuestion(Q2)).then(new Event.QuestionRestored(Q2))
                .when(LEAD, new Command.RestoreQuestion(Q2)).thenNothingChanges();
        assertThat(restored.state().agenda().skipped()).isEmpty();
        var asked = skipped.when(LEAD, new Command.PushQuestion(Q2)).then(new Event.QuestionPushed(Q2, 10 * MINUTE));
        assertThat(asked.state().agenda().skipped()).isEmpty();
    }

    @Test
    void whatWasAskedCannotBeLeftOut() {
        Given.log(asking()).when(LEAD, new Command.SkipQuestion(Q1)).thenBadValue("questionId")
                .when(LEAD, new Command.SkipQuestion(UNPLANNED)).thenRejected(new Rejection.UnknownQuestion(UNPLANNED))
                .when(LEAD, new Command.RestoreQuestion(UNPLANNED)).thenRejected(new Rejection.UnknownQuestion(UNPLANNED));
    }

    private static PlannedQuestion typed(String prompt, int minutes) {
        return new PlannedQuestion(UNPLANNED, "", minutes * MINUTE,
                new Question(prompt, "", List.of(), List.of(), List.of(), minutes, Difficulty.UNRATED, List.of(), List.of()));
    }
}
