package dev.hotseat.storage.failure;

/** Nothing can be written or read for now (disk full, read-only, locked, stopping). Nothing was stored; try again. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
