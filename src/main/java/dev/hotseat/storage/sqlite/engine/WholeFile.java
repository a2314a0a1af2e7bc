package dev.hotseat.storage.sqlite.engine;

import dev.hotseat.storage.failure.CannotOpenStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a database file has every page that it should. SQLite itself takes the missing end of a page for zeros, and would
 * serve them. A page that the file lacks may be in the write-ahead log still, as after a power cut during a checkpoint.
 * The formats are those of sqlite.org/fileformat2.html, sections 1.3 and 4.
 */
final class WholeFile {
    private static final int HEADER_BYTES = 100;
    private static final int WAL_HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;
    private static final int WAL_MAGIC = 0x377f0682;

    /** The pages a file should have, as its own header says; 0 where that says nothing. */
    private record Due(int pageBytes, long pages) {}

    /** What the valid part of a write-ahead log brings: pages, and how many the database then has. */
    private record Committed(Set<Integer> pages, long total) {}

    private WholeFile() {}

    /** @throws CannotOpenStorage where the end of the file is missing */
    static void require(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var due = due(channel);
            if (due.pages() == 0 || channel.size() >= due.pages() * due.pageBytes()) {
                return;
            }
            var committed = committed(file.resolveSibling(file.getFileName() + "-wal"), due.pageBytes());
            var whole = channel.size() / due.pageBytes();
            var total = committed.total() > 0 ? committed.total() : due.pages();
            for (var page = whole + 1; page <= total; page++) {
                if (!committed.pages().contains((int) page)) {
                    throw new CannotOpenStorage(file + " is cut off: it ends in page " + page + " of " + total + ". Nothing was changed. Restore a backup"
                            + " into an empty folder (hotseat restore FILE --data FOLDER); without one, \"sqlite3 " + file
                            + " .recover\" prints what can still be read", null);
                }
            }
        } catch (IOException e) {
            throw new CannotOpenStorage(file + " cannot be read (" + e.getMessage() + "); let the user that runs Hotseat read it", e);
        }
    }

    private static Due due(FileChannel channel) throws IOException {
        var header = read(channel, 0, HEADER_BYTES, ByteOrder.BIG_ENDIAN);
        if (header == null || header.getInt(24) != header.getInt(92)) {
            return new Due(1, 0);
        }
        var pageBytes = Short.toUnsignedInt(header.getShort(16));
        return new Due(pageBytes == 1 ? 65_536 : pageBytes, Integer.toUnsignedLong(header.getInt(28)));
    }

    private static Committed committed(Path wal, int pageBytes) throws IOException {
        var pages = new HashSet<Integer>();
        var total = 0L;
        if (!Files.exists(wal)) {
            return new Committed(pages, total);
        }
        try (var channel = FileChannel.open(wal, StandardOpenOption.READ)) {
            var header = read(channel, 0, WAL_HEADER_BYTES, ByteOrder.BIG_ENDIAN);
            if (header == null || (header.getInt(0) & ~1) != WAL_MAGIC || header.getInt(8) != pageBytes) {
                return new Committed(pages, total);
            }
            var sum = new Checksum((header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            sum.add(header, 0, 24);
            var waiting = new HashSet<Integer>();
            for (var at = (long) WAL_HEADER_BYTES; sum.is(header, 24) || at > WAL_HEADER_BYTES; at += FRAME_HEADER_BYTES + pageBytes) {
                var frame = read(channel, at, FRAME_HEADER_BYTES + pageBytes, ByteOrder.BIG_ENDIAN);
                if (frame == null || frame.getLong(8) != header.getLong(16)) {
                    break;
                }
                sum.add(frame, 0, 8);
                sum.add(frame, FRAME_HEADER_BYTES, pageBytes);
                if (!sum.is(frame, 16)) {
                    break;
                }
                waiting.add(frame.getInt(0));
                if (frame.getInt(4) != 0) {
                    total = Integer.toUnsignedLong(frame.getInt(4));
                    pages.addAll(waiting);
                    waiting.clear();
                }
            }
        }
        return new Committed(pages, total);
    }

    /** Null where the file ends before. */
    private static ByteBuffer read(FileChannel channel, long at, int bytes, ByteOrder order) throws IOException {
        var buffer = ByteBuffer.allocate(bytes).order(order);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                return null;
            }
        }
        return buffer;
    }

    /** The running checksum of a write-ahead log, over words of eight bytes. */
    private static final class Checksum {
        private final ByteOrder order;
        private int first;
        private int second;

        Checksum(ByteOrder order) {
            this.order = order;
        }

        void add(ByteBuffer from, int at, int bytes) {
            var words = from.duplicate().order(order);
            for (var i = at; i < at + bytes; i += 8) {
                first += words.getInt(i) + second;
                second += words.getInt(i + 4) + first;
            }
        }

        boolean is(ByteBuffer stored, int at) {
            return stored.getInt(at) == first && stored.getInt(at + 4) == second;
        }
    }
}
