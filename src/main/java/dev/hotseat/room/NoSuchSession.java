package dev.hotseat.room;

import dev.hotseat.session.SessionId;

/** There is no session with this id here. */
public final class NoSuchSession extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoSuchSession(SessionId id) {
        super("There is no session \"" + id + "\" here. Check the link, or ask the host.", null, false, false);
    }
}
