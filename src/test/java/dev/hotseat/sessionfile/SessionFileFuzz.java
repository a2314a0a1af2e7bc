package dev.hotseat.sessionfile;

import dev.hotseat.sessionlog.Streams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Any lines as a session file, as they are and with hashes that are right, as somebody would make them who means harm. */
public final class SessionFileFuzz {
    private SessionFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        read(input);
        var lines = new String(input, StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty()).toList();
        if (!lines.isEmpty()) {
            read(String.join("\n", hashed(lines)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void read(byte[] file) {
        try {
            SessionFile.read(file, Streams.NONE);
        } catch (BrokenSessionFile e) {
            // Refused in words, which is what it is for.
        }
    }

    private static List<String> hashed(List<String> lines) {
        var out = new ArrayList<String>();
        var start = Chain.start(closed(lines.getFirst()));
        var link = start;
        for (var line : lines.subList(1, lines.size())) {
            link = Chain.next(link, closed(line));
            out.add(open(line) + ",\"hash\":\"" + link + "\"}");
        }
        out.addFirst(open(lines.getFirst()) + ",\"start\":\"" + start + "\",\"hash\":\"" + link + "\"}");
        return out;
    }

    private static String closed(String line) {
        return open(line) + "}";
    }

    private static String open(String line) {
        return line.substring(0, line.length() - 1);
    }
}
