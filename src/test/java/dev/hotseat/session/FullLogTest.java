package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.DEPTH;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.OBSERVER;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.Q2;
import static dev.hotseat.testing.Sessions.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.refusal.Limit;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A session that has all the events it may still comes to its end, and nothing else goes on in it. */
class FullLogTest {
    private static final Story FULL = filled(asking().by(LEAD, new Event.GradeGiven(Q1, DEPTH, Level.GOOD)), FullLog.EVENTS_MAX);

    private static Story filled(Story story, int events) {
        return filled(story, events, LEAD);
    }

    private static Story filled(Story story, int events, SeatId lead) {
        return story.by(lead, IntStream.range(story.log().size(), events).mapToObj(number -> new Event.MessageShown("Line " + number)).toArray(Event[]::new));
    }

    /** All but so many bytes of what may be written, in a few events. */
    private static Story written(Story story, int bytesLeft) {
        var note = new Event.NoteWritten(Q1, "x".repeat(1_000_000));
        var full = story;
        while (full.state().writtenBytes() + Written.bytes(note) < FullLog.WRITTEN_BYTES_MAX - bytesLeft) {
            full = full.by(LEAD, note);
        }
        var shorter = FullLog.WRITTEN_BYTES_MAX - bytesLeft - full.state().writtenBytes() - Written.bytes(new Event.NoteWritten(Q1, ""));
        return full.by(LEAD, new Event.NoteWritten(Q1, "x".repeat((int) shorter)));
    }

