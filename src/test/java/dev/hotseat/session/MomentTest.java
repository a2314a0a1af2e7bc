package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.SECOND;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.closed;
import static dev.hotseat.testing.Sessions.debrief;
import static dev.hotseat.testing.Sessions.live;
import static dev.hotseat.testing.Sessions.revealed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Grading.MomentKey;
import dev.hotseat.session.Grading.NoteKey;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an interviewer keeps for later: moments, notes of their own; and what the panel says among itself. */
class MomentTest {
    private static final MomentId M = new MomentId("m");

    @Test
    void aMomentIsMarkedAtOnceAndNamedLater() {
        var now = asking().now();
        var named = Given.log(asking()).when(INTERVIEWER, new Command.MarkMoment(M, now)).then(new Event.MomentMarked(M, now)).later(60 * SECOND)
                .when(INTERVIEWER, new Command.NameMoment(M, now - 10 * SECOND, " Found the race "))
                .then(new Event.MomentNamed(M, now - 10 * SECOND, "Found the race"));
        assertThat(named.state().grading().moments().get(new MomentKey(INTERVIEWER, M)))
                .isEqualTo(new Grading.Moment(now, now - 10 * SECOND, "Found the race"));
        named.when(INTERVIEWER, new Command.NameMoment(M, now - 10 * SECOND, "Found the race")).thenNothingChanges()
                .when(INTERVIEWER, new Command.RemoveMoment(M)).then(new Event.MomentRemoved(M))
                .when(INTERVIEWER, new Command.RemoveMoment(M)).thenNothingChanges();
    }

    @Test
    void itMovesByTenSecondsAtMostHoweverOftenItIsMoved() {
        var now = asking().now();
        var moved = Given.log(asking()).when(LEAD, new Command.MarkMoment(M, now)).then(new Event.MomentMarked(M, now))
                .when(LEAD, new Command.NameMoment(M, now + 10 * SECOND, "")).then(new Event.MomentNamed(M, now + 10 * SECOND, ""));
        moved.when(LEAD, new Command.NameMoment(M, now + 10 * SECOND + 1, "")).thenBadValue("markedAt")
                .when(LEAD, new Command.NameMoment(M, Long.MIN_VALUE, "")).thenBadValue("markedAt");
    }

    @Test
    void anInstantBeforeTheStartOrStillToComeIsBroughtIntoTheInterview() {
        var story = live().later(SECOND);
        Given.log(story).when(LEAD, new Command.MarkMoment(M, Long.MAX_VALUE)).then(new Event.MomentMarked(M, story.now()));
        Given.log(story).when(LEAD, new Command.MarkMoment(M, 0)).then(new Event.MomentMarked(M, live().now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "x"})
    void aNameIsOneShortLine(String name) {
        var marked = Given.log(asking()).when(LEAD, new Command.MarkMoment(M, asking().now())).then(new Event.MomentMarked(M, asking().now()));
        marked.when(LEAD, new Command.NameMoment(M, asking().now(), name.repeat(121))).thenBadValue("name");
    }

    @Test
    void amongThePanelEachHasMomentsOfTheirOwn() {
        Given.log(asking()).when(LEAD, new Command.MarkMoment(M, asking().now())).then(new Event.MomentMarked(M, asking().now()))
                .when(INTERVIEWER, new Command.NameMoment(M, asking().now(), "Mine?")).thenRejected(new Rejection.UnknownMoment(M));
    }

    @Test
    void aPrivateNoteStandsBesideTheOneForThePanelAndMayChangeToTheEnd() {
        var both = Given.log(asking()).when(LEAD, new Command.WriteNote(Q1, "For all.")).then(new Event.NoteWritten(Q1, "For all."))
                .when(LEAD, new Command.WritePrivateNote(Q1, "For me.")).then(new Event.PrivateNoteWritten(Q1, "For me."))
                .when(LEAD, new Command.WritePrivateNote(Q1, "For me.")).thenNothingChanges();
        assertThat(both.state().grading().notes()).containsEntry(new NoteKey(LEAD, Q1), "For all.");
        assertThat(both.state().grading().privateNotes()).containsEntry(new NoteKey(LEAD, Q1), "For me.");
        Given.log(revealed()).when(LEAD, new Command.WritePrivateNote(Q1, "Later.")).then(new Event.PrivateNoteWritten(Q1, "Later."))
                .when(LEAD, new Command.WritePrivateNote(Q1, "x".repeat(4_001))).thenBadValue("text");
        Given.log(live()).when(LEAD, new Command.WritePrivateNote(Q1, "Early.")).thenRejected(new Rejection.QuestionNotAsked(Q1));
    }

    @Test
    void thePanelTalksUntilTheClose() {
        Given.log(debrief()).when(INTERVIEWER, new Command.SendPanelMessage("  One more? ")).then(new Event.PanelMessageSent("One more?"))
                .when(INTERVIEWER, new Command.SendPanelMessage(" ")).thenBadValue("words")
                .when(INTERVIEWER, new Command.SendPanelMessage("x".repeat(501))).thenBadValue("words");
        Given.log(closed()).when(INTERVIEWER, new Command.SendPanelMessage("Late."))
                .thenRejected(new Rejection.WrongPhase(Phase.CLOSED, EnumSet.of(Phase.LOBBY, Phase.LIVE, Phase.DEBRIEF)));
    }
}
