package dev.hotseat.bankshelf;

import dev.hotseat.refusal.RefusalException;

/** There is no bank of this id to change. Nothing was stored. */
public final class NoSuchBank extends RefusalException {
    private static final long serialVersionUID = 1;

    public NoSuchBank(String id) {
        super(Kind.NOT_FOUND, "not-found", "Not found", "There is no bank \"" + id + "\" here; it may have been removed meanwhile.");
    }
}
