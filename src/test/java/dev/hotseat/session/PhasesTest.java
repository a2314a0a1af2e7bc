package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Sessions;
import org.junit.jupiter.api.Test;

class PhasesTest {
    @Test
    void aNewSessionWaitsInTheLobby() {
        var state = Sessions.lobby().state();
        assertThat(state.phase()).isEqualTo(Phase.LOBBY);
        assertThat(state.setup().title()).isEqualTo("Backend mock");
        assertThat(state.setup().plan()).isEqualTo(Sessions.plan());
        assertThat(state.seating().candidateName()).isEqualTo("The candidate");
        assertThat(state.seating().candidateReady()).isFalse();
        assertThat(state.asking().current()).isEmpty();
    }

    @Test
    void theCandidateSaysReadyOnce() {
        var ready = Given.log(Sessions.lobby()).when(CANDIDATE, new Command.DeclareReady()).then(new Event.ConsentGiven(CANDIDATE), new Event.CandidateReady());
        assertThat(ready.state().seating().candidateReady()).isTrue();
        ready.when(CANDIDATE, new Command.DeclareReady()).thenNothingChanges();
    }

    @Test
    void theLeadStartsEvenWhereNobodyIsReady() {
        var started = Given.log(Sessions.lobby()).when(LEAD, new Command.StartSession()).then(new Event.ConsentGiven(CANDIDATE), new Event.SessionStarted());
        assertThat(started.state().phase()).isEqualTo(Phase.LIVE);
    }

    @Test
    void openingTheDebriefTakesTheQuestionOffTheStage() {
        var opened = Given.log(Sessions.asking()).when(LEAD, new Command.OpenDebrief())
                .then(new Event.QuestionFinished(Q1), new Event.DebriefOpened());
        assertThat(opened.state().phase()).isEqualTo(Phase.DEBRIEF);
        assertThat(opened.state().asking().current()).isEmpty();
    }

    @Test
    void theDebriefOpensAlsoWhereNothingWasAsked() {
        Given.log(Sessions.live()).when(LEAD, new Command.OpenDebrief()).then(new Event.DebriefOpened());
    }

    @Test
    void aRevealedSessionJustCloses() {
        var closed = Given.log(Sessions.revealed()).when(LEAD, new Command.CloseSession()).then(new Event.SessionClosed());
        assertThat(closed.state().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void nothingFollowsTheClose() {
        assertThat(Phase.CLOSED.next()).isEqualTo(Phase.CLOSED);
    }
}
