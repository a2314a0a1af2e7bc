package dev.hotseat.session;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Readiness;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.testing.AnyRecord;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sealed;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** An interview in which anybody tries anything at any time, decided and folded as a room would. */
public record AnyInterview(List<Logged<Event>> log, List<SessionState> states) {
    private static final int WISHES_MIN = 30;
    private static final int WISHES_MAX = 100;
    private static final long AFTER_THE_START = Sessions.live().now() + Sessions.SECOND;
    /** What belongs together would hardly ever meet by chance. */
    private static final List<Command> PAIRS = List.of(new Command.SkipQuestion(Sessions.Q3), new Command.RestoreQuestion(Sessions.Q3),
            new Command.ReportConnected(Sessions.CANDIDATE), new Command.ReportDisconnected(Sessions.CANDIDATE, 0),
            new Command.PauseTimer(), new Command.ResumeTimer(), new Command.CreditAbsence(Sessions.SECOND), new Command.GoOnRecord(),
            new Command.ReachConsensus(Sessions.COMMUNICATION, Level.GOOD), new Command.WithdrawConsensus(Sessions.COMMUNICATION),
            new Command.GiveGrade(Sessions.Q1, Sessions.DEPTH, Level.GOOD), new Command.WriteNote(Sessions.Q1, "A note."),
            new Command.CiteEvidence(Sessions.Q1, Sessions.DEPTH, List.of(), List.of(Sessions.Q1)), new Command.PushQuestion(Sessions.Q1),
            new Command.PushQuestion(Sessions.Q2),
            new Command.GiveRegrade(Sessions.Q1, Sessions.DEPTH, Level.GOOD), new Command.WithdrawRegrade(Sessions.Q1, Sessions.DEPTH),
            new Command.ReviseGrade(Sessions.Q1, Sessions.COMMUNICATION, Level.MIXED, "The second example was clear."),
            new Command.SubmitScorecard(Verdict.YES, Confidence.HIGH, "Clear.", "Depth.", ""), new Command.WithdrawScorecard(),
            new Command.WithdrawQuestion(), new Command.MarkMoment(new MomentId("m1"), AFTER_THE_START),
            new Command.NameMoment(new MomentId("m1"), AFTER_THE_START, "A name"), new Command.ReportConnected(Sessions.LEAD),
            new Command.ReportDisconnected(Sessions.LEAD, 0));

    /** A command by whoever, after some time. */
    public record Wish(long waitMs, Actor by, Command command) {}

    /** Where each wish leads, from the beginning of this story; {@code states} holds the one after each event of the log. */
    static AnyInterview of(Story beginning, List<Wish> wishes) {
        var log = new ArrayList<Logged<Event>>();
        var states = new ArrayList<SessionState>();
        for (var logged : beginning.log()) {
            log.add(logged);
            states.add(states.isEmpty() ? Evolve.begin(logged) : Evolve.evolve(states.getLast(), logged));
        }
        var now = beginning.now();
        for (var wish : wishes) {
            now += wish.waitMs();
            var id = new CommandId("wish-" + log.size());
            if (Decide.decide(states.getLast(), new Submitted<>(id, wish.by(), now, wish.command())) instanceof Decision.Accepted(var events)) {
                for (var event : events) {
                    log.add(new Logged<>(states.getLast().seq() + 1, now, wish.by(), id, event));
                    states.add(Evolve.evolve(states.getLast(), log.getLast()));
                }
            }
        }
        return new AnyInterview(log, states);
    }

    public static Arbitrary<AnyInterview> any() {
        var beginnings = Arbitraries.of(Sessions.lobby(), Sessions.live(), Sessions.asking(), Sessions.noted(), Sessions.debrief(), Sessions.revealed(),
                Sessions.closed(), Sessions.regrading());
        return Combinators.combine(beginnings, wishes().list().ofMinSize(WISHES_MIN).ofMaxSize(WISHES_MAX)).as(AnyInterview::of);
    }

