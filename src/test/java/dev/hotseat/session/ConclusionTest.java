package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.DEPTH;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Readiness;
import dev.hotseat.session.Feedback.CriterionLevel;
import dev.hotseat.session.Feedback.QuestionGuidance;
import dev.hotseat.session.Feedback.QuestionNotes;
import dev.hotseat.session.FeedbackChoice.ChosenMoment;
import dev.hotseat.session.FeedbackChoice.ChosenNote;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a session comes to: weights, consensus, the candidate's own levels, and the feedback. */
class ConclusionTest {
    private static final MomentId MOMENT = new MomentId("m");

    @Test
    void aWeightIsOneUntilTheLeadChangesItForEveryone() {
        Given.log(Sessions.live()).when(LEAD, new Command.SetWeight(DEPTH, 1)).thenNothingChanges()
                .when(LEAD, new Command.SetWeight(DEPTH, 3)).then(new Event.WeightSet(DEPTH, 3))
                .when(LEAD, new Command.SetWeight(DEPTH, 10)).thenRejected(new Rejection.BadValue("weight", "1 to 9"))
                .when(LEAD, new Command.SetWeight("charm", 2)).thenRejected(new Rejection.UnknownCriterion("charm"));
    }

    @Test
    void aPanelAgreesAfterTheRevealAndMayTakeItBack() {
        Given.log(Sessions.debrief()).when(LEAD, new Command.ReachConsensus(COMMUNICATION, Level.GOOD)).thenRejected(new Rejection.NotRevealed());
        Given.log(Sessions.revealed()).when(LEAD, new Command.ReachConsensus(COMMUNICATION, Level.MIXED))
                .then(new Event.ConsensusReached(COMMUNICATION, Level.MIXED))
                .when(LEAD, new Command.ReachConsensus(COMMUNICATION, Level.NO_ANSWER))
                .thenRejected(new Rejection.BadValue("level", "a level of the rubric's scale"))
                .when(LEAD, new Command.WithdrawConsensus(COMMUNICATION)).then(new Event.ConsensusWithdrawn(COMMUNICATION));
    }

    @Test
    void thePanelStandsOnTheLowerMedianUntilItAgrees() {
        assertThat(PanelLevels.of(Sessions.revealed().state(), COMMUNICATION)).hasValue(Level.POOR);
        assertThat(PanelLevels.of(Sessions.revealed().state(), DEPTH)).isEmpty();
        var agreed = Sessions.revealed().by(LEAD, new Event.ConsensusReached(COMMUNICATION, Level.GOOD));
        assertThat(PanelLevels.of(agreed.state(), COMMUNICATION)).hasValue(Level.GOOD);
        var revised = Sessions.revealed().by(INTERVIEWER, new Event.GradeRevised(Q1, COMMUNICATION, Level.EXCELLENT, "Thought again."));
        assertThat(PanelLevels.of(revised.state(), COMMUNICATION)).hasValue(Level.GOOD);
    }

    @Test
    void anInterviewersGradeForTheWholeInterviewGoesBeforeTheirGradesForItsQuestions() {
        var whole = Sessions.debrief().by(INTERVIEWER, new Event.GradeGiven(QuestionId.WHOLE_SESSION, COMMUNICATION, Level.EXCELLENT));
        assertThat(PanelLevels.ofInterviewer(whole.state(), INTERVIEWER, COMMUNICATION)).hasValue(Level.EXCELLENT);
        assertThat(PanelLevels.ofInterviewer(whole.state(), LEAD, COMMUNICATION)).hasValue(Level.GOOD);
    }

    @Test
    void theCandidateGradesThemselvesUntilTheFeedbackIsOut() {
        Given.log(Sessions.debrief()).when(CANDIDATE, new Command.GiveSelfGrade(DEPTH, Level.GOOD)).then(new Event.SelfGradeGiven(DEPTH, Level.GOOD))
                .when(CANDIDATE, new Command.GiveSelfGrade(DEPTH, Level.EXPERT)).thenRejected(new Rejection.BadValue("level",
                        "one of this rubric's: POOR, MIXED, GOOD, EXCELLENT, or one outside the scale"))
                .when(CANDIDATE, new Command.WithdrawSelfGrade(DEPTH)).then(new Event.SelfGradeWithdrawn(DEPTH));
        var released = Sessions.revealed().by(LEAD, new Event.FeedbackReleased(EMPTY));
        Given.log(released).when(CANDIDATE, new Command.GiveSelfGrade(DEPTH, Level.GOOD)).thenRejected(new Rejection.FeedbackIsOut());
    }

