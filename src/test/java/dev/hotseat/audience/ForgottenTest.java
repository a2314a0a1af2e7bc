package dev.hotseat.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.CreateSession;
import dev.hotseat.session.CreateSession.NewSeat;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Sessions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgottenTest {
    private final List<Logged<Event>> log = Sessions.created(namesakes())
            .by(Sessions.LEAD, new Event.SessionStarted()).by(Sessions.LEAD, new Event.QuestionPushed(Sessions.Q1, 5 * Sessions.MINUTE))
            .by(Sessions.LEAD, new Event.PanelMessageSent("Ivy goes first; Chen is nervous, says Ivy Chen."))
            .by(Sessions.INTERVIEWER, new Event.PrivateNoteWritten(Sessions.Q1, "Mine alone"), new Event.NoteWritten(Sessions.Q1, "Ours"))
            .by(Sessions.LEAD, new Event.PrivateNoteWritten(Sessions.Q1, "The lead's")).log();

    @Test
    void aPartOfTheNameThatIsSomebodyElsesTooIsLeft() {
        var without = Forgotten.without(Sessions.INTERVIEWER, log);
        assertThat(SessionState.of(without).setup().title()).isEqualTo("Mock for Wei Chen");
        assertThat(without).extracting(Logged::event)
                .contains(new Event.PanelMessageSent("Erased person goes first; Chen is nervous, says Erased person."));
    }

    @Test
    void whatTheyWroteForThemselvesAloneGoesAndWhatTheyWroteForThePanelStays() {
        assertThat(Forgotten.without(Sessions.INTERVIEWER, log)).extracting(Logged::event)
                .contains(new Event.PrivateNoteWritten(Sessions.Q1, ""), new Event.NoteWritten(Sessions.Q1, "Ours"),
                new Event.PrivateNoteWritten(Sessions.Q1, "The lead's"))
                .doesNotContain(new Event.PrivateNoteWritten(Sessions.Q1, "Mine alone"));
    }

    @Test
    void takenOutTwiceIsTakenOutOnce() {
        var once = Forgotten.without(Sessions.INTERVIEWER, log);
        assertThat(Forgotten.without(Sessions.INTERVIEWER, once)).isEqualTo(once);
    }

    private static CreateSession namesakes() {
        var usual = Sessions.createSession();
        return new CreateSession("Mock for Wei Chen", usual.roleInterviewedFor(), usual.plan(), usual.rubric(), usual.settings(),
                usual.seats().stream().map(seat -> new NewSeat(seat.seat(), seat.role(), seat.seat().equals(Sessions.INTERVIEWER) ? "Ivy Chen"
                        : seat.seat().equals(Sessions.CANDIDATE) ? "Wei Chen" : seat.name(), seat.tokenHash())).toList(), usual.practice());
    }
}
