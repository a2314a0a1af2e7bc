package dev.hotseat.sessionlog;

import dev.hotseat.refusal.RefusalException;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;

/** A session has a stream of a kind that this Hotseat does not know: it keeps it, and can neither read nor show it. */
public final class UnknownStream extends RefusalException {
    private static final long serialVersionUID = 1;

    public UnknownStream(SessionId session, StreamName stream) {
        super(Kind.CONFLICT, "unknown-stream", "Of a newer Hotseat", "Session \"" + session + "\" has a stream \"" + stream
                + "\", which this Hotseat does not know. It is kept; use the Hotseat that wrote it, or a newer one.");
    }
}
