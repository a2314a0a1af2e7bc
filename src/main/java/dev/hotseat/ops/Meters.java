package dev.hotseat.ops;

import dev.hotseat.refusal.Limit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * What Hotseat tells about itself beside what Vert.x does; src/docs/metrics.md says what each means, and a test compares the
 * two. No tag takes a value from outside, so their number stays bounded. Thread-safe, and cheap enough for each frame.
 */
public final class Meters {
    /** How a connection came in: for the first time, with only what it missed, or with everything anew. */
    public enum Resume { FIRST, RESUMED, ANEW }

    public enum Outcome { ACCEPTED, REJECTED, FAILED }

    private record Commanded(Class<?> type, Outcome outcome) {}

    private static final double[] CLOCK_STEPS_MS = {5, 10, 25, 50, 100, 250, 1_000};
    private static final double[] BATCH_STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};

    /** An alert counts what is later than this. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final Timer commit;
    private final Timer screens;
    private final Timer lateness;
    private final Timer transaction;
    private final DistributionSummary batch;
    private final DistributionSummary clockError;
    private final LongAdder outboundBytes = new LongAdder();
    private final Map<Resume, Counter> resumes;
    private final Map<Limit, Counter> rejected;
    private final Map<Commanded, Counter> commands = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> connections = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> sessions = new ConcurrentHashMap<>();
    private final Map<String, Counter> replays = new ConcurrentHashMap<>();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        commit = timer("hotseat.push.commit", "from a decision until its events are on disk", Duration.ofNanos(50_000), Duration.ofSeconds(5));
        screens = timer("hotseat.push.screens", "from a decision until the last screen's frame is handed to the network", Duration.ofNanos(50_000),
                Duration.ofSeconds(5));
        transaction = timer("hotseat.log.transaction", "one transaction of the log, its fsync included", Duration.ofNanos(50_000), Duration.ofSeconds(5));
        lateness = timer("hotseat.timer.lateness", "how long after a question's time was up that was logged", Duration.ofMillis(1), Duration.ofSeconds(10),
                LATE);
        batch = summary("hotseat.log.batch", "writes", "writes that shared one fsync", BATCH_STEPS);
        clockError = summary("hotseat.clock.error", "milliseconds", "how far a page's clock can be off at most", CLOCK_STEPS_MS);
        resumes = counters(Resume.values(), resume -> Counter.builder("hotseat.resumes").tag("kind",
                tag(resume)).description("connections by how they came in"));
        rejected = counters(Limit.values(), limit -> Counter.builder("hotseat.rejected").tag("limit",
                tag(limit)).description("refused because a limit was met"));
        Gauge.builder("hotseat.outbound", outboundBytes, LongAdder::sum).baseUnit("bytes").description("waits to go out to sockets").register(registry);
    }

    /** Gauges that are read where the figures are kept. */
    public void watch(IntSupplier openRooms, IntSupplier writesWaiting) {
        Gauge.builder("hotseat.rooms", openRooms::getAsInt).description("sessions held in memory").register(registry);
        Gauge.builder("hotseat.log.queue", writesWaiting::getAsInt).description("writes that wait for the disk").register(registry);
    }

    /** How many sessions are stored, by phase. */
    public <P extends Enum<P>> void sessions(Map<P, Long> byPhase) {
        byPhase.forEach((phase, count) -> gauge(sessions, "hotseat.sessions", "stored sessions by phase", "phase", tag(phase)).set(count));
    }

    public void connected(Enum<?> role) {
        gauge(connections, "hotseat.connections", "open sockets that said hello, by role", "role", tag(role)).incrementAndGet();
    }

    public void disconnected(Enum<?> role) {
        gauge(connections, "hotseat.connections", "open sockets that said hello, by role", "role", tag(role)).decrementAndGet();
    }

    public void resumed(Resume kind) {
        resumes.get(kind).increment();
    }

    /** A command of this kind was answered. */
    public void command(Class<?> type, Outcome outcome) {
        commands.computeIfAbsent(new Commanded(type, outcome), each -> Counter.builder("hotseat.commands").tag("type", each.type().getSimpleName())
                .tag("outcome", tag(each.outcome())).description("commands by kind and what came of them").register(registry)).increment();
    }

    public void committed(long nanos) {
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void shown(long nanos) {
        screens.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void transaction(int writes, long nanos) {
        batch.record(writes);
        transaction.record(nanos, TimeUnit.NANOSECONDS);
    }

    public void expired(long lateMs) {
        lateness.record(Math.max(0, lateMs), TimeUnit.MILLISECONDS);
    }

    public void clockError(long ms) {
        clockError.record(ms);
    }

    /** @param audience one of the few kinds there are */
    public void replayed(String audience) {
        replays.computeIfAbsent(audience, each -> Counter.builder("hotseat.replays").tag("audience", each)
                .description("replays read, by audience").register(registry)).increment();
    }

    public void rejected(Limit limit) {
        rejected.get(limit).increment();
    }

    /** Bytes more, or below 0 fewer, that wait to go out. */
    public void outbound(long bytes) {
        outboundBytes.add(bytes);
    }

    private Timer timer(String name, String description, Duration least, Duration most, Duration... marks) {
        return Timer.builder(name).description(description).publishPercentileHistogram().serviceLevelObjectives(marks)
                .minimumExpectedValue(least).maximumExpectedValue(most).register(registry);
    }

    private DistributionSummary summary(String name, String unit, String description, double... steps) {
        return DistributionSummary.builder(name).baseUnit(unit).description(description).serviceLevelObjectives(steps).register(registry);
    }

    private <K> Map<K, Counter> counters(K[] kinds, Function<K, Counter.Builder> counter) {
        return Arrays.stream(kinds).collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> counter.apply(kind).register(registry)));
    }

    private AtomicLong gauge(Map<String, AtomicLong> known, String name, String description, String tag, String value) {
        return known.computeIfAbsent(value, each -> {
            var number = new AtomicLong();
            Gauge.builder(name, number, AtomicLong::get).tag(tag, each).description(description).register(registry);
            return number;
        });
    }

    static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
