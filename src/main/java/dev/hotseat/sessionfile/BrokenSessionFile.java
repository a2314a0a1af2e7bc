package dev.hotseat.sessionfile;

/** A session file that is not as it was written; the message names the first line that is wrong, counted from 1. */
public final class BrokenSessionFile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;

    BrokenSessionFile(int line, String message) {
        super("line " + line + ": " + message, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
