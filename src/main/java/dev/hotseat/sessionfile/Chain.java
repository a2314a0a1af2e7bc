package dev.hotseat.sessionfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes that each hold everything before them: SHA-256, as lower-case hexadecimal. */
final class Chain {
    static final int LENGTH = 64;

    private Chain() {}

    /** The first link. */
    static String start(String text) {
        return hash(text);
    }

    /** The link after {@code before} that holds one more text. */
    static String next(String before, String text) {
        return hash(before + text);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
