package dev.hotseat.erasure.sqlite;

import dev.hotseat.session.SessionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file {@code erased.txt} of a data folder: a line with id and instant for each erased session. It lies beside the database
 * and not in it, so that restoring an older database brings nothing back. Every method blocks.
 */
record Tombstones(Path file) {
    static Tombstones in(Path folder) {
        return new Tombstones(folder.resolve("erased.txt"));
    }

    void add(SessionId session, long at) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((session + " " + at + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** What is no such line, as after a crash in the middle of one, is passed over. */
    Map<SessionId, Long> all() throws IOException {
        var all = new LinkedHashMap<SessionId, Long>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                var parts = line.split(" ");
                if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
                    all.put(new SessionId(parts[0]), Long.parseLong(parts[1]));
                }
            }
        }
        return all;
    }
}
