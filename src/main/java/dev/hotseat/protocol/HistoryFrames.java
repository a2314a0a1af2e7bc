package dev.hotseat.protocol;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a connection missed, as frames that are made only when they are asked for: many events in one frame, and an event that is
 * too long for one in pieces. However long the history is, one frame of it is all that takes memory at a time. For one thread at a time.
 */
public final class HistoryFrames implements Iterator<Frame> {
    /** Bytes of text in a frame. */
    public static final int BYTES_MAX = 32 * 1024;
    private static final int EVENTS_MAX = 200;

    private final byte[] begin;
    private final long firstSeq;
    private final List<byte[]> bodies;
    private int next;
    private Pieces pieces = new Pieces(List.of());

    /**
     * @param begin    of frames of the events' stream, as {@link FrameWriter#beginOfEvents} makes it
     * @param firstSeq number of the first event
     * @param bodies   {@link FrameWriter#body} of each event, in a list that does not change
     */
    public HistoryFrames(byte[] begin, long firstSeq, List<byte[]> bodies) {
        this.begin = begin;
        this.firstSeq = firstSeq;
        this.bodies = bodies;
    }

    @Override
    public boolean hasNext() {
        return pieces.hasNext() || next < bodies.size();
    }

    @Override
    public Frame next() {
        if (!pieces.hasNext()) {
            var from = next;
            next = endOfPage(from);
            var text = FrameWriter.textOfEvents(begin, firstSeq + from, bodies.subList(from, next));
            if (next - from > 1 || text.stream().mapToInt(part -> part.length).sum() <= BYTES_MAX) {
                return Frame.of(text);
            }
            pieces = new Pieces(text);
        }
        return pieces.next();
    }

    private int endOfPage(int from) {
        if (from == bodies.size()) {
            throw new NoSuchElementException();
        }
        var bytes = bodies.get(from).length;
        var to = from + 1;
        while (to < bodies.size() && to - from < EVENTS_MAX && bytes + bodies.get(to).length <= BYTES_MAX) {
            bytes += bodies.get(to).length;
            to++;
        }
        return to;
    }

    /** A text in pieces. Each of its parts is whole characters, and so is each piece. */
    private static final class Pieces implements Iterator<Frame> {
        private final List<byte[]> parts;
        private boolean begun;
        private int part;
        private int at;

        Pieces(List<byte[]> parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            return part < parts.size();
        }

        @Override
        public Frame next() {
            var piece = new byte[BYTES_MAX];
            var length = 0;
            for (var taken = take(piece, 0); taken > 0; taken = take(piece, length)) {
                length += taken;
            }
            var first = !begun;
            begun = true;
            return Frame.piece(Arrays.copyOf(piece, length), first, !hasNext());
        }

        /** Takes what fits of the part that is next; answers how many bytes that were. */
        private int take(byte[] into, int length) {
            if (!hasNext()) {
                return 0;
            }
            var from = parts.get(part);
            var taken = Math.min(from.length - at, into.length - length);
            while (at + taken < from.length && insideCharacter(from[at + taken])) {
                taken--;
            }
            System.arraycopy(from, at, into, length, taken);
            at += taken;
            if (at == from.length) {
                part++;
                at = 0;
            }
            return taken;
        }

        /** In UTF-8 every byte of a character but its first begins with the bits 10. */
        private static boolean insideCharacter(byte unit) {
            return (unit & 0xC0) == 0x80;
        }
    }
}
