package dev.hotseat.protocol;

/** Codes of refused frames; the connection lives on. */
public enum ErrorCode {
    /** Not JSON, not an object, or with a key twice. */
    MALFORMED_FRAME("malformed-frame"),
    /** A type that this server does not know. */
    UNKNOWN_TYPE("unknown-type"),
    /** A known type with a field missing, unknown, or of the wrong kind. */
    BAD_FIELDS("bad-fields"),
    /** Longer than the server takes. */
    FRAME_TOO_LARGE("frame-too-large"),
    /** Objects and lists inside of each other, deeper than the server takes. */
    FRAME_TOO_DEEP("frame-too-deep"),
    /** Not a text frame. */
    NOT_TEXT("not-text"),
    /** A second hello on one socket. */
    ALREADY_WELCOME("already-welcome"),
    /** The log cannot be written for now; the same command id may be sent again. */
    TRY_AGAIN("try-again"),
    /** More frames than one connection may send; after a second the same command id may be sent again. */
    SLOW_DOWN("slow-down");

    private final String code;

    ErrorCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
