package dev.hotseat.bench.micro;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.View;
import dev.hotseat.audience.Views;
import dev.hotseat.protocol.ClientFrame;
import dev.hotseat.protocol.FrameReader;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Decide;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Submitted;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.testing.Sessions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a push takes apart from storing and sending it, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Core {
    /** No constant: the compiler must not read it once and for all. */
    private final String frame = "{\"type\":\"PushQuestion\",\"id\":\"a-command-of-mine\",\"questionId\":\"q2\"}";

    private final SessionState before = Sessions.asking().state();
    private final Submitted<Command> push = new Submitted<>(new CommandId("a-command-of-mine"), new Actor.Seated(Sessions.LEAD),
            before.at() + Sessions.MINUTE, new Command.PushQuestion(Sessions.Q2));
    private final Logged<Event> finished = new Logged<>(before.seq() + 1, push.at(), push.by(), push.id(), new Event.QuestionFinished(Sessions.Q1));
    private final SessionState between = Evolve.evolve(before, finished);
    private final Logged<Event> pushed = new Logged<>(between.seq() + 1, push.at(), push.by(), push.id(),
            new Event.QuestionPushed(Sessions.Q2, 10 * Sessions.MINUTE));
    private final SessionState after = Evolve.evolve(between, pushed);
    private final String stored = EventCodec.fields(pushed.event());

    @Benchmark
    public ClientFrame readFrame() {
        return FrameReader.OF_MAIN.read(frame);
    }

    @Benchmark
    public Decision decide() {
        return Decide.decide(before, push);
    }

    @Benchmark
    public SessionState evolve() {
        return Evolve.evolve(between, pushed);
    }

    @Benchmark
    public String encodeToStore() {
        return EventCodec.fields(pushed.event());
    }

    @Benchmark
    public Event decodeStored() {
        return EventCodec.read("QuestionPushed", stored);
    }

    @Benchmark
    public Optional<View> audienceOfCandidate() {
        return Views.of(new Audience.Candidate(), pushed, after);
    }

    @Benchmark
    public byte[] encodeForCandidate() {
        return FrameWriter.body(AudienceLog.seen(0, pushed, Views.of(new Audience.Candidate(), pushed, after).orElseThrow()));
    }
}
