package dev.hotseat.sqlite;

/** The data folder or its database cannot be used; the message says which file, why, and what to do. */
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotOpen(String message) {
        super(message);
    }

    CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }
}
