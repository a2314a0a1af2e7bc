package dev.hotseat.practice;

import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.room.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a practising person's browser holds: {@code own-} and 128 random bits in base64url,
 * made by the browser; no link's token looks like it. The server sees it with each
 * request and keeps its hash only. Tokens of seats and of invitations are derived from it, so that they need not be kept
 * either: HMAC-SHA-256 of a name, cut to 128 bits.
 */
public record PracticeCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("own-[A-Za-z0-9_-]{22}");
    private static final int TOKEN_BYTES = 16;

    /** The code in this text, where it is one. */
    public static Optional<PracticeCode> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PracticeCode(text)) : Optional.empty();
    }

    public PersonId person() {
        return new PersonId(Tokens.hash("practice " + value));
    }

    /** The token that this code and a key stand for, the same for ever. */
    public String token(String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            var bytes = Arrays.copyOf(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)), TOKEN_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "PracticeCode[…]";
    }
}
