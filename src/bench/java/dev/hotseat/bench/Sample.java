package dev.hotseat.bench;

import org.HdrHistogram.Histogram;

/** What was seen in a stretch of time. CPU is the server's own, user and system; latencies are from when a push was due, in ns. */
record Sample(long wallNs, long cpuNs, long pushes, long deliveries, long bytes, Histogram latency) {
    /** Two stretches under the same load as one. */
    Sample and(Sample other) {
        var both = latency.copy();
        both.add(other.latency);
        return new Sample(wallNs + other.wallNs, cpuNs + other.cpuNs, pushes + other.pushes, deliveries + other.deliveries,
                bytes + other.bytes, both);
    }

    double pushesPerSecond() {
        return pushes * 1e9 / wallNs;
    }

    double cpuUsPerDelivery() {
        return cpuNs / 1e3 / Math.max(1, deliveries);
    }

    double cpuShare() {
        return (double) cpuNs / wallNs;
    }

    int bytesPerDelivery() {
        return (int) (bytes / Math.max(1, deliveries));
    }

    double ms(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }

    double maxMs() {
        return latency.getMaxValue() / 1e6;
    }
}
