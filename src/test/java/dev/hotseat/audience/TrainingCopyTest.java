package dev.hotseat.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TrainingCopyTest {
    @Test
    void namesAreMaskedInSeatsAndWhereverSomebodyWroteThem() {
        var created = Sessions.createSession();
        var seats = List.of(seat(Sessions.LEAD, Role.LEAD, "Ada Lindqvist"), seat(Sessions.INTERVIEWER, Role.INTERVIEWER, "Jun de Vries"),
                seat(Sessions.CANDIDATE, Role.CANDIDATE, "Milan Nov\u00e1k"), seat(Sessions.OBSERVER, Role.OBSERVER, "Mia"));
        var story = Sessions.created(new CreateSession("Mock of milan nov\u00e1k", "Engineer", created.plan(), created.rubric(), created.settings(), seats))
                .by(Sessions.LEAD, new Event.SessionStarted(), new Event.QuestionPushed(Sessions.Q1, Sessions.MINUTE),
                        new Event.NoteWritten(Sessions.Q1, "Nov\u00e1k said what Ada asked; de facto Milano is a city, and Miami too."));
        var seen = AudienceLog.of(new Audience.Panel(Optional.empty()), TrainingCopy.of(story.log())).stream().map(FrameWriter::event)
                .collect(Collectors.joining("\n"));
        assertThat(seen).contains("Mock of Candidate", "\"name\":\"Lead\"", "\"name\":\"Interviewer 1\"", "\"name\":\"Observer 1\"",
                "Candidate said what Lead asked; de facto Milano is a city, and Miami too.").doesNotContain("Lindqvist", "Nov\u00e1k", "Vries");
    }

    @Provide
    Arbitrary<List<Logged<Event>>> logs() {
        return AnyInterview.any().map(AnyInterview::log);
    }

    @Property(tries = 200)
    void aTrainingCopyFoldsLikeTheSessionItWasMadeOf(@ForAll("logs") List<Logged<Event>> log) {
        var copy = SessionState.of(TrainingCopy.of(log));
        var state = SessionState.of(log);
        assertThat(copy.grading().grades()).isEqualTo(state.grading().grades());
        assertThat(copy.asking()).isEqualTo(state.asking());
        assertThat(copy.phase()).isEqualTo(state.phase());
    }

    private static CreateSession.NewSeat seat(SeatId id, Role role, String name) {
        return new CreateSession.NewSeat(id, role, name, Sessions.hash(id));
    }
}
