package dev.hotseat.ops;

import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Log lines on standard error: one line each, warnings of libraries and everything of our own. A line about a session begins
 * with {@code session ID:}, so that JSON can have the id as a field. None holds what somebody wrote, or a secret, and
 * whatever one holds, it stays one line.
 */
public final class Logging {
    /** Held, because the log manager itself lets loggers go. */
    private static final Map<String, Logger> LEVELS = Map.of("", Logger.getLogger(""), "dev.hotseat", Logger.getLogger("dev.hotseat"),
            // It warns once for each event loop after the first that a gauge is shared, which is as it should be.
            "micrometer", Logger.getLogger("io.micrometer.core.instrument.MeterRegistry"));

    private Logging() {}

    public static void setUp(Config.LogFormat format) {
        for (var handler : LEVELS.get("").getHandlers()) {
            LEVELS.get("").removeHandler(handler);
        }
        var handler = new ConsoleHandler();
        handler.setFormatter(switch (format) {
            case TEXT -> new TextLines();
            case JSON -> new JsonLines();
        });
        handler.setLevel(Level.ALL);
        LEVELS.get("").addHandler(handler);
        LEVELS.get("").setLevel(Level.WARNING);
        LEVELS.get("dev.hotseat").setLevel(Level.INFO);
        LEVELS.get("micrometer").setLevel(Level.SEVERE);
    }
}
