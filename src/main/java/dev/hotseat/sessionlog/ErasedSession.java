package dev.hotseat.sessionlog;

import dev.hotseat.session.SessionId;

/** A session of this id was erased here, so none is begun under it again. */
public final class ErasedSession extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ErasedSession(SessionId session) {
        super("Session \"" + session + "\" was erased here. What was erased does not come back; nothing was stored.", null, false, false);
    }
}