    @Test
    void theFeedbackIsWhatWasChosenAndNothingElse() {
        var choice = new FeedbackChoice(Readiness.NEARLY, " Well done. ", List.of(COMMUNICATION), List.of(LEAD), List.of(),
                List.of(new ChosenNote(LEAD, Q1)), List.of(new ChosenMoment(INTERVIEWER, MOMENT)), List.of(Q1));
        var story = told();
        Given.log(story).when(LEAD, new Command.ReleaseFeedback(choice)).then(new Event.FeedbackReleased(new Feedback(Readiness.NEARLY, "Well done.",
                List.of(new CriterionLevel(COMMUNICATION, "Communication", Level.POOR, "Hard to follow; does not answer what was asked.")),
                List.of("Clear."), List.of(), List.of(new QuestionNotes(Q1, 1, "What is q1?", List.of("Said it twice."))),
                List.of(new Feedback.NamedMoment(story.state().grading().moments().values().iterator().next().markedAt(), "The proof")),
                List.of(new QuestionGuidance(Q1, 1, "What is q1?", "It is q1.")))));
    }

    @Test
    void theFeedbackIsReleasedOnce() {
        Given.log(told()).when(Actor.Host.UNNAMED, new Command.ReleaseFeedback(NOTHING)).then(new Event.FeedbackReleased(EMPTY))
                .when(LEAD, new Command.ReleaseFeedback(NOTHING)).thenRejected(new Rejection.FeedbackIsOut());
        Given.log(Sessions.debrief()).when(LEAD, new Command.ReleaseFeedback(NOTHING)).thenRejected(new Rejection.NotRevealed());
    }

    @Test
    void whatIsNotThereCannotBeChosen() {
        refuses(new FeedbackChoice(Readiness.READY, "", List.of(DEPTH), List.of(), List.of(), List.of(), List.of(), List.of()), "levels");
        refuses(new FeedbackChoice(Readiness.READY, "", List.of(), List.of(INTERVIEWER), List.of(), List.of(), List.of(), List.of()), "strengths");
        refuses(new FeedbackChoice(Readiness.READY, "", List.of(), List.of(), List.of(), List.of(new ChosenNote(INTERVIEWER, Q1)), List.of(),
                List.of()), "notes");
        refuses(new FeedbackChoice(Readiness.READY, "", List.of(), List.of(), List.of(), List.of(), List.of(new ChosenMoment(LEAD, MOMENT)),
                List.of()), "moments");
        refuses(new FeedbackChoice(Readiness.READY, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(Sessions.Q3)), "guidance");
        refuses(new FeedbackChoice(Readiness.READY, "x".repeat(4_001), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), "words");
    }

    private static final FeedbackChoice NOTHING = new FeedbackChoice(Readiness.UNSAID, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final Feedback EMPTY = new Feedback(Readiness.UNSAID, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static void refuses(FeedbackChoice choice, String field) {
        assertThat(ComposeFeedback.of(told().state(), choice)).isInstanceOfSatisfying(ComposeFeedback.Refused.class, refused ->
                assertThat(refused.rejection()).isInstanceOfSatisfying(Rejection.BadValue.class, bad -> assertThat(bad.field()).isEqualTo(field)));
    }

    /** Revealed, with the lead's scorecard and note and the interviewer's moment. */
    private static Story told() {
        var asked = Sessions.asking();
        return asked.by(LEAD, Sessions.grade(Level.GOOD), new Event.NoteWritten(Q1, "Said it twice."))
                .by(INTERVIEWER, Sessions.grade(Level.POOR), new Event.MomentMarked(MOMENT, asked.now()), new Event.MomentNamed(MOMENT,
                asked.now(), "The proof"))
                .by(LEAD, new Event.QuestionFinished(Q1), new Event.DebriefOpened(), Sessions.scorecard(), new Event.ScoresRevealed(List.of(INTERVIEWER)));
    }
}
