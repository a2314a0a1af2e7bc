package dev.hotseat.room;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids and tokens from a secure random source; the only place where chance enters. Thread-safe. */
public final class Ids {
    private static final char[] ALPHABET = "23456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TOKEN_BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    public SessionId sessionId() {
        return new SessionId(letters(10));
    }

    public SeatId seatId() {
        return new SeatId(letters(6));
    }

    public QuestionId questionId() {
        return new QuestionId(letters(6));
    }

    public CommandId commandId() {
        return new CommandId(letters(16));
    }

    /** What a draw begins with, 0 to {@code max}. */
    public int seed(int max) {
        return random.nextInt(max + 1);
    }

    /** A seat's token: 128 random bits, safe in a URL. */
    public String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String letters(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
