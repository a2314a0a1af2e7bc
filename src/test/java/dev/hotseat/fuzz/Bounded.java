package dev.hotseat.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What reading one input may cost, whatever is in it. Counts this thread's own processor time and memory, so that a busy machine decides nothing. */
final class Bounded {
    static final long CPU_NS_MAX = 1_000_000_000L;
    static final long ALLOCATED_BYTES_MAX = 512L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounded() {}

    private record Cost(long ns, long bytes) {
        boolean tooMuch() {
            return ns > CPU_NS_MAX || bytes > ALLOCATED_BYTES_MAX;
        }
    }

    /** Twice where the first time cost too much: that may have been classes that were loaded, and instrumented, for it. */
    static void run(Runnable reading) {
        if (cost(reading).tooMuch()) {
            var cost = cost(reading);
            if (cost.tooMuch()) {
                throw new AssertionError("took " + cost.ns() / 1_000_000 + " ms and " + cost.bytes() / 1_024 + " KiB");
            }
        }
    }

    private static Cost cost(Runnable reading) {
        var ns = THREADS.getCurrentThreadCpuTime();
        var bytes = THREADS.getCurrentThreadAllocatedBytes();
        reading.run();
        return new Cost(THREADS.getCurrentThreadCpuTime() - ns, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
