package dev.hotseat.storage.failure;

import dev.hotseat.refusal.Refusal;

/** Nothing can be written or read for now (disk full, read-only, locked, stopping). Nothing was stored; try again. */
public final class StorageUnavailable extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1;

    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "log-unavailable";
    }

    @Override
    public String title() {
        return "Cannot be stored for now";
    }

    @Override
    public String message() {
        return getMessage();
    }

    @Override
    public Kind kind() {
        return Kind.UNAVAILABLE;
    }
}
