package dev.hotseat.session;

import static dev.hotseat.session.Phase.CLOSED;
import static dev.hotseat.session.Phase.DEBRIEF;
import static dev.hotseat.session.Phase.LIVE;
import static dev.hotseat.session.Phase.LOBBY;
import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.COMMUNICATION;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.NOBODY;
import static dev.hotseat.testing.Sessions.OBSERVER;
import static dev.hotseat.testing.Sessions.Q1;
import static dev.hotseat.testing.Sessions.REGRADER;
import static dev.hotseat.testing.Sessions.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Readiness;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.testing.Sealed;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command by every actor in every phase: accepted where this table says so, and refused for the right reason elsewhere. */
public class WhoMayWhenTest {
    /** A command that means something in each of its phases, who may give it, and when. */
    public record Row(Command command, Set<Actor> who, Set<Phase> when) {
        private static final Set<Class<?>> AFTER_THE_REVEAL = Set.of(Command.ReviseGrade.class, Command.ReachConsensus.class,
                Command.WithdrawConsensus.class, Command.ReleaseFeedback.class);

        /** In which story this is tried: some things mean something once the scores are revealed, the rest before. */
        Story in(Phase phase) {
            return AFTER_THE_REVEAL.contains(command.getClass()) && phase == DEBRIEF
                    ? debriefed().by(LEAD, new Event.ScoresRevealed(List.of(LEAD, INTERVIEWER))) : STORIES.get(phase);
        }

        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }
    }

    private static final Actor HOST = Actor.Host.UNNAMED;
    private static final Actor SERVER = Actor.Server.SERVER;
    private static final Set<Actor> THE_LEAD = Set.of(seated(LEAD));
    private static final Set<Actor> THE_PANEL = Set.of(seated(LEAD), seated(INTERVIEWER));
    private static final Set<Phase> ALWAYS = Set.of(Phase.values());

    private static final Map<Class<?>, Row> TABLE = Stream.of(
            row(new Command.DeclareReady(), Set.of(seated(CANDIDATE)), LOBBY),
            row(new Command.GiveConsent(), Set.of(seated(LEAD), seated(INTERVIEWER), seated(CANDIDATE), seated(OBSERVER)), LOBBY, LIVE),
            row(new Command.GoOffRecord(), Set.of(seated(LEAD), seated(CANDIDATE)), LIVE),
            row(new Command.GoOnRecord(), Set.of(seated(LEAD), seated(CANDIDATE)), LIVE),
            row(new Command.StartSession(), THE_LEAD, LOBBY),
            row(new Command.PushQuestion(Q1), THE_LEAD, LIVE),
            row(new Command.WithdrawQuestion(), THE_LEAD, LIVE),
            row(new Command.FinishQuestion(), THE_LEAD, LIVE),
            row(new Command.PauseTimer(), THE_LEAD, LIVE),
            row(new Command.ResumeTimer(), THE_LEAD, LIVE),
            row(new Command.AdjustTimer(SECOND), THE_LEAD, LIVE),
            row(new Command.OpenDebrief(), THE_LEAD, LIVE),
            row(new Command.RevealHint(0), THE_LEAD, LIVE),
            row(new Command.AskFollowUp(0), THE_LEAD, LIVE),
            row(new Command.ShowMessage("Wrap up"), THE_LEAD, LIVE),
            row(new Command.GrantQuietTime(0), THE_LEAD, LIVE),
            row(new Command.CreditAbsence(SECOND), THE_LEAD, LIVE),
            row(new Command.SetClockFace(ClockFace.RING), THE_LEAD, LOBBY, LIVE),
            row(new Command.SetAccommodation(150), THE_LEAD, LOBBY, LIVE),
            row(new Command.AddQuestion(Sessions.planned(Sessions.UNPLANNED, 5)), THE_LEAD, LOBBY, LIVE),
            row(new Command.SkipQuestion(Sessions.Q2), THE_LEAD, LOBBY, LIVE),
            row(new Command.RestoreQuestion(Sessions.Q2), THE_LEAD, LOBBY, LIVE),
            row(new Command.PassLead(INTERVIEWER), THE_LEAD, LOBBY, LIVE, DEBRIEF),
            row(new Command.TakeLead(), Set.of(seated(INTERVIEWER)), LOBBY, LIVE, DEBRIEF),
            row(new Command.SendPanelMessage("Ask about tests."), THE_PANEL, LOBBY, LIVE, DEBRIEF),
            row(new Command.MarkMoment(new MomentId("m"), 0), THE_PANEL, LIVE),
            row(new Command.NameMoment(new MomentId("m"), Sessions.lobby().now() + Sessions.MINUTE, "A name"), THE_PANEL, LIVE, DEBRIEF),
            row(new Command.RemoveMoment(new MomentId("m")), THE_PANEL, LIVE, DEBRIEF),
            row(new Command.WritePrivateNote(Q1, "For me."), THE_PANEL, LIVE, DEBRIEF),
            row(new Command.RaiseHand(HandReason.DONE), Set.of(seated(CANDIDATE)), LIVE),
            row(new Command.LowerHand(), Set.of(seated(LEAD), seated(CANDIDATE)), LIVE),
            row(new Command.GiveGrade(Q1, COMMUNICATION, Level.MIXED), THE_PANEL, LIVE, DEBRIEF),
            row(new Command.WithdrawGrade(Q1, COMMUNICATION), THE_PANEL, LIVE, DEBRIEF),
            row(new Command.WriteNote(Q1, "A note."), THE_PANEL, LIVE, DEBRIEF),
            row(new Command.SubmitScorecard(Verdict.YES, Confidence.LOW, "", "", ""), THE_PANEL, DEBRIEF),
            row(new Command.WithdrawScorecard(), THE_PANEL, DEBRIEF),
            row(new Command.ReviseGrade(Q1, COMMUNICATION, Level.MIXED, "Thought again."), THE_PANEL, DEBRIEF),
            row(new Command.CiteEvidence(Q1, COMMUNICATION, List.of(new MomentId("m")), List.of()), THE_PANEL, LIVE, DEBRIEF),
            row(new Command.WriteComment(new CommentId("c"), CommentKind.NOTE, 0, "Here it turns."), THE_PANEL, CLOSED),
            row(new Command.GiveRegrade(Q1, COMMUNICATION, Level.GOOD), Set.of(seated(REGRADER)), CLOSED),
            row(new Command.WithdrawRegrade(Q1, COMMUNICATION), Set.of(seated(REGRADER)), CLOSED),
            row(new Command.SubmitRegrades(Verdict.YES, Confidence.LOW), Set.of(seated(REGRADER)), CLOSED),
            row(new Command.SetWeight(COMMUNICATION, 2), THE_LEAD, LOBBY, LIVE, DEBRIEF),
            row(new Command.ReachConsensus(COMMUNICATION, Level.GOOD), THE_LEAD, DEBRIEF),
            row(new Command.WithdrawConsensus(COMMUNICATION), THE_LEAD, DEBRIEF),
            row(new Command.GiveSelfGrade(COMMUNICATION, Level.GOOD), Set.of(seated(CANDIDATE)), DEBRIEF, CLOSED),
            row(new Command.WithdrawSelfGrade(COMMUNICATION), Set.of(seated(CANDIDATE)), DEBRIEF, CLOSED),
            row(new Command.ReleaseFeedback(new FeedbackChoice(Readiness.READY, "", List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of())), Set.of(HOST, seated(LEAD)), DEBRIEF, CLOSED),
            row(new Command.RevealScores(), THE_LEAD, DEBRIEF),
            row(new Command.CloseSession(), THE_LEAD, DEBRIEF),
            row(new Command.AddSeat(new SeatId("new"), Role.OBSERVER, "New", "hash"), Set.of(HOST), LOBBY, LIVE, DEBRIEF),
            new Row(new Command.RevokeSeat(OBSERVER), Set.of(HOST), ALWAYS),
            new Row(new Command.ReissueSeat(OBSERVER, "fresh"), Set.of(HOST), ALWAYS),
            new Row(new Command.ReportConnected(OBSERVER), Set.of(SERVER), ALWAYS),
            new Row(new Command.ReportDisconnected(OBSERVER, 0), Set.of(SERVER), ALWAYS),
            row(new Command.ExpireTimer(Q1), Set.of(SERVER), LIVE),
            row(new Command.CreditOutage(SECOND), Set.of(SERVER), LIVE)
    ).collect(Collectors.toMap(row -> row.command().getClass(), Function.identity(), (a, _) -> a, LinkedHashMap::new));

    /** A re-grader sits in all of them, also where none could have been added yet, so that the phase is what refuses. */
    private static final Map<Phase, Story> STORIES = Map.of(
            LOBBY, Sessions.lobby().byHost(Sessions.regraderAdded()), LIVE, marked(Sessions.asking().later(SECOND)).by(LEAD, Sessions.grade(Level.GOOD))
            .by(INTERVIEWER, Sessions.grade(Level.POOR)).byHost(Sessions.regraderAdded()),
            DEBRIEF, debriefed().byHost(Sessions.regraderAdded()), CLOSED, Sessions.regrading().by(REGRADER, Sessions.regrade(Level.MIXED)));

    private static Story debriefed() {
        return marked(Sessions.asking()).by(LEAD, Sessions.grade(Level.GOOD)).by(INTERVIEWER, Sessions.grade(Level.POOR))
                .by(LEAD, new Event.QuestionFinished(Q1), new Event.DebriefOpened());
    }

    private static Story marked(Story story) {
        var marked = new Event.MomentMarked(new MomentId("m"), story.now());
        return story.by(LEAD, marked).by(INTERVIEWER, marked);
    }

    /** What means something in a practice and nothing at a panel. */
    public static Stream<Command> onlyInPractice() {
        return ONLY_IN_PRACTICE.values().stream();
    }

    public static Stream<Row> rows() {
        return TABLE.values().stream();
    }

    private static final Map<Class<?>, Command> ONLY_IN_PRACTICE = Stream.of(new Command.AgreeSwap(), new Command.WithdrawSwap(), new Command.LeavePractice(),
            new Command.RateInterviewing("listening", Level.GOOD), new Command.WriteAnswer(Q1, "So."), new Command.OpenForms())
            .collect(Collectors.toMap(Object::getClass, Function.identity()));

    @Test
    void everyCommandHasARow() {
        assertThat(Stream.concat(TABLE.keySet().stream(), ONLY_IN_PRACTICE.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Sealed.leaves(Command.class).toList());
    }

    @Test
    void whatIsForPracticesMeansNothingAtAPanelWhoeverGivesIt() {
        ONLY_IN_PRACTICE.values().forEach(command -> STORIES.values().forEach(story -> actors().forEach(actor ->
                assertThat(decide(story, actor, command)).isEqualTo(new Decision.Rejected(new Rejection.OnlyInPractice())))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoMayGiveItIsHeardInItsPhasesAndToldThePhaseElsewhere(Row row) {
        for (var phase : Phase.values()) {
            for (var actor : row.who()) {
                var decision = decide(row.in(phase), actor, row.command());
                if (row.when().contains(phase)) {
                    assertThat(decision).as("%s by %s, %s", row, actor, phase).isInstanceOf(Decision.Accepted.class);
                } else {
                    assertThat(decision).as("%s by %s, %s", row, actor, phase)
                            .isEqualTo(new Decision.Rejected(new Rejection.WrongPhase(phase, row.when())));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobodyElseMayGiveItInAnyPhase(Row row) {
        for (var phase : Phase.values()) {
            actors().filter(actor -> !row.who().contains(actor)).forEach(actor ->
                    assertNotAllowed(decide(row.in(phase), actor, row.command()), "%s by %s, %s".formatted(row, actor, phase)));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aSeatWhoseLinkWasTakenBackMayGiveNothing(Row row) {
        for (var phase : Phase.values()) {
            for (var seat : Sessions.seats()) {
                var revoked = row.in(phase).byHost(new Event.SeatRevoked(seat.seat()));
                assertNotAllowed(decide(revoked, seated(seat.seat()), row.command()), "%s by %s, %s".formatted(row, seat, phase));
            }
        }
    }

    private static Stream<Actor> actors() {
        return Stream.of(HOST, SERVER, seated(LEAD), seated(INTERVIEWER), seated(CANDIDATE), seated(OBSERVER), seated(REGRADER), seated(NOBODY));
    }

    private static Decision decide(Story story, Actor by, Command command) {
        return Decide.decide(story.state(), new Submitted<>(new CommandId("c"), by, story.now(), command));
    }

    private static void assertNotAllowed(Decision decision, String what) {
        assertThat(decision).as(what).isInstanceOfSatisfying(Decision.Rejected.class, rejected ->
                assertThat(rejected.rejection()).as(what).isInstanceOf(Rejection.NotAllowed.class));
    }

    private static Row row(Command command, Set<Actor> who, Phase... when) {
        return new Row(command, who, Arrays.stream(when).collect(Collectors.toSet()));
    }

    private static Actor seated(SeatId seat) {
        return new Actor.Seated(seat);
    }
}
