package dev.hotseat.contract;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Settings;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

/** Short words for tests of a log: events to append, summaries that belong to them, and waiting for a future. */
public final class Logs {
    public static final QuestionId QUESTION = new QuestionId("q-1");
    private static final long EPOCH = 1_700_000_000_000L;

    private Logs() {}

    public static SessionId session(String id) {
        return new SessionId(id);
    }

    /** The first event of a session. */
    public static Logged<Event> created(String command) {
        return created(command, EPOCH + 1);
    }

    public static Logged<Event> created(String command, long at) {
        var question = new Question("Tell me about \"a queue\"\nthat lost 😀 messages", "", List.of("Why?"), List.of(), List.of(),
                5, Difficulty.UNRATED, List.of("queues"), List.of());
        var plan = new Plan(List.of(new PlannedQuestion(QUESTION, "Design", 300_000, question)));
        return new Logged<>(1, at, Actor.Host.UNNAMED, new CommandId(command),
                new Event.SessionCreated("Mock interview", "Backend engineer", plan, ReadyRubrics.technical(), Settings.USUAL));
    }

    /** A note as event number {@code seq}. */
    public static Logged<Event> note(long seq, String command, String text) {
        return new Logged<>(seq, EPOCH + seq, new Actor.Seated(new SeatId("seat-1")), new CommandId(command),
                new Event.NoteWritten(QUESTION, text));
    }

    /** As many notes of one command, after number {@code after}. */
    public static List<Logged<Event>> notes(long after, int count, String command) {
        return LongStream.rangeClosed(after + 1, after + count).mapToObj(seq -> note(seq, command, "note " + seq)).toList();
    }

    public static SessionSummary summary(SessionId session, long events) {
        return summary(session, Phase.LOBBY, EPOCH + events, events);
    }

    public static SessionSummary summary(SessionId session, Phase phase, long updatedAt, long events) {
        return new SessionSummary(session, "Mock interview", "Backend engineer", "Ada", "java", phase, EPOCH + 1, 0, updatedAt, events,
                List.of(new SessionSummary.Person(Role.CANDIDATE, "Ada")), List.of());
    }

    /** Appends with the summary that belongs to the events. */
    public static Future<SessionLog.Appended> append(SessionLog log, SessionId session, long expectedSeq, List<Logged<Event>> events) {
        return log.append(session, expectedSeq, events, Optional.of(summary(session, expectedSeq + events.size())));
    }

    /** Makes a session of this many events, one command each: {@code c1}, {@code c2} and so on. */
    public static List<Logged<Event>> fill(SessionLog log, SessionId session, int events) {
        var stored = LongStream.rangeClosed(1, events)
                .mapToObj(seq -> seq == 1 ? created("c1") : note(seq, "c" + seq, "note " + seq)).toList();
        stored.forEach(logged -> get(append(log, session, logged.seq() - 1, List.of(logged))));
        return stored;
    }

    /** The future's result; its failure as it is where it is unchecked. */
    public static <T> T get(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer within 20 s", e);
        }
    }
}
