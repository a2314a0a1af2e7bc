package dev.hotseat.bench.micro;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Durable appends to SQLite, microseconds for each push of two events: one that is waited for before the next, and as one of
 * fifty sessions' that share a commit. On a disk, which is waited for, and in memory, where only SQLite's work and ours is left;
 * beside them what the disk takes to keep a page by itself. As percentiles, since a disk's mean says little.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LogAppend {
    private static final int TOGETHER = 50;
    private static final int PAGE_BYTES = 4_096;

    @Param({"disk", "memory"})
    public String where;

    private Vertx vertx;
    private Path folder;
    private SqliteStorage storage;
    private FileChannel page;
    private SessionState alone;
    private SessionState together;

    @Setup
    public void open() throws IOException {
        vertx = Vertx.vertx();
        folder = Files.createTempDirectory(where.equals("disk") ? Files.createDirectories(Path.of("target", "bench")) : Path.of("/dev/shm"), "append");
        storage = await(SqliteStorage.open(vertx, folder));
        page = FileChannel.open(folder.resolve("page"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (var events : Sessions.asking().log().stream().collect(Collectors.groupingBy(Logged::commandId, LinkedHashMap::new,
                Collectors.toList())).values()) {
            alone = store("alone-", 1, alone, events);
            together = store("together-", TOGETHER, together, events);
        }
    }

    @Benchmark
    public SessionState appendAlone() {
        alone = store("alone-", 1, alone, push(alone));
        return alone;
    }

    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public SessionState appendTogether() {
        together = store("together-", TOGETHER, together, push(together));
        return together;
    }

    /** The least that durable can cost: a page written, and waited for until the disk has it. */
    @Benchmark
    public int pageAlone() throws IOException {
        var written = page.write(ByteBuffer.allocate(PAGE_BYTES), page.size());
        page.force(false);
        return written;
    }

    private static List<Logged<Event>> push(SessionState state) {
        var current = state.asking().current().orElseThrow();
        var next = current.equals(Sessions.Q1) ? Sessions.Q2 : Sessions.Q1;
        var by = new Actor.Seated(Sessions.LEAD);
        var id = new CommandId("push-" + state.seq());
        return List.of(new Logged<>(state.seq() + 1, state.at(), by, id, new Event.QuestionFinished(current)),
                new Logged<>(state.seq() + 2, state.at(), by, id, new Event.QuestionPushed(next, Sessions.MINUTE)));
    }

    /** Every session goes the same way, so one state stands for all. */
    private SessionState store(String names, int sessions, SessionState before, List<Logged<Event>> events) {
        var state = before;
        for (var logged : events) {
            state = state == null ? Evolve.begin(logged) : Evolve.evolve(state, logged);
        }
        var appends = new ArrayList<Future<Appended>>(sessions);
        for (var session = 0; session < sessions; session++) {
            var name = new SessionId(names + session);
            appends.add(storage.log().append(name, before == null ? 0 : before.seq(), events, before == null
                    ? Optional.of(SessionSummary.of(name, state, Sessions.START)) : SessionSummary.ifNew(name, before, state, Sessions.START)));
        }
        appends.forEach(LogAppend::await);
        return state;
    }

    @TearDown
    public void close() throws IOException {
        page.close();
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
