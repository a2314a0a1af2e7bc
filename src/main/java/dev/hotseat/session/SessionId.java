package dev.hotseat.session;

import java.util.Optional;

/** Identifies one session; made from chance at the edge. */
public record SessionId(String value) {
    public SessionId {
        Names.requireId("session id", value);
    }

    /** The session that this text names, where it can be a session's id at all. */
    public static Optional<SessionId> ifValid(String text) {
        return text != null && Names.isId(text) ? Optional.of(new SessionId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
