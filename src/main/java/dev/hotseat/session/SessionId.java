package dev.hotseat.session;

/** Identifies one session; made from chance at the edge. */
public record SessionId(String value) {
    public SessionId {
        Names.requireId("session id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
