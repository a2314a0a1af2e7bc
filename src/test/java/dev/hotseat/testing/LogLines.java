package dev.hotseat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what Hotseat logs from here on, at some level and above, until it is closed. */
public final class LogLines extends Handler implements AutoCloseable {
    private static final long LIMIT_SECONDS = 30;
    private final Logger ours = Logger.getLogger("dev.hotseat");
    private final List<String> lines = new ArrayList<>();

    private LogLines(Level level) {
        setLevel(level);
    }

    public static LogLines from(Level level) {
        var lines = new LogLines(level);
        lines.ours.addHandler(lines);
        return lines;
    }

    public synchronized List<String> kept() {
        return List.copyOf(lines);
    }

    /** Waits for the first line that holds these words. */
    public synchronized String await(String words) throws InterruptedException {
        var limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (lines.stream().noneMatch(line -> line.contains(words))) {
            var leftMs = TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime());
            if (leftMs <= 0) {
                throw new AssertionError("no line of the log said \"" + words + "\"");
            }
            wait(leftMs);
        }
        return lines.stream().filter(line -> line.contains(words)).findFirst().orElseThrow();
    }

    @Override
    public synchronized void publish(LogRecord line) {
        if (isLoggable(line)) {
            lines.add(new SimpleFormatter().format(line));
            notifyAll();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ours.removeHandler(this);
    }
}