    private static Command.SubmitScorecard submit() {
        return new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, "Calm.", "", "");
    }

    @Test
    void theLastEventThatMayComeComesAndTheNextIsRefused() {
        Given.log(filled(asking(), FullLog.EVENTS_MAX - 1)).when(LEAD, new Command.PauseTimer()).then(new Event.TimerPaused(Q1))
                .when(LEAD, new Command.ResumeTimer()).thenRejected(new Rejection.LogFull(Limit.LOG));
    }

    @Test
    void theLastWordThatMayComeComesAndTheInterviewEndsInOrder() {
        var story = written(asking(), 1);
        assertThat(story.state().writtenBytes()).isEqualTo(FullLog.WRITTEN_BYTES_MAX - 1);
        Given.log(story).when(LEAD, new Command.PauseTimer()).then(new Event.TimerPaused(Q1))
                .when(LEAD, new Command.WriteNote(Q1, "The last")).then(new Event.NoteWritten(Q1, "The last"))
                .when(LEAD, new Command.WriteNote(Q1, "")).thenRejected(new Rejection.LogFull(Limit.LOG_BYTES))
                .when(LEAD, new Command.ResumeTimer()).thenRejected(new Rejection.LogFull(Limit.LOG_BYTES))
                .when(LEAD, new Command.OpenDebrief()).then(new Event.QuestionFinished(Q1), new Event.DebriefOpened())
                .when(LEAD, new Command.RevealScores()).then(new Event.ScoresRevealed(List.of(LEAD, INTERVIEWER)))
                .when(LEAD, new Command.CloseSession()).then(new Event.SessionClosed());
        assertThat(new Rejection.LogFull(Limit.LOG_BYTES).message()).contains("8 MiB of text", "Nothing of it is lost", "brought to its end");
    }

    @Test
    void whoPractisesStillLeaves() {
        var full = filled(Sessions.created(Practices.two()).by(Practices.ADA, new Event.SessionStarted()), FullLog.EVENTS_MAX, Practices.ADA);
        Given.log(full).when(Practices.ADA, new Command.ShowMessage("Hello")).thenRejected(new Rejection.LogFull(Limit.LOG))
                .when(Practices.BEN, new Command.LeavePractice()).then(new Event.PracticeLeft(), new Event.DebriefOpened(),
                        new Event.ScoresRevealed(List.of(Practices.ADA, Practices.BEN)), new Event.SessionClosed());
    }

    @Test
    void nothingIsTakenThatCouldGoOnForEver() {
        for (var command : List.of(new Command.PushQuestion(Q2), new Command.PauseTimer(), new Command.ShowMessage("Hello"),
                new Command.SendPanelMessage("Hello"),
                new Command.WriteNote(Q1, "A note"), new Command.MarkMoment(new MomentId("m"), 0), new Command.GoOffRecord(),
                new Command.PassLead(INTERVIEWER))) {
            Given.log(FULL).when(LEAD, command).thenRejected(new Rejection.LogFull(Limit.LOG));
        }
        Given.log(FULL).when(CANDIDATE, new Command.RaiseHand(HandReason.CLARIFY)).thenRejected(new Rejection.LogFull(Limit.LOG));
        assertThat(new Rejection.LogFull(Limit.LOG).message()).contains("30000", "Nothing of it is lost", "brought to its end");
    }

    @Test
    void everybodyGradesWhatHasNoGradeYetAndTheInterviewEndsInOrder() {
        Given.log(FULL).when(LEAD, new Command.GiveGrade(Q1, DEPTH, Level.POOR)).thenRejected(new Rejection.LogFull(Limit.LOG))
                .when(LEAD, new Command.WithdrawGrade(Q1, DEPTH)).thenRejected(new Rejection.LogFull(Limit.LOG))
                .when(INTERVIEWER, new Command.GiveGrade(Q1, COMMUNICATION, Level.GOOD)).then(new Event.GradeGiven(Q1, COMMUNICATION, Level.GOOD))
                .when(LEAD, new Command.OpenDebrief()).then(new Event.QuestionFinished(Q1), new Event.DebriefOpened())
                .when(LEAD, submit()).then(new Event.ScorecardSubmitted(Verdict.YES, Confidence.HIGH, "Calm.", "", ""))
                .when(LEAD, new Command.WithdrawScorecard()).thenRejected(new Rejection.LogFull(Limit.LOG))
                .when(INTERVIEWER, submit()).then(new Event.ScorecardSubmitted(Verdict.YES, Confidence.HIGH, "Calm.", "", ""),
                new Event.ScoresRevealed(List.of()))
                .when(LEAD, new Command.CloseSession()).then(new Event.SessionClosed())
                .when(LEAD, new Command.WriteComment(new CommentId("c"), CommentKind.NOTE, 0, "Here.")).thenRejected(new Rejection.LogFull(Limit.LOG));
    }

    @Test
    void ofPresenceOnlyThatOfThePanelIsLoggedSoThatTheLeadCanBeTaken() {
        var gone = FULL.by(Actor.Server.SERVER, new Event.ParticipantConnected(LEAD), new Event.ParticipantConnected(CANDIDATE));
        Given.log(gone).whenServer(new Command.ReportDisconnected(CANDIDATE, gone.now())).thenNothingChanges()
                .whenServer(new Command.ReportConnected(OBSERVER)).thenNothingChanges()
                .whenServer(new Command.ReportDisconnected(LEAD, gone.now())).then(new Event.ParticipantDisconnected(LEAD, gone.now()))
                .later(MINUTE).when(INTERVIEWER, new Command.TakeLead()).then(new Event.LeadPassed(LEAD, INTERVIEWER))
                .when(INTERVIEWER, new Command.OpenDebrief()).then(new Event.QuestionFinished(Q1), new Event.DebriefOpened());
    }

    @Test
    void whoIsOffTheRecordComesBackAndAHostStillSendsSomebodyAway() {
        Given.log(filled(asking(), FullLog.EVENTS_MAX - 1).by(LEAD, new Event.WentOffRecord(false))).when(CANDIDATE,
                new Command.GoOnRecord()).then(new Event.WentOnRecord());
        Given.log(FULL).whenHost(new Command.RevokeSeat(OBSERVER)).then(new Event.SeatRevoked(OBSERVER))
                .whenHost(new Command.AddSeat(new SeatId("late"), Role.OBSERVER, "Late", "hash")).thenRejected(new Rejection.LogFull(Limit.LOG));
    }
}
