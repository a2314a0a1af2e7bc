package dev.hotseat.bench.micro;

import dev.hotseat.Storage;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.testing.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Durable appends to SQLite, so many sessions at once, each with one push of two events; the time is for all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LogAppend {
    @Param({"1", "50"})
    public int together;

    private Vertx vertx;
    private Path folder;
    private Storage storage;
    private SessionState state;

    @Setup
    public void open() throws IOException {
        vertx = Vertx.vertx();
        folder = Files.createTempDirectory("hotseat-bench");
        storage = await(Storage.open(vertx, folder));
        state = null;
        Sessions.asking().log().stream().collect(Collectors.groupingBy(LoggedEvent::commandId, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(this::store);
    }

    @Benchmark
    public List<Appended> append() {
        var current = state.asking().current().orElseThrow();
        var next = current.equals(Sessions.Q1) ? Sessions.Q2 : Sessions.Q1;
        var by = new Actor.Seated(Sessions.LEAD);
        var id = new CommandId("push-" + state.seq());
        return store(List.of(new LoggedEvent(state.seq() + 1, state.at(), by, id, new Event.QuestionFinished(current)),
                new LoggedEvent(state.seq() + 2, state.at(), by, id, new Event.QuestionPushed(next, Sessions.MINUTE))));
    }

    /** Every session goes the same way, so one state stands for all. */
    private List<Appended> store(List<LoggedEvent> events) {
        var expected = state == null ? 0 : state.seq();
        var before = state;
        for (var logged : events) {
            state = state == null ? Evolve.begin(logged) : Evolve.evolve(state, logged);
        }
        var appends = new ArrayList<Future<Appended>>(together);
        for (var session = 0; session < together; session++) {
            var name = new SessionId("session-" + session);
            appends.add(storage.log().append(name, expected, events, before == null
                    ? Optional.of(SessionSummary.of(name, state, Sessions.START)) : SessionSummary.ifNew(name, before, state, Sessions.START)));
        }
        return appends.stream().map(LogAppend::await).toList();
    }

    @TearDown
    public void close() throws IOException {
        await(storage.close());
        await(vertx.close());
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
