package dev.hotseat.report;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Readiness;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.CreateSession.NewSeat;
import dev.hotseat.session.Event;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Settings;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;

/** Sessions that come to a report, with all that makes one hard to write. */
public final class ReportStories {
    public static final SessionId ID = new SessionId("any-session");
    public static final SeatId QUIET = new SeatId("quiet");
    public static final SeatId LATE = new SeatId("late");
    public static final SeatId NEVER = new SeatId("never");
    private static final SeatId LEAD = Sessions.LEAD;
    private static final SeatId INTERVIEWER = Sessions.INTERVIEWER;
    private static final QuestionId Q1 = Sessions.Q1;
    private static final QuestionId Q2 = Sessions.Q2;
    private static final QuestionId Q3 = Sessions.Q3;
    private static final QuestionId EXTRA = Sessions.UNPLANNED;
    private static final String DEPTH = "depth";
    private static final String TALK = "talk";
    private static final String CALM = "calm";

    private ReportStories() {}

    private static Rubric ladder() {
        return new Rubric("Our | ladder", LevelScale.FIVE_LEVELS, List.of(criterion(DEPTH, "Depth, *really*", 3), criterion(TALK, "=Talk", 1),
                criterion(CALM, "Calm", 1)));
    }

    private static Criterion criterion(String id, String name, int weight) {
        return new Criterion(id, name, weight, List.of("One.", "Two.", "Three.", "Four.", "Five."));
    }

    private static PlannedQuestion question(QuestionId id, String prompt, int minutes) {
        var question = new Question(prompt, "Names `" + id + "`.", List.of("And then?", "And if not?"), List.of("Think.", "Look."), List.of(), minutes,
                Difficulty.MEDIUM, List.of(), List.of());
        return new PlannedQuestion(id, "Basics & more", minutes * Sessions.MINUTE, question);
    }

    private static NewSeat seat(SeatId id, Role role, String name) {
        return new NewSeat(id, role, name, Sessions.hash(id));
    }

    private static Story lobby() {
        var plan = new Plan(List.of(question(Q1, "What is *volatile*?\n\n```\nint x;\n```", 5), question(Q2, "-1 or +1, \"which\"?", 10),
                question(Q3, "Never asked", 15)));
        var seats = List.of(seat(LEAD, Role.LEAD, "Ada \"A\", Lovelace"), seat(INTERVIEWER, Role.INTERVIEWER, "@Ben"),
                seat(QUIET, Role.INTERVIEWER, "Quiet | one"), seat(LATE, Role.INTERVIEWER, "Late"), seat(NEVER, Role.INTERVIEWER, "Never"),
                seat(Sessions.CANDIDATE, Role.CANDIDATE, "Kit & caboodle"), seat(Sessions.OBSERVER, Role.OBSERVER, "Olu"));
        return Sessions.created(new CreateSession("=Panel, \"the first\"", "Senior <engineer>", plan, ladder(), Settings.USUAL, seats));
    }

