package dev.hotseat.sessionlog;

import dev.hotseat.storage.failure.DamagedStorage;

/** A stored event cannot be read or does not follow the one before it; the message says which and why. */
public final class DamagedLog extends DamagedStorage {
    private static final long serialVersionUID = 1;

    public DamagedLog(String message) {
        super(message);
    }
}
