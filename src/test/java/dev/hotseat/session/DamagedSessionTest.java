package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.NOBODY;
import static dev.hotseat.testing.Sessions.OBSERVER;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.UNPLANNED;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.closed;
import static dev.hotseat.testing.Sessions.debrief;
import static dev.hotseat.testing.Sessions.grade;
import static dev.hotseat.testing.Sessions.live;
import static dev.hotseat.testing.Sessions.lobby;
import static dev.hotseat.testing.Sessions.revealed;
import static dev.hotseat.testing.Sessions.scorecard;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.hotseat.scoring.Level;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An event that cannot follow what the log holds is noticed when it is folded, and not shown to anyone as if it were true. */
class DamagedSessionTest {
    private static final Event PUSHED = new Event.QuestionPushed(Q1, 1);
    private static final Event REVEALED = new Event.ScoresRevealed(List.of());

    @ParameterizedTest
    @MethodSource
    void anEventThatCannotFollowIsRefused(Story damaged) {
        assertThatIllegalStateException().isThrownBy(damaged::state);
    }

    static Stream<Arguments> anEventThatCannotFollowIsRefused() {
        return Stream.of(phases(), seats(), questions(), grading()).flatMap(each -> each);
    }

    private static Stream<Arguments> phases() {
        return Stream.of(
                argumentSet("created twice", lobby().byHost(lobby().log().getFirst().event())),
                argumentSet("started twice", live().by(LEAD, new Event.SessionStarted())),
                argumentSet("a debrief before the start", lobby().by(LEAD, new Event.DebriefOpened())),
                argumentSet("a debrief with a question on the stage", asking().by(LEAD, new Event.DebriefOpened())),
                argumentSet("closed while live", live().by(LEAD, new Event.SessionClosed())),
                argumentSet("closed twice", closed().by(LEAD, new Event.SessionClosed())),
                argumentSet("ready after the start", live().by(CANDIDATE, new Event.CandidateReady())),
                argumentSet("revealed while live", live().by(LEAD, REVEALED)),
                argumentSet("revealed twice", revealed().by(LEAD, REVEALED)));
    }

    private static Stream<Arguments> seats() {
        return Stream.of(
                argumentSet("a seat added twice", lobby().byHost(new Event.SeatAdded(LEAD, Role.OBSERVER, "Again", "hash"))),
                argumentSet("nobody revoked", lobby().byHost(new Event.SeatRevoked(NOBODY))),
                argumentSet("nobody reissued", lobby().byHost(new Event.SeatReissued(NOBODY, "hash"))),
                argumentSet("nobody came", lobby().byServer(new Event.ParticipantConnected(NOBODY))),
                argumentSet("nobody went", lobby().byServer(new Event.ParticipantDisconnected(NOBODY, 0))));
    }

    private static Stream<Arguments> questions() {
        return Stream.of(
                argumentSet("pushed in the lobby", lobby().by(LEAD, PUSHED)),
                argumentSet("pushed in the debrief", debrief().by(LEAD, PUSHED)),
                argumentSet("pushed over another", asking().by(LEAD, new Event.QuestionPushed(Q2, 1))),
                argumentSet("pushed without a plan", live().by(LEAD, new Event.QuestionPushed(UNPLANNED, 1))),
                argumentSet("finished off the stage", live().by(LEAD, new Event.QuestionFinished(Q1))),
                argumentSet("paused off the stage", asking().by(LEAD, new Event.TimerPaused(Q2))),
                argumentSet("resumed off the stage", live().by(LEAD, new Event.TimerResumed(Q1))),
                argumentSet("adjusted off the stage", live().by(LEAD, new Event.TimerAdjusted(Q1, 1))),
                argumentSet("expired off the stage", live().byServer(new Event.TimeExpired(Q1))),
                argumentSet("credited off the stage", live().byServer(new Event.OutageCredited(Q1, 1))));
    }

    private static Stream<Arguments> grading() {
        return Stream.of(
                argumentSet("a grade by the host", asking().byHost(grade(Level.GOOD))),
                argumentSet("a grade by nobody", asking().by(NOBODY, grade(Level.GOOD))),
                argumentSet("a grade by the candidate", asking().by(CANDIDATE, grade(Level.GOOD))),
                argumentSet("a note by an observer", asking().by(OBSERVER, new Event.NoteWritten(Q1, "Hm."))),
                argumentSet("a grade for what was not asked", live().by(LEAD, grade(Level.GOOD))),
                argumentSet("a note on what was not asked", live().by(LEAD, new Event.NoteWritten(Q1, "Hm."))),
                argumentSet("a grade after the close", closed().by(LEAD, grade(Level.GOOD))),
                argumentSet("a grade after the scorecard", debrief().by(LEAD, scorecard()).by(LEAD, grade(Level.POOR))),
                argumentSet("a grade after the reveal", revealed().by(LEAD, grade(Level.POOR))),
                argumentSet("a grade that was not given withdrawn", asking().by(LEAD, new Event.GradeWithdrawn(Q1, COMMUNICATION))),
                argumentSet("a grade by an unknown criterion", asking().by(LEAD, new Event.GradeGiven(Q1, "charm", Level.GOOD))),
                argumentSet("a scorecard while live", asking().by(LEAD, scorecard())),
                argumentSet("a scorecard twice", debrief().by(INTERVIEWER, scorecard()).by(INTERVIEWER, scorecard())));
    }

    @Test
    void aLogThatHasNoFirstEventIsRefused() {
        var log = lobby().log();
        assertThatIllegalStateException().isThrownBy(() -> SessionState.of(List.of()));
        assertThatIllegalStateException().isThrownBy(() -> SessionState.of(log.subList(1, 3)));
        assertThatIllegalStateException().isThrownBy(() -> SessionState.of(List.of(numbered(log.getFirst(), 2, Sessions.START))));
    }

    @Test
    void aMissingARepeatedAndAnOlderEventAreRefused() {
        var state = lobby().state();
        var next = live().log().getLast();
        assertThatIllegalStateException().isThrownBy(() -> Evolve.evolve(state, numbered(next, next.seq() + 1, next.at())))
                .withMessageContaining("event 6 is missing");
        assertThatIllegalStateException().isThrownBy(() -> Evolve.evolve(state, numbered(next, next.seq() - 1, next.at())));
        assertThatIllegalStateException().isThrownBy(() -> Evolve.evolve(state, numbered(next, next.seq(), Sessions.START - 1)));
    }

    private static Logged<Event> numbered(Logged<Event> logged, long seq, long at) {
        return new Logged<>(seq, at, logged.by(), logged.commandId(), logged.event());
    }
}
