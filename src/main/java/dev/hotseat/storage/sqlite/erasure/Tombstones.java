package dev.hotseat.storage.sqlite.erasure;

import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The file {@code erased.txt} of a data folder: a line with id and instant for each erased session, and one with id, seat and
 * instant for each person who was taken out of one. It lies beside the database and not in it, so that restoring an older
 * database brings nothing back. Every method blocks.
 */
record Tombstones(Path file) {
    static Tombstones in(Path folder) {
        return new Tombstones(folder.resolve("erased.txt"));
    }

    /** A seat whose person was taken out. */
    record Emptied(SessionId session, SeatId seat) {}

    void add(SessionId session, long at) throws IOException {
        append(session + " " + at);
    }

    void add(Emptied emptied, long at) throws IOException {
        append(emptied.session() + " " + emptied.seat() + " " + at);
    }

    private void append(String line) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** What is no such line, as after a crash in the middle of one, is passed over. */
    Map<SessionId, Long> all() throws IOException {
        var all = new LinkedHashMap<SessionId, Long>();
        lines(2).forEach(parts -> all.put(new SessionId(parts[0]), Long.parseLong(parts[1])));
        return all;
    }

    List<Emptied> emptied() throws IOException {
        return lines(3).map(parts -> new Emptied(new SessionId(parts[0]), new SeatId(parts[1]))).toList();
    }

    private Stream<String[]> lines(int parts) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream().map(line -> line.split(" "))
                .filter(line -> line.length == parts && line[parts - 1].matches("\\d{1,18}")) : Stream.empty();
    }
}
