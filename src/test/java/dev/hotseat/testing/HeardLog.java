package dev.hotseat.testing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class of ours writes to the log, from here on until it is closed. */
public final class HeardLog extends Handler implements AutoCloseable {
    private static final long WAIT_S = 30;

    private final Logger logger;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    public HeardLog(String type) {
        logger = Logger.getLogger(type);
        logger.addHandler(this);
    }

    /** Waits for the first line that holds these words. */
    public String await(String words) throws InterruptedException {
        for (var line = lines.poll(WAIT_S, TimeUnit.SECONDS); line != null; line = lines.poll(WAIT_S, TimeUnit.SECONDS)) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("no line of the log said \"" + words + "\"");
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(String.valueOf(line.getMessage()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
