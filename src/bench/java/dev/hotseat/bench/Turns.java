package dev.hotseat.bench;

import java.time.Duration;

/** One server's turns under one load: as fast as every room can, or at a fixed rate over all of them. */
final class Turns implements AutoCloseable {
    static final int PACED_PER_SECOND = 1_000;
    private static final int WARM_UP_ROUNDS_MAX = 10;
    private static final int WARM_UP_ROUNDS_QUICK = 2;
    private static final double COMPILING_SHARE = 0.05;

    private final Settings settings;
    private final Subject subject;
    private final boolean closedLoop;
    private final Crowd crowd;
    private Sample total;

    Turns(Settings settings, Subject subject, Shape shape, Dialect dialect, boolean closedLoop) {
        this.settings = settings;
        this.subject = subject;
        this.closedLoop = closedLoop;
        crowd = new Crowd(subject, dialect).enter(shape);
    }

    Subject subject() {
        return subject;
    }

    /** All turns taken, as one. */
    Sample total() {
        return total;
    }

    /**
     * Until Java's compilers are nearly done with what this load runs; they would be measured in place of the server. What was
     * seen last counts for no figure: whoever warms up first does so with clients that are new to it too.
     */
    Sample warmUp() {
        for (var round = 1; ; round++) {
            var before = subject.compilerCpuNs();
            var sample = load(Duration.ofSeconds(2));
            if (subject.compilerCpuNs() - before < COMPILING_SHARE * sample.cpuNs() || round == (settings.quick() ? WARM_UP_ROUNDS_QUICK
                    : WARM_UP_ROUNDS_MAX)) {
                return sample;
            }
        }
    }

    void take() {
        var sample = load(Duration.ofSeconds(settings.quick() ? 2 : 5));
        total = total == null ? sample : total.and(sample);
    }

    private Sample load(Duration length) {
        if (!closedLoop) {
            crowd.startPaced(PACED_PER_SECOND, length.plusMillis(400));
            Wait.ms(200);
            var sample = crowd.measure(length);
            Wait.ms(400);
            return sample;
        }
        crowd.startClosedLoop();
        Wait.ms(200);
        var sample = crowd.measure(length);
        crowd.stopClosedLoop();
        return sample;
    }

    @Override
    public void close() {
        crowd.close();
    }
}