    /** Two planned questions and one more were asked, one in between was a mistake; who is sent away without a word is no grader. */
    private static Story asked() {
        return lobby().later(Sessions.MINUTE)
                .by(LEAD, new Event.ConsentGiven(Sessions.CANDIDATE))
                .by(LEAD, new Event.SessionStarted())
                .by(LEAD, new Event.QuestionPushed(Q1, 5 * Sessions.MINUTE)).later(90 * Sessions.SECOND)
                .by(LEAD, new Event.HintRevealed(Q1, 0), new Event.FollowUpAsked(Q1, 1))
                .by(LEAD, new Event.TimerPaused(Q1)).later(10 * Sessions.SECOND)
                .by(LEAD, new Event.TimerResumed(Q1), new Event.TimerAdjusted(Q1, -30 * Sessions.SECOND))
                .by(INTERVIEWER, moment("m2", 100), moment("m1", 50))
                .by(INTERVIEWER, new Event.MomentNamed(new MomentId("m1"), Sessions.START + 2 * Sessions.MINUTE, "The\nturn [1]"))
                .by(INTERVIEWER, note(Q1, "First line\n=second\n  - third | fourth"), grade(Q1, DEPTH, Level.ADVANCED),
                        grade(Q1, TALK, Level.NO_ANSWER))
                .by(INTERVIEWER, new Event.EvidenceCited(Q1, DEPTH, List.of(new MomentId("m1"), new MomentId("m2")), List.of(Q1)))
                .by(INTERVIEWER, new Event.MomentRemoved(new MomentId("m2")), new Event.PrivateNoteWritten(Q1, "secret-of-ben")).later(500)
                .by(LEAD, new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q3, 15 * Sessions.MINUTE))
                .by(QUIET, grade(Q3, DEPTH, Level.EXPERT), note(Q3, "gone")).later(Sessions.SECOND)
                .by(LEAD, new Event.QuestionWithdrawn(Q3), new Event.QuestionReturned(Q1, 91_000, -1))
                .by(LEAD, new Event.QuestionFinished(Q1), new Event.QuestionPushed(Q2, 10 * Sessions.MINUTE)).later(11 * Sessions.MINUTE)
                .byServer(new Event.TimeExpired(Q2))
                .byServer(new Event.OutageCredited(Q2, 1_499))
                .by(LEAD, new Event.AbsenceCredited(Q2, Sessions.SECOND))
                .by(LEAD, new Event.QuestionFinished(Q2))
                .by(LEAD, new Event.QuestionAdded(question(EXTRA, "And what did we forget?", 2)), new Event.QuestionSkipped(Q3))
                .by(LEAD, new Event.WentOffRecord(false)).later(Sessions.MINUTE)
                .by(LEAD, new Event.WentOnRecord())
                .by(LEAD, new Event.QuestionPushed(EXTRA, 2 * Sessions.MINUTE)).later(45_500);
    }

    /** Graded by four, of whom one was sent away afterwards; the lead went over in between. */
    private static Story graded() {
        return asked()
                .by(LEAD, new Event.LeadPassed(LEAD, INTERVIEWER))
                .by(INTERVIEWER, new Event.QuestionFinished(EXTRA), new Event.DebriefOpened())
                .by(LEAD, grade(Q1, DEPTH, Level.NOVICE), grade(Q2, DEPTH, Level.INTERMEDIATE), grade(Q2, TALK, Level.EXPERT),
                        grade(EXTRA, CALM, Level.AWARENESS))
                .by(LEAD, new Event.GradeWithdrawn(EXTRA, CALM))
                .by(LEAD, note(QuestionId.WHOLE_SESSION, "All in all \\ fine."), note(Q2, ""))
                .by(LEAD, moment("1", 70), moment("0", 70))
                .by(QUIET, grade(Q1, DEPTH, Level.ADVANCED), grade(Q2, TALK, Level.NOVICE), grade(QuestionId.WHOLE_SESSION, DEPTH, Level.EXPERT),
                        grade(QuestionId.WHOLE_SESSION, CALM, Level.NOT_ENOUGH_EVIDENCE))
                .by(LATE, grade(Q1, DEPTH, Level.EXPERT), grade(EXTRA, CALM, Level.INTERMEDIATE))
                .byHost(new Event.SeatRevoked(LATE), new Event.SeatRevoked(NEVER))
                .by(LEAD, new Event.ScorecardSubmitted(Verdict.STRONG_YES, Confidence.LOW, "Calm.\n\n> quoted", "", "For *us*"))
                .by(QUIET, new Event.ScorecardSubmitted(Verdict.NO_DECISION, Confidence.MEDIUM, "", "", ""))
                .by(QUIET, new Event.ScorecardWithdrawn())
                .by(QUIET, new Event.ScorecardSubmitted(Verdict.NO, Confidence.HIGH, "", "Numbers, \"again\"", ""))
                .by(Sessions.CANDIDATE, new Event.SelfGradeGiven(TALK, Level.ADVANCED), new Event.SelfGradeGiven(CALM, Level.EXPERT),
                        new Event.SelfGradeWithdrawn(CALM));
    }

    /** A panel's interview to its very end. */
    public static Story panel() {
        return graded().later(Sessions.MINUTE)
                .by(INTERVIEWER, new Event.ScoresRevealed(List.of(INTERVIEWER, Sessions.NOBODY)))
                .by(LEAD, new Event.GradeRevised(Q1, DEPTH, Level.INTERMEDIATE, "=because, \"he\"\nsaid so"))
                .by(LEAD, new Event.GradeRevised(Q1, DEPTH, Level.ADVANCED, "No | yes"))
                .by(QUIET, new Event.WeightSet(TALK, 9))
                .by(INTERVIEWER, new Event.ConsensusReached(TALK, Level.INTERMEDIATE), new Event.ConsensusReached(CALM, Level.EXPERT))
                .by(INTERVIEWER, new Event.ConsensusWithdrawn(CALM))
                .by(INTERVIEWER, new Event.SessionClosed())
                .byHost(new Event.FeedbackReleased(feedback()))
                .byHost(new Event.SeatAdded(Sessions.REGRADER, Role.REGRADER, "Noor =1+1", Sessions.hash(Sessions.REGRADER)))
                .by(Sessions.REGRADER, new Event.RegradeGiven(Q1, DEPTH, Level.ADVANCED), new Event.RegradeGiven(Q1, TALK, Level.NOVICE),
                        new Event.RegradeGiven(Q2, TALK, Level.NOT_ASKED), new Event.RegradeGiven(Q2, DEPTH, Level.AWARENESS),
                        new Event.RegradeWithdrawn(Q2, DEPTH))
                .later(Sessions.SECOND)
                .by(Sessions.REGRADER, new Event.RegradesSubmitted(Verdict.YES, Confidence.MEDIUM));
    }

    private static Feedback feedback() {
        return new Feedback(Readiness.NEARLY, "Well <done>\nand on.", List.of(new Feedback.CriterionLevel(DEPTH, "Depth, *really*", Level.ADVANCED, "Four.")),
                List.of("Calm.\n\n> quoted"), List.of("Numbers, \"again\"", "More."),
                List.of(new Feedback.QuestionNotes(QuestionId.WHOLE_SESSION, 0, "", List.of("All in all \\ fine.")),
                        new Feedback.QuestionNotes(Q1, 1, "What is *volatile*?", List.of("First line", "Second"))),
                List.of(new Feedback.NamedMoment(Sessions.START + 70, ""), new Feedback.NamedMoment(Sessions.START + 2 * Sessions.MINUTE, "The\nturn [1]")),
                List.of(new Feedback.QuestionGuidance(Q1, 1, "What is *volatile*?", "Names `q1`.")));
    }

    /** Revealed and closed without a question. */
    public static Story nothingAsked() {
        return Sessions.live().later(Sessions.MINUTE)
                .by(LEAD, new Event.DebriefOpened())
                .by(LEAD, new Event.ScoresRevealed(List.of(LEAD, INTERVIEWER)), new Event.SessionClosed());
    }

    /** Three practise, each but one has asked and been asked before that one leaves; the forms open without theirs. */
    public static Story peers() {
        return Sessions.created(Practices.three()).later(Sessions.MINUTE)
                .by(Practices.ADA, new Event.SessionStarted())
                .by(Practices.ADA, new Event.QuestionPushed(Q1, 5 * Sessions.MINUTE)).later(Sessions.MINUTE)
                .by(Practices.ADA, new Event.HintRevealed(Q1, 0), Sessions.grade(Level.GOOD), note(Q1, "Quick."))
                .by(Practices.ADA, moment("m", 3 * Sessions.MINUTE))
                .by(Practices.ADA, new Event.QuestionFinished(Q1))
                .by(Practices.ADA, new Event.SwapAgreed())
                .by(Practices.BEN, new Event.SwapAgreed()).later(Sessions.SECOND)
                .by(Practices.CLEO, new Event.SwapAgreed(),
                        new Event.RolesSwapped(2, List.of(Practices.chair(Practices.ADA, "OBSERVER"),
                                Practices.chair(Practices.BEN, "LEAD"), Practices.chair(Practices.CLEO, "CANDIDATE"))))
                .by(Practices.BEN, new Event.QuestionPushed(Practices.R2Q1, 5 * Sessions.MINUTE)).later(2 * Sessions.MINUTE)
                .by(Practices.BEN, new Event.FollowUpAsked(Practices.R2Q1, 0))
                .by(Practices.BEN, new Event.GradeGiven(Practices.R2Q1, Sessions.DEPTH, Level.POOR))
                .by(Practices.CLEO, new Event.PracticeLeft())
                .by(Practices.BEN, new Event.QuestionFinished(Practices.R2Q1), new Event.DebriefOpened())
                .by(Practices.ADA, new Event.GradeGiven(QuestionId.WHOLE_SESSION, Sessions.COMMUNICATION, Level.EXCELLENT))
                .by(Practices.ADA, Practices.form("Clear, said Ada."))
                .by(Practices.BEN, Practices.form("Calm, said Ben.")).later(Sessions.MINUTE)
                .byServer(new Event.ScoresRevealed(List.of(Practices.CLEO)), new Event.SessionClosed());
    }

    /** One person asked by the clock, who graded themselves. */
    public static Story alone() {
        return Sessions.created(Practices.alone())
                .by(Practices.ADA, new Event.SessionStarted())
                .by(Practices.ADA, new Event.QuestionPushed(Q1, 5 * Sessions.MINUTE)).later(Sessions.MINUTE)
                .by(Practices.ADA, new Event.AnswerWritten(Q1, "It depends."))
                .by(Practices.ADA, new Event.QuestionFinished(Q1))
                .by(Practices.ADA, new Event.DebriefOpened())
                .by(Practices.ADA, Sessions.grade(Level.MIXED), note(Q1, "Next time slower."))
                .by(Practices.ADA, new Event.ScoresRevealed(List.of()), new Event.SessionClosed());
    }

    private static Event.GradeGiven grade(QuestionId question, String criterion, Level level) {
        return new Event.GradeGiven(question, criterion, level);
    }

    private static Event.NoteWritten note(QuestionId question, String text) {
        return new Event.NoteWritten(question, text);
    }

    /** {@code after} the session was made, in milliseconds. */
    private static Event.MomentMarked moment(String id, long after) {
        return new Event.MomentMarked(new MomentId(id), Sessions.START + after);
    }
}
