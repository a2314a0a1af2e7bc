package dev.hotseat.ops;

import dev.hotseat.json.Json;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** A log line as one JSON object: at, level, logger, message, and where they are known the session and the failure's trace. */
final class JsonLines extends Formatter {
    private static final Pattern ABOUT_A_SESSION = Pattern.compile("session ([A-Za-z0-9_-]{1,64}): ");

    @Override
    public String format(LogRecord logged) {
        var message = formatMessage(logged);
        var line = Json.STORED.createObjectNode().put("at", logged.getInstant().toString()).put("level", logged.getLevel().getName())
                .put("logger", logged.getLoggerName());
        var about = ABOUT_A_SESSION.matcher(message);
        if (about.lookingAt()) {
            line.put("session", about.group(1));
        }
        line.put("message", message);
        if (logged.getThrown() != null) {
            line.put("failure", TextLines.trace(logged.getThrown()));
        }
        return line + "\n";
    }
}
