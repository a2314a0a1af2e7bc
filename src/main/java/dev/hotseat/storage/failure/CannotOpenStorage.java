package dev.hotseat.storage.failure;


/** The data folder or its database cannot be used; the message is for people, names the file and says what to do. */
public final class CannotOpenStorage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotOpenStorage(String message, Throwable cause) {
        super(message, cause);
    }
}
