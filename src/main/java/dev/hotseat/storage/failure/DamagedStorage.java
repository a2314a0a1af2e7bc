package dev.hotseat.storage.failure;

/** What is stored cannot be read any more; the message says what, and what to do. Trying again does not help. */
public class DamagedStorage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamagedStorage(String message) {
        super(message);
    }
}
