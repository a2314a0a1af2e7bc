package dev.hotseat.protocol;

/** Why the server closes a socket: 4000 to 4499 mean "reconnect", 4500 to 4999 "do not". */
public enum CloseCode {
    STOPPING(4000, "The server is stopping. This page reconnects by itself when it is back."),
    TOO_SLOW(4001, "This connection could not keep up. Reconnecting."),
    NO_HELLO(4002, "No hello came within 5 seconds."),
    SERVER_ERROR(4003, "Something went wrong on the server. Reconnecting."),
    TOO_MANY_TRIES(4004, "Too many links that open nothing were tried from this network. This page tries again by itself."),
    TOO_MANY_ROOMS(4005, "This server holds no more sessions at a time. This page tries again by itself."),
    CHANGED(4006, "What this session holds was changed. Reconnecting."),
    LINK_NOT_VALID(4500, "This link does not open a seat. Ask the host for a new one."),
    LINK_REVOKED(4501, "This link was taken back or replaced. Ask the host for the new one."),
    PROTOCOL_ERROR(4502, "The first frame must be a hello."),
    SESSION_ERASED(4503, "This session was erased. Nothing of it is kept."),
    REPLAY_ONLY(4504, "This link opens the replay and not the room.");

    /** From here on a client does not come back by itself. */
    public static final int FOR_GOOD = 4500;

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    public short code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}
