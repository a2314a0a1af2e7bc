package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.DEPTH;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Level;
import dev.hotseat.session.Grading.Evidence;
import dev.hotseat.session.Grading.GradeKey;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a grade rests on. */
class EvidenceTest {
    private static final MomentId MOMENT = new MomentId("m");
    private static final GradeKey GRADE = new GradeKey(LEAD, Q1, COMMUNICATION);
    private static final Event.EvidenceCited BOTH = new Event.EvidenceCited(Q1, COMMUNICATION, List.of(MOMENT), List.of(Q1));

    @Test
    void aGradeRestsOnMomentsAndNotesOfWhoGaveIt() {
        Given.log(graded()).when(LEAD, cite(List.of(MOMENT, MOMENT), List.of(Q1))).then(BOTH);
        Given.log(graded()).when(LEAD, cite(List.of(new MomentId("other")), List.of())).thenRejected(new Rejection.UnknownMoment(new MomentId("other")));
        Given.log(graded()).when(LEAD, cite(List.of(), List.of(Sessions.Q2)))
                .thenRejected(new Rejection.BadValue("notes", "questions that you have written a note on"));
        Given.log(graded().by(INTERVIEWER, Sessions.grade(Level.GOOD))).when(INTERVIEWER, cite(List.of(MOMENT), List.of()))
                .thenRejected(new Rejection.UnknownMoment(MOMENT));
    }

    @Test
    void thereIsAGradeBeforeThereIsEvidenceForIt() {
        Given.log(graded()).when(LEAD, new Command.CiteEvidence(Q1, DEPTH, List.of(MOMENT), List.of()))
                .thenRejected(new Rejection.BadValue("criterion", "one that you have graded; the grade first, what it rests on after"));
    }

    @Test
    void whatIsGoneIsEvidenceForNothing() {
        var cited = graded().by(LEAD, BOTH);
        assertThat(cited.state().grading().evidenceFor(GRADE)).isEqualTo(new Evidence(List.of(MOMENT), List.of(Q1)));
        assertThat(cited.by(LEAD, new Event.MomentRemoved(MOMENT)).state().grading().evidenceFor(GRADE)).isEqualTo(new Evidence(List.of(), List.of(Q1)));
        assertThat(cited.by(LEAD, new Event.NoteWritten(Q1, "")).state().grading().evidenceFor(GRADE)).isEqualTo(new Evidence(List.of(MOMENT), List.of()));
        assertThat(cited.by(LEAD, new Event.GradeWithdrawn(Q1, COMMUNICATION)).state().grading().evidence()).isEmpty();
        assertThat(cited.by(LEAD, new Event.QuestionWithdrawn(Q1)).state().grading().evidence()).isEmpty();
    }

    @Test
    void evidenceStandsWithItsGrade() {
        var submitted = graded().by(LEAD, new Event.QuestionFinished(Q1), new Event.DebriefOpened()).by(LEAD, Sessions.scorecard());
        Given.log(submitted).when(LEAD, cite(List.of(MOMENT), List.of())).thenRejected(new Rejection.AlreadySubmitted());
    }

    @Test
    void theInterviewAsAWholeIsGradedAndRestsOnNotesOfAnyQuestion() {
        var whole = QuestionId.WHOLE_SESSION;
        Given.log(graded()).when(LEAD, new Command.GiveGrade(whole, DEPTH, Level.GOOD)).then(new Event.GradeGiven(whole, DEPTH, Level.GOOD))
                .when(LEAD, new Command.CiteEvidence(whole, DEPTH, List.of(), List.of(Q1)))
                .then(new Event.EvidenceCited(whole, DEPTH, List.of(), List.of(Q1)));
    }

    private static Command.CiteEvidence cite(List<MomentId> moments, List<QuestionId> notes) {
        return new Command.CiteEvidence(Q1, COMMUNICATION, moments, notes);
    }

    private static Story graded() {
        var story = asking();
        return story.by(LEAD, Sessions.grade(Level.GOOD), new Event.NoteWritten(Q1, "Clear."), new Event.MomentMarked(MOMENT, story.now()));
    }
}
