package dev.hotseat.ops;

/** A setting that cannot be used; the message names it, its value, where it came from, and what is allowed. */
public final class BadConfig extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadConfig(String message) {
        super(message, null, false, false);
    }
}
