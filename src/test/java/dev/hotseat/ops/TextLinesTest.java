package dev.hotseat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    private static final String FORGED = "x\n2026-01-01T00:00:00.000 SEVERE dev.hotseat: forged\r\u001b[2J\u009b31m\u0085\u2028\u202ea\u0000\t";

    private static String text(Formatter formatter, LogRecord logged) {
        logged.setLoggerName("dev.hotseat.web");
        return formatter.format(logged);
    }

    @Test
    void aLineSaysWhenHowGraveWhereAndWhat() {
        assertThat(text(new TextLines(), new LogRecord(Level.WARNING, "session a: the disk is full")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARNING dev\\.hotseat\\.web: session a: the disk is full\n");
    }

    @Test
    void whateverIsInAMessageItStaysOneLineAndMovesNoTerminal() {
        var line = text(new TextLines(), new LogRecord(Level.INFO, FORGED));
        assertThat(line).endsWith("x\\n2026-01-01T00:00:00.000 SEVERE dev.hotseat: forged\\r\\u001b[2J\\u009b31m\\u0085\\u2028\\u202ea\\u0000\\t\n");
        assertThat(line.lines()).hasSize(1);
        assertThat(text(new JsonLines(), new LogRecord(Level.INFO, FORGED)).lines()).hasSize(1);
    }

    @Test
    void aTraceStandsUnderItsLineAndNothingInItCanBeTakenForAnother() {
        var logged = new LogRecord(Level.SEVERE, "GET / failed");
        logged.setThrown(new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));
        var lines = text(new TextLines(), logged).lines().toList();
        assertThat(lines.getFirst()).endsWith("SEVERE dev.hotseat.web: GET / failed");
        assertThat(lines.subList(1,
                lines.size())).hasSizeGreaterThan(4).allMatch(line -> line.startsWith("\t"))
                .anyMatch(line -> line.contains("Caused by: java.lang.IllegalArgumentException"))
                .noneMatch(line -> line.contains("\u001b"));
        assertThat(text(new JsonLines(), logged).lines()).hasSize(1);
    }
}
