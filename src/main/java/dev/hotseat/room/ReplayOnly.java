package dev.hotseat.room;

/** A link that opens the replay was tried on the room. */
public final class ReplayOnly extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayOnly() {
        super("this seat has no place in the room", null, false, false);
    }
}
