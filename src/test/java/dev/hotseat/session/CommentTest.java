package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Sessions;
import org.junit.jupiter.api.Test;

/** What the panel adds to a closed session when looking back: named moments and notes. */
class CommentTest {
    private static final CommentId ID = new CommentId("c");
    private static final long THEN = Sessions.asking().now() + Sessions.SECOND;

    @Test
    void aMomentIsOneLineANoteIsWhateverFitsAndEitherIsReplacedAndTakenAway() {
        Given.log(Sessions.closed())
                .when(Sessions.LEAD, moment(" The turn ")).then(written(CommentKind.MOMENT, "The turn"))
                .when(Sessions.LEAD, moment("The turn")).thenNothingChanges()
                .when(Sessions.LEAD, moment("The turning point")).then(written(CommentKind.MOMENT, "The turning point"))
                .when(Sessions.LEAD, moment("Two\nlines")).thenBadValue("words")
                .when(Sessions.LEAD, moment("x".repeat(121))).thenBadValue("words")
                .when(Sessions.LEAD, note("Two\nlines, kept")).then(written(CommentKind.NOTE, "Two\nlines, kept"))
                .when(Sessions.LEAD, note("x".repeat(1_001))).thenBadValue("words")
                .when(Sessions.LEAD, note("")).then(written(CommentKind.NOTE, ""))
                .when(Sessions.LEAD, moment("")).thenNothingChanges();
    }

    @Test
    void theyAreNeverAmongTheMomentsAndNotesOfTheInterview() {
        var before = Sessions.closed();
        var after = before.by(Sessions.LEAD, written(CommentKind.MOMENT, "The turn"), written(CommentKind.NOTE, "Here it turns."));
        assertThat(after.state().grading()).isEqualTo(before.state().grading());
    }

    private static Command moment(String words) {
        return new Command.WriteComment(ID, CommentKind.MOMENT, THEN, words);
    }

    private static Command note(String words) {
        return new Command.WriteComment(ID, CommentKind.NOTE, THEN, words);
    }

    private static Event written(CommentKind kind, String words) {
        return new Event.CommentWritten(ID, kind, THEN, words);
    }
}
