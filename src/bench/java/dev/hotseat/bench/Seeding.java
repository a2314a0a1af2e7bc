package dev.hotseat.bench;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.ops.Keeping;
import dev.hotseat.ops.Meters;
import dev.hotseat.room.Answer;
import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.RoomSettings;
import dev.hotseat.room.ServerClock;
import dev.hotseat.room.Tokens;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Settings;
import dev.hotseat.storage.sqlite.SqliteStorage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Fills a data folder with live sessions before a server starts on it, by the same rooms and log that the server uses. */
final class Seeding {
    /** Questions in a plan; the lead pushes them in turn. */
    static final int QUESTIONS = 8;
    private static final int AT_ONCE = 500;

    private Seeding() {}

    static String name(Shape shape, int room) {
        return shape.name() + "-" + room;
    }

    static String token(String session, int seat) {
        return "token-" + session + "-" + seat;
    }

    /** Sessions named after their shape, started, with the first question pushed; seat 0 leads, 1 is the candidate. */
    static void sessions(Path data, Shape shape) {
        withRooms(data, ServerClock.startingNow(), registry -> {
            for (var from = 0; from < shape.rooms(); from += AT_ONCE) {
                await(Future.join(IntStream.range(from, Math.min(shape.rooms(), from + AT_ONCE))
                        .mapToObj(room -> begin(registry, name(shape, room), shape.seats())).toList()));
            }
        });
    }

    static void withRooms(Path data, ServerClock clock, Consumer<RoomRegistry> fill) {
        var vertx = Vertx.vertx();
        var storage = await(SqliteStorage.open(vertx, data));
        var registry = new RoomRegistry(storage.log(), Streams.NONE, clock, new Ids(), new RoomSettings(1_000, Keeping.FOR_EVER, Integer.MAX_VALUE),
                new Meters(new SimpleMeterRegistry()), List.of(vertx.getOrCreateContext()));
        fill.accept(registry);
        await(registry.stop());
        await(storage.close());
        await(vertx.close());
    }

    static void give(RoomRegistry registry, String name, Actor by, String id, Command command) {
        var answer = await(registry.with(new SessionId(name), room -> room.submit(new CommandId(id), by, command)));
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException(command + " was answered " + answer);
        }
    }

    static Future<Answer> begin(RoomRegistry registry, String name, int seats) {
        var id = new SessionId(name);
        var lead = new Actor.Seated(seat(0));
        return registry.create(id, Actor.Host.UNNAMED, new CommandId("create"), create(name, seats))
                .compose(_ -> registry.with(id, room -> room.submit(new CommandId("start"), lead, new Command.StartSession())
                        .compose(_ -> room.submit(new CommandId("first"), lead, new Command.PushQuestion(question(QUESTIONS - 1))))));
    }

    private static CreateSession create(String name, int seats) {
        return new CreateSession("Bench", "Engineer", new Plan(IntStream.range(0, QUESTIONS).mapToObj(Seeding::planned).toList()),
                ReadyRubrics.technical(), Settings.USUAL,
                IntStream.range(0, seats).mapToObj(seat -> new CreateSession.NewSeat(seat(seat), role(seat), "Seat " + seat,
                        Tokens.hash(token(name, seat)))).toList());
    }

    private static Role role(int seat) {
        return switch (seat) {
            case 0 -> Role.LEAD;
            case 1 -> Role.CANDIDATE;
            case 2 -> Role.INTERVIEWER;
            default -> Role.OBSERVER;
        };
    }

    static SeatId seat(int seat) {
        return new SeatId("seat-" + seat);
    }

    static QuestionId question(int number) {
        return new QuestionId("q" + number);
    }

    /** What a question asks about: words that stand in this one and in no other. */
    static String subject(int number) {
        return "service " + number;
    }

    private static PlannedQuestion planned(int number) {
        var question = new Question("How would you find out why " + subject(number) + " that was fast yesterday is slow today, and what would you look at "
                + "first?",
                "Starts from what changed, measures before guessing, names the tools.", List.of("And if nothing changed?"),
                List.of("What would a profile tell?"),
                List.of("Guesses."), 180, Difficulty.MEDIUM, List.of("performance"), List.of());
        return new PlannedQuestion(question(number), "Basics", PlannedQuestion.ALLOTTED_MAX_MS, question);
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("the data folder could not be filled", e);
        }
    }
}