    /** Practices of two, of three and alone, in which anybody tries anything too. */
    public static Arbitrary<AnyInterview> practices() {
        return Arbitraries.oneOf(peers(), alone());
    }

    public static Arbitrary<AnyInterview> peers() {
        return practising(Sessions.created(Practices.two()), Sessions.created(Practices.three()), Practices.firstRound(), Practices.swapped(),
                Practices.forms(),
                Practices.rated());
    }

    public static Arbitrary<AnyInterview> alone() {
        return practising(Sessions.created(Practices.alone()), Sessions.created(Practices.alone()).by(Practices.ADA, new Event.SessionStarted(),
                new Event.QuestionPushed(Sessions.Q1, Sessions.MINUTE)));
    }

    /** Panels and practices alike. */
    static Arbitrary<AnyInterview> sessions() {
        return Arbitraries.oneOf(any(), practices());
    }

    private static Arbitrary<AnyInterview> practising(Story... beginnings) {
        var by = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(Practices.ADA, Practices.BEN, Practices.CLEO).map(Actor.Seated::new)),
                Tuple.of(1, Arbitraries.of(Actor.Server.SERVER, Actor.Host.UNNAMED)));
        var waits = Arbitraries.of(0L, 1L, Sessions.SECOND, Sessions.MINUTE, 6 * Sessions.MINUTE);
        var command = Arbitraries.frequencyOf(Tuple.of(5, commandsThatKeepAnInterviewGoing()), Tuple.of(1, commands().ofFamily(Command.class)),
                Tuple.of(1, Arbitraries.of(new Command.AgreeSwap(), new Command.WithdrawSwap(), new Command.LeavePractice(),
                new Command.PushQuestion(Practices.R2Q1), new Command.OpenDebrief(), new Command.OpenForms(),
                        new Command.WriteAnswer(Sessions.Q1, "It depends."))));
        var wish = Combinators.combine(waits, by, command).as(Wish::new);
        return Combinators.combine(Arbitraries.of(beginnings), wish.list().ofMinSize(WISHES_MIN).ofMaxSize(WISHES_MAX)).as(AnyInterview::of);
    }

    /** Most wishes come from someone who may have them, so that interviews get somewhere. */
    private static Arbitrary<Wish> wishes() {
        var waits = Arbitraries.of(0L, 1L, Sessions.SECOND, Sessions.MINUTE, 6 * Sessions.MINUTE, 400 * Sessions.MINUTE);
        var command = Arbitraries.frequencyOf(
                Tuple.of(1, commands().ofFamily(Command.class)),
                Tuple.of(5, commandsThatKeepAnInterviewGoing()),
                Tuple.of(2, Arbitraries.of(PAIRS)));
        return command.flatMap(wanted -> Combinators.combine(waits, Arbitraries.frequencyOf(Tuple.of(3, whoMay(wanted)), Tuple.of(1, anyone())))
                .as((wait, by) -> new Wish(wait, by, wanted)));
    }

    /** All but those after which less can be done; they would end most interviews early. */
    private static Arbitrary<Command> commandsThatKeepAnInterviewGoing() {
        var ends = Set.of(Command.OpenDebrief.class, Command.CloseSession.class, Command.RevealScores.class, Command.RevokeSeat.class,
                Command.GoOffRecord.class,
                Command.LeavePractice.class);
        var rest = Sealed.leaves(Command.class).filter(type -> !ends.contains(type));
        return Arbitraries.oneOf(rest.<Arbitrary<? extends Command>>map(type -> commands().of(type)).toList());
    }

    private static AnyRecord commands() {
        return AnyRecord.knowingNothing()
                .with(SeatId.class, Arbitraries.frequencyOf(Tuple.of(5, seats()),
                        Tuple.of(1, Arbitraries.strings().withChars("xyz").ofLength(2).map(SeatId::new))))
                .with(MomentId.class, Arbitraries.of("m1", "m1", "m2").map(MomentId::new))
                .with(CommentId.class, Arbitraries.of("c1", "c2").map(CommentId::new))
                .with(PlannedQuestion.class, Arbitraries.of(Sessions.planned(Sessions.UNPLANNED, 5), Sessions.planned(Sessions.Q1, 5)))
                .with(QuestionId.class, Arbitraries.of(Sessions.Q1, Sessions.Q1, Sessions.Q1, Sessions.Q2, Sessions.Q3, Practices.R2Q1, Sessions.UNPLANNED,
                QuestionId.WHOLE_SESSION))
                .with(String.class, Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(Sessions.DEPTH, Sessions.COMMUNICATION)),
                        Tuple.of(1, Arbitraries.of("charm", "listening", "", " ", "x".repeat(5_000)))))
                .with(Level.class, Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(LevelScale.FOUR_LEVELS.levels())), Tuple.of(1,
                Arbitraries.of(Level.values()))))
                .with(FeedbackChoice.class, Arbitraries.of(feedback(List.of()), feedback(List.of(Sessions.COMMUNICATION)), feedback(List.of("charm"))))
                .with(int.class, Arbitraries.of(-1, 0, 0, 1, 2, 7, 150))
                .with(long.class, Arbitraries.of(Long.MIN_VALUE, -10 * Sessions.MINUTE, -Sessions.SECOND, -1L, 0L, 1L, Sessions.SECOND,
                        2 * Sessions.MINUTE, 60 * Sessions.MINUTE, AFTER_THE_START, AFTER_THE_START, Long.MAX_VALUE));
    }

    private static FeedbackChoice feedback(List<String> levels) {
        return new FeedbackChoice(Readiness.READY, "Well done.", levels, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Arbitrary<SeatId> seats() {
        return Arbitraries.of(Sessions.LEAD, Sessions.INTERVIEWER, Sessions.CANDIDATE, Sessions.OBSERVER, Sessions.NOBODY);
    }

    private static Arbitrary<Actor> whoMay(Command command) {
        return switch (command) {
            case Command.OfHost _ -> Arbitraries.just(Actor.Host.UNNAMED);
            case Command.OfRegrader _ -> Arbitraries.just(new Actor.Seated(Sessions.REGRADER));
            case Command.OfServer _ -> Arbitraries.just(Actor.Server.SERVER);
            case Command.OfLeadOrHost _ -> Arbitraries.of(Actor.Host.UNNAMED, new Actor.Seated(Sessions.LEAD));
            case Command.DeclareReady _, Command.RaiseHand _, Command.GiveSelfGrade _,
                    Command.WithdrawSelfGrade _ -> Arbitraries.just(new Actor.Seated(Sessions.CANDIDATE));
            case Command.GiveGrade _, Command.WithdrawGrade _, Command.WriteNote _, Command.SubmitScorecard _, Command.WritePrivateNote _,
                    Command.WithdrawScorecard _, Command.ReviseGrade _, Command.CiteEvidence _, Command.WriteComment _,
                 Command.MarkMoment _, Command.NameMoment _, Command.RemoveMoment _, Command.SendPanelMessage _ ->
                    Arbitraries.of(Sessions.LEAD, Sessions.INTERVIEWER).map(Actor.Seated::new);
            case Command.GiveConsent _ -> seats().map(Actor.Seated::new);
            case Command.GoOffRecord _, Command.GoOnRecord _ -> Arbitraries.of(Sessions.LEAD, Sessions.CANDIDATE).map(Actor.Seated::new);
            case Command.TakeLead _ -> Arbitraries.just(new Actor.Seated(Sessions.INTERVIEWER));
            case Command.OfParticipant _ -> Arbitraries.of(Sessions.LEAD, Sessions.LEAD, Sessions.LEAD, Sessions.INTERVIEWER).map(Actor.Seated::new);
        };
    }

    private static Arbitrary<Actor> anyone() {
        return Arbitraries.oneOf(seats().map(Actor.Seated::new), Arbitraries.of(new Actor.Seated(Sessions.REGRADER)), Arbitraries.of(Actor.Host.UNNAMED),
                Arbitraries.of(Actor.Server.SERVER));
    }
}
