package dev.hotseat.testing;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.CreateSession.NewSeat;
import dev.hotseat.session.DecideSeats;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Event;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.Settings;
import java.util.ArrayList;
import java.util.List;

/** One session for all tests: four seats, three planned questions, and the stories that bring it to each phase. */
public final class Sessions {
    public static final long START = 1_700_000_000_000L;
    public static final long SECOND = 1_000;
    public static final long MINUTE = 60 * SECOND;

    public static final SeatId LEAD = new SeatId("lead");
    public static final SeatId INTERVIEWER = new SeatId("interviewer");
    public static final SeatId CANDIDATE = new SeatId("candidate");
    public static final SeatId OBSERVER = new SeatId("observer");
    /** Joins once the session is closed. */
    public static final SeatId REGRADER = new SeatId("regrader");
    public static final SeatId NOBODY = new SeatId("nobody");

    /** The plan's questions, of 5, 10 and 15 minutes. */
    public static final QuestionId Q1 = new QuestionId("q1");
    public static final QuestionId Q2 = new QuestionId("q2");
    public static final QuestionId Q3 = new QuestionId("q3");
    public static final QuestionId UNPLANNED = new QuestionId("extra");

    public static final String DEPTH = "technical-depth";
    public static final String COMMUNICATION = "communication";

    private Sessions() {}

    public static CreateSession createSession() {
        return new CreateSession("Backend mock", "Senior Java developer", plan(), ReadyRubrics.technical(), Settings.USUAL, seats());
    }

    public static Plan plan() {
        return new Plan(List.of(planned(Q1, 5), planned(Q2, 10), planned(Q3, 15)));
    }

    public static PlannedQuestion planned(QuestionId id, int minutes) {
        var question = new Question("What is " + id + "?", "It is " + id + ".", List.of("And after " + id + "?", "And without " + id + "?"),
                List.of("Think of " + id + ".", "Its name says " + id + "."),
                List.of("Does not know."), minutes, Difficulty.MEDIUM, List.of("java"), List.of());
        return new PlannedQuestion(id, "Basics", minutes * MINUTE, question);
    }

    public static List<NewSeat> seats() {
        return List.of(seat(LEAD, Role.LEAD), seat(INTERVIEWER, Role.INTERVIEWER),
                seat(CANDIDATE, Role.CANDIDATE), seat(OBSERVER, Role.OBSERVER));
    }

    /** The seat of this role. */
    public static SeatId seatOf(Role role) {
        return role == Role.REGRADER ? REGRADER : seats().stream().filter(seat -> seat.role() == role).findFirst().orElseThrow().seat();
    }

    public static NewSeat seat(SeatId id, Role role) {
        return new NewSeat(id, role, "The " + id, hash(id));
    }

    /** As many more interviewers as asked for, named "more-1" and on. */
    public static List<NewSeat> moreInterviewers(int count) {
        var more = new ArrayList<NewSeat>();
        for (var number = 1; number <= count; number++) {
            more.add(seat(new SeatId("more-" + number), Role.INTERVIEWER));
        }
        return more;
    }

    public static String hash(SeatId id) {
        return "hash-of-" + id;
    }

    /** Created, nobody started yet. */
    public static Story lobby() {
        return created(createSession());
    }

    /** The story of any session that may be created. */
    public static Story created(CreateSession create) {
        return switch (DecideSeats.create(create)) {
            case Decision.Accepted(var events) -> new Story(List.of(), START).by(Actor.Host.UNNAMED, events.toArray(Event[]::new));
            case Decision.Rejected(var rejection) -> throw new IllegalArgumentException(rejection.message());
        };
    }

    /** Started, nothing asked yet. */
    public static Story live() {
        return lobby().later(MINUTE).by(LEAD, new Event.SessionStarted());
    }

    /** Live with the first question just pushed. */
    public static Story asking() {
        return live().by(LEAD, new Event.QuestionPushed(Q1, 5 * MINUTE));
    }

    /** Live, and the lead has put down for the first question all that a grade can rest on. */
    public static Story noted() {
        return asking().later(MINUTE).by(LEAD, new Event.GradeGiven(Q1, DEPTH, Level.GOOD), new Event.NoteWritten(Q1, "Clear about locks."),
                new Event.MomentMarked(new MomentId("m1"), live().now() + SECOND));
    }

    /** The first question asked and graded by the whole panel, and the debrief opened. */
    public static Story debrief() {
        return asking().later(MINUTE)
                .by(INTERVIEWER, grade(Level.POOR)).by(LEAD, grade(Level.GOOD))
                .by(LEAD, new Event.QuestionFinished(Q1), new Event.DebriefOpened());
    }

    /** The debrief after the lead forced the reveal with nobody's scorecard in. */
    public static Story revealed() {
        return debrief().by(LEAD, new Event.ScoresRevealed(List.of(LEAD, INTERVIEWER)));
    }

    public static Story closed() {
        return revealed().by(LEAD, new Event.SessionClosed());
    }

    /** Closed, and somebody has been asked to grade it again. */
    public static Story regrading() {
        return closed().byHost(regraderAdded());
    }

    public static Event.SeatAdded regraderAdded() {
        return new Event.SeatAdded(REGRADER, Role.REGRADER, "The regrader", hash(REGRADER));
    }

    public static Event.RegradeGiven regrade(Level level) {
        return new Event.RegradeGiven(Q1, COMMUNICATION, level);
    }

    /** A grade for the first question. */
    public static Event.GradeGiven grade(Level level) {
        return new Event.GradeGiven(Q1, COMMUNICATION, level);
    }

    public static Event.ScorecardSubmitted scorecard() {
        return new Event.ScorecardSubmitted(Verdict.YES, Confidence.HIGH, "Clear.", "Depth.", "");
    }
}
