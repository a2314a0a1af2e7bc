package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.OBSERVER;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.SECOND;
import static dev.hotseat.testing.Sessions.asking;
import static dev.hotseat.testing.Sessions.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The baton: one seat has the lead, gives it away, or loses it by being gone. */
class LeadTest {
    @Test
    void whoIsHandedTheLeadLeadsAndWhoGaveItDoesNotAnyMore() {
        var passed = Given.log(live()).when(LEAD, new Command.PassLead(INTERVIEWER)).then(new Event.LeadPassed(LEAD, INTERVIEWER));
        passed.when(LEAD, new Command.PushQuestion(Q1)).thenRejected(new Rejection.NotAllowed("the lead"));
        passed.when(INTERVIEWER, new Command.PushQuestion(Q1)).then(new Event.QuestionPushed(Q1, 300 * SECOND))
                .when(INTERVIEWER, new Command.PassLead(LEAD)).then(new Event.LeadPassed(INTERVIEWER, LEAD));
        assertThat(passed.state().seating().lead().id()).isEqualTo(INTERVIEWER);
        assertThat(passed.state().seating().panel()).extracting(Seat::role).containsExactly(Role.INTERVIEWER, Role.LEAD);
    }

    @Test
    void onlyAnInterviewerOfThisSessionCanBeHandedTheLead() {
        Given.log(live()).when(LEAD, new Command.PassLead(CANDIDATE)).thenBadValue("to")
                .when(LEAD, new Command.PassLead(OBSERVER)).thenBadValue("to")
                .when(LEAD, new Command.PassLead(new SeatId("nobody"))).thenBadValue("to")
                .when(LEAD, new Command.PassLead(LEAD)).thenNothingChanges();
        Given.log(live().byHost(new Event.SeatRevoked(INTERVIEWER))).when(LEAD, new Command.PassLead(INTERVIEWER)).thenBadValue("to");
    }

    @Test
    void theLeadCanBeTakenOnceWhoeverHasItIsGoneForThirtySeconds() {
        Given.log(here()).when(INTERVIEWER, new Command.TakeLead()).thenRejected(new Rejection.LeadIsHere(true, 30 * SECOND));
        var left = here().now();
        var gone = here().later(10 * SECOND).byServer(new Event.ParticipantDisconnected(LEAD, left));
        Given.log(gone.later(19 * SECOND)).when(INTERVIEWER, new Command.TakeLead()).thenRejected(new Rejection.LeadIsHere(false, SECOND));
        Given.log(gone.later(20 * SECOND)).when(INTERVIEWER, new Command.TakeLead()).then(new Event.LeadPassed(LEAD, INTERVIEWER));
        Given.log(gone.later(20 * SECOND).byServer(new Event.ParticipantConnected(LEAD)))
                .when(INTERVIEWER, new Command.TakeLead()).thenRejected(new Rejection.LeadIsHere(true, 30 * SECOND));
    }

    @Test
    void aLeadWhoNeverCameOrWhoseLinkWasTakenBackIsNotWaitedFor() {
        Given.log(live()).when(INTERVIEWER, new Command.TakeLead()).then(new Event.LeadPassed(LEAD, INTERVIEWER));
        Given.log(here().byHost(new Event.SeatRevoked(LEAD))).when(INTERVIEWER, new Command.TakeLead()).then(new Event.LeadPassed(LEAD, INTERVIEWER));
    }

    @Test
    void theOldLeadsScorecardIsStillWaitedFor() {
        var debrief = Given.log(asking()).when(LEAD, new Command.PassLead(INTERVIEWER)).then(new Event.LeadPassed(LEAD, INTERVIEWER))
                .when(INTERVIEWER, new Command.OpenDebrief()).then(new Event.QuestionFinished(Q1), new Event.DebriefOpened());
        debrief.when(INTERVIEWER, new Command.RevealScores()).then(new Event.ScoresRevealed(List.of(LEAD, INTERVIEWER)));
    }

    private static Story here() {
        return live().byServer(new Event.ParticipantConnected(LEAD));
    }
}
