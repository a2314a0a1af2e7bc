package dev.hotseat.web.socket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells text from bytes that are none. */
final class Utf8 {
    /** Is read in the place of what cannot be read, and may of course be written too. */
    static final char UNREADABLE = '\uFFFD';

    private Utf8() {}

    static boolean valid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
