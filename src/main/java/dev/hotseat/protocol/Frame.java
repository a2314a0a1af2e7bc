package dev.hotseat.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text frame to browsers as it goes onto the wire (RFC 6455), encoded once however many sockets it goes to; or a piece of a
 * text that is too long for one. Thread-safe as long as nobody writes to {@link #wire}.
 */
public record Frame(byte[] wire) {
    private static final int FINAL = 0x80;
    private static final int KIND = 0x0F;
    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;

    /** @param parts of the text, one after the other, in UTF-8 */
    public static Frame of(List<byte[]> parts) {
        return of(FINAL | TEXT, parts);
    }

    /**
     * A piece of a text; the other side puts them together (RFC 6455, 5.4). Nothing but pings and the like may come in between.
     *
     * @param piece whole characters in UTF-8
     */
    static Frame piece(byte[] piece, boolean first, boolean last) {
        return of((last ? FINAL : 0) | (first ? TEXT : CONTINUATION), List.of(piece));
    }

    private static Frame of(int kind, List<byte[]> parts) {
        var length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var extra = length < LENGTH_IN_2_BYTES ? 0 : length <= 0xffff ? 2 : 8;
        var wire = new byte[2 + extra + length];
        wire[0] = (byte) kind;
        wire[1] = (byte) (extra == 0 ? length : extra == 2 ? LENGTH_IN_2_BYTES : LENGTH_IN_8_BYTES);
        for (var i = 0; i < extra; i++) {
            // Big-endian; of the eight bytes a length of Java's fills the last four.
            var shift = 8 * (extra - 1 - i);
            wire[2 + i] = (byte) (shift < Integer.SIZE ? length >>> shift : 0);
        }
        var at = 2 + extra;
        for (var part : parts) {
            System.arraycopy(part, 0, wire, at, part.length);
            at += part.length;
        }
        return new Frame(wire);
    }

    /** Bytes on the wire, header included. */
    public int length() {
        return wire.length;
    }

    /** Whether a text begins with this. */
    public boolean first() {
        return (wire[0] & KIND) == TEXT;
    }

    /** Whether a text ends with this. */
    public boolean last() {
        return (wire[0] & FINAL) != 0;
    }

    /** The text, or this piece of it. */
    public String text() {
        var head = 2 + (wire[1] < LENGTH_IN_2_BYTES ? 0 : wire[1] == LENGTH_IN_2_BYTES ? 2 : 8);
        return new String(wire, head, wire.length - head, StandardCharsets.UTF_8);
    }
}
