package dev.hotseat.sessionfile;

import dev.hotseat.refusal.RefusalException;

/** A session file that is not as it was written; the message names the first line that is wrong, counted from 1. */
public final class BrokenSessionFile extends RefusalException {
    private static final long serialVersionUID = 1;
    private final int line;

    BrokenSessionFile(int line, String message) {
        super(Kind.UNPROCESSABLE, "broken-session-file", "Not as it was written", "line " + line + ": " + message);
        this.line = line;
    }

    @Override
    public String message() {
        return "At " + getMessage() + ". Nothing was stored; ask for the file again where it comes from.";
    }

    public int line() {
        return line;
    }
}
