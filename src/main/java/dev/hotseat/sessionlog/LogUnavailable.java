package dev.hotseat.sessionlog;

/** The log cannot be written or read for now (disk full, read-only, locked, stopping). Nothing was stored; try again. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
