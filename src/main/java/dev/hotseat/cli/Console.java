package dev.hotseat.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the command line reads from and writes to; tests give their own. */
public record Console(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    public static Console system() {
        return new Console(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), System.getenv());
    }
}
