package dev.hotseat.cli;

/** A command that cannot be done, in one line for whoever gave it. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(message, null, false, false);
    }
}
