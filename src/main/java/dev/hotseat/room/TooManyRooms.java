package dev.hotseat.room;

import dev.hotseat.refusal.RefusalException;

/** As many rooms are open as may be; another opens once one of them is left. Nothing was done. */
public final class TooManyRooms extends RefusalException {
    private static final long serialVersionUID = 1;

    TooManyRooms(int max) {
        super(Kind.UNAVAILABLE, "too-many-rooms", "No room for now", "This server holds " + max
                + " sessions at a time, and so many are open. Try again in a minute; nothing of yours is lost.");
    }
}
