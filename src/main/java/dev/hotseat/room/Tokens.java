package dev.hotseat.room;

import dev.hotseat.session.Seat;
import dev.hotseat.session.Seating;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Seat tokens: only their SHA-256 is ever stored, and it is compared in constant time. Thread-safe. */
public final class Tokens {
    private Tokens() {}

    /** The hash of a token, lower-case hex. */
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The seat that a token with this hash opens; looks at every seat, so that the time taken tells nothing. */
    public static Optional<Seat> seatOf(Seating seating, String tokenHash) {
        Optional<Seat> found = Optional.empty();
        for (var seat : seating.seats().values()) {
            var same = MessageDigest.isEqual(seat.tokenHash().getBytes(StandardCharsets.UTF_8), tokenHash.getBytes(StandardCharsets.UTF_8));
            if (same && !seat.revoked()) {
                found = Optional.of(seat);
            }
        }
        return found;
    }
}
