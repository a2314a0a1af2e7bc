package dev.hotseat.ops;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * A log line as text: when, level, logger, message; a failure's trace on lines of its own, each with a tab before it. Whatever
 * somebody made of a message, it stays one line and moves no terminal: control characters are spelled out.
 */
final class TextLines extends Formatter {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    /** Control characters of both sets, line and paragraph separators, and what turns the direction of text. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    @Override
    public String format(LogRecord logged) {
        var line = new StringBuilder(AT.format(logged.getInstant().atZone(ZoneId.systemDefault()))).append(' ').append(logged.getLevel().getLocalizedName())
                .append(' ')
                .append(logged.getLoggerName()).append(": ").append(spelled(formatMessage(logged))).append('\n');
        if (logged.getThrown() != null) {
            trace(logged.getThrown()).lines().forEach(each -> line.append('\t').append(spelled(each.strip())).append('\n'));
        }
        return line.toString();
    }

    static String trace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String spelled(String text) {
        return UNSEEN.matcher(text).replaceAll(unseen -> switch (unseen.group()) {
            case "\n" -> "\\\\n";
            case "\r" -> "\\\\r";
            case "\t" -> "\\\\t";
            case String other -> "\\\\u%04x".formatted((int) other.charAt(0));
        });
    }
}
