package dev.hotseat.sessionlog;

import dev.hotseat.refusal.RefusalException;
import dev.hotseat.session.SessionId;

/** A session of this id was erased here, so none is begun under it again. */
public final class ErasedSession extends RefusalException {
    private static final long serialVersionUID = 1;

    public ErasedSession(SessionId session) {
        super(Kind.CONFLICT, "session-erased", "Erased",
                "Session \"" + session + "\" was erased here. What was erased does not come back; nothing was stored.");
    }
}
