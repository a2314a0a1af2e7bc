package dev.hotseat.testing;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what Hotseat logs from here on, at some level and above, until it is closed. */
public final class LogLines extends Handler implements AutoCloseable {
    private final Logger ours = Logger.getLogger("dev.hotseat");
    private final Collection<String> lines = new ConcurrentLinkedQueue<>();

    private LogLines(Level level) {
        setLevel(level);
    }

    public static LogLines from(Level level) {
        var lines = new LogLines(level);
        lines.ours.addHandler(lines);
        return lines;
    }

    public List<String> kept() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            lines.add(new SimpleFormatter().format(line));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ours.removeHandler(this);
    }
}
