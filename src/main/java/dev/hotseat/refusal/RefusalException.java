package dev.hotseat.refusal;

import java.util.Optional;

/** A refusal that is thrown, or that a future fails with: an answer and no fault, so that it keeps no trace of where it came from. */
public abstract class RefusalException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1;
    private final Kind kind;
    private final String code;
    private final String title;
    private final transient Optional<Limit> met;

    protected RefusalException(Kind kind, String code, String title, String message) {
        this(kind, code, title, message, Optional.empty());
    }

    /** @param met the limit that was met, where it is nothing but that */
    protected RefusalException(Kind kind, String code, String title, String message, Optional<Limit> met) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.title = title;
        this.met = met;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public String message() {
        return getMessage();
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final Optional<Limit> met() {
        return met;
    }
}
