package dev.hotseat.testing;

import dev.hotseat.room.Tokens;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Chair;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Event;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PracticeSession;
import dev.hotseat.session.PracticeSession.Peer;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Settings;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.Storage;
import dev.hotseat.storage.sqlite.SqliteStorage;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Practices for all tests: Ada asks Ben first, then Ben Ada; a third, Cleo, may look on and rotate in. */
public final class Practices {
    /** Named as the panel's, so that whatever is tried at a panel can be tried here too. */
    public static final SeatId ADA = Sessions.LEAD;
    public static final SeatId BEN = Sessions.CANDIDATE;
    public static final SeatId CLEO = Sessions.OBSERVER;
    public static final QuestionId R2Q1 = new QuestionId("r2q1");
    public static final QuestionId R3Q1 = new QuestionId("r3q1");
    public static final long ROUND_MS = 30 * Sessions.MINUTE;

    private Practices() {}

    public static CreateSession two() {
        return peers(List.of(Sessions.plan(), secondPlan()), List.of(peer(ADA, "Ada"), peer(BEN, "Ben")));
    }

    public static CreateSession three() {
        return peers(List.of(Sessions.plan(), secondPlan(), new Plan(List.of(Sessions.planned(R3Q1, 5)))),
                List.of(peer(ADA, "Ada"), peer(BEN, "Ben"), peer(CLEO, "Cleo")));
    }

    public static CreateSession alone() {
        return PracticeSession.alone("On my own", "Java developer", Sessions.plan(), ReadyRubrics.technical(), Settings.USUAL, peer(ADA, "Ada"));
    }

    public static CreateSession peers(List<Plan> rounds, List<Peer> peers) {
        return PracticeSession.peers("Ada and Ben practise", "Java developer", rounds, ReadyRubrics.technical(), Settings.USUAL, ROUND_MS, peers);
    }

    public static Peer peer(SeatId seat, String name) {
        return new Peer(seat, name, Sessions.hash(seat));
    }

    public static Plan secondPlan() {
        return new Plan(List.of(Sessions.planned(R2Q1, 5), Sessions.planned(new QuestionId("r2q2"), 5)));
    }

    /** Round one, its first question asked and graded. */
    public static Story firstRound() {
        return Sessions.created(two()).later(Sessions.MINUTE).by(ADA, new Event.SessionStarted())
                .by(ADA, new Event.QuestionPushed(Sessions.Q1, 5 * Sessions.MINUTE)).later(Sessions.MINUTE).by(ADA, Sessions.grade(Level.GOOD))
                .by(ADA, new Event.QuestionFinished(Sessions.Q1));
    }

    /** Round two has just begun. */
    public static Story swapped() {
        return firstRound().by(ADA, new Event.SwapAgreed()).by(BEN, new Event.SwapAgreed(), new Event.RolesSwapped(2,
                List.of(chair(ADA, "CANDIDATE"), chair(BEN, "LEAD"))));
    }

    /** Both rounds are held and graded, and the forms begun. */
    public static Story forms() {
        return swapped().by(BEN, new Event.QuestionPushed(R2Q1, 5 * Sessions.MINUTE)).later(Sessions.MINUTE)
                .by(BEN, new Event.GradeGiven(R2Q1, Sessions.COMMUNICATION, Level.POOR))
                .by(BEN, new Event.QuestionFinished(R2Q1), new Event.DebriefOpened());
    }

    /** Both have rated how they were interviewed. */
    public static Story rated() {
        return rated(rated(forms(), ADA), BEN);
    }

    public static Story rated(Story story, SeatId seat) {
        return story.by(seat, ReadyRubrics.interviewing().criteria().stream()
                .map(criterion -> new Event.InterviewingRated(criterion.id(), Level.EXCELLENT)).toArray(Event[]::new));
    }

    public static Event.ScorecardSubmitted form(String strengths) {
        return new Event.ScorecardSubmitted(Verdict.YES, Confidence.HIGH, strengths, "Depth.", "");
    }

    public static Chair chair(SeatId seat, String role) {
        return new Chair(seat, Role.valueOf(role));
    }

    /** Puts a story into a data folder on which no server runs, as one would have left it; a seat's token is its id. */
    public static SessionId stored(Path data, String name, Story story) {
        var id = new SessionId(name);
        var vertx = Vertx.vertx();
        try {
            var storage = Waiting.await(SqliteStorage.open(vertx, data));
            store(storage, id, story);
            Waiting.await(storage.close());
            return id;
        } finally {
            Waiting.await(vertx.close());
        }
    }

    /** Stores a story, command by command. */
    public static void store(Storage storage, SessionId id, Story story) {
        var log = story.log();
        for (var from = 0; from < log.size();) {
            var command = log.get(from).commandId();
            var events = log.subList(from, log.size()).stream().takeWhile(logged -> logged.commandId().equals(command)).toList();
            var state = SessionState.of(log.subList(0, from + events.size()));
            Waiting.await(storage.log().append(id, from, events, Optional.of(SessionSummary.of(id, state, log.getFirst().at()))));
            from += events.size();
        }
    }

    /** Such a practice with tokens that open its seats: the seat's id. */
    public static CreateSession withTokens(CreateSession create) {
        return new CreateSession(create.title(), create.roleInterviewedFor(), create.plan(), create.rubric(), create.settings(),
                create.seats().stream().map(seat -> new CreateSession.NewSeat(seat.seat(), seat.role(), seat.name(), Tokens.hash(seat.seat().value())))
                .toList(),
                create.practice());
    }

    /** All the questions' ids that a practice of three can know. */
    public static Stream<QuestionId> questions() {
        return Stream.of(Sessions.Q1, Sessions.Q2, Sessions.Q3, R2Q1, R3Q1);
    }
}
