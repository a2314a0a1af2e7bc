package dev.hotseat.cli;

import dev.hotseat.Server;
import dev.hotseat.sessionlog.Streams;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command line reads from and writes to; tests give their own.
 *
 * @param streams the kinds of streams that sessions may have beside their main one
 */
public record Console(PrintWriter out, PrintWriter err, Map<String, String> environment, Streams streams) {
    public static Console system() {
        return new Console(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), System.getenv(), Server.STREAMS);
    }
}
