package dev.hotseat.storage.sqlite.engine;

/** The data folder or its database cannot be used; the message is for people, names the file and says what to do. */
public final class CannotOpenDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotOpenDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
