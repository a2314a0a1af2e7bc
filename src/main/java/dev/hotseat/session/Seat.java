package dev.hotseat.session;

/**
 * A place at the session with a role, reached by one secret link.
 *
 * @param tokenHash SHA-256 of the link's token in lower-case hex; the token itself is never stored
 * @param revoked   whether the link has been taken back
 */
public record Seat(SeatId id, Role role, String name, String tokenHash, boolean revoked) {
    public static final int NAME_MAX = 80;
    /** What stands for the name of whoever was taken out. */
    public static final String ERASED_NAME = "Erased person";

    /** Whether whoever sat here was taken out for good. */
    public boolean erased() {
        return name.equals(ERASED_NAME);
    }

    Seat as(Role other) {
        return new Seat(id, other, name, tokenHash, revoked);
    }

    Seat revoke() {
        return new Seat(id, role, name, tokenHash, true);
    }

    Seat reissue(String newTokenHash) {
        return new Seat(id, role, name, newTokenHash, false);
    }
}
