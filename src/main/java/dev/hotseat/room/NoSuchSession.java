package dev.hotseat.room;

import dev.hotseat.refusal.RefusalException;
import dev.hotseat.session.SessionId;

/** There is no session with this id here. */
public final class NoSuchSession extends RefusalException {
    private static final long serialVersionUID = 1;

    public NoSuchSession(SessionId id) {
        super(Kind.NOT_FOUND, "not-found", "Not found", "There is no session \"" + id + "\" here. Check the link, or ask the host.");
    }
}
