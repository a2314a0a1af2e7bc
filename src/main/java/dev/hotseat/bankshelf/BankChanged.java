package dev.hotseat.bankshelf;

import dev.hotseat.refusal.RefusalException;

/** A bank was saved by somebody else since the version that an edit began with. */
public final class BankChanged extends RefusalException {
    private static final long serialVersionUID = 1;

    public BankChanged(String id, int version, int newest) {
        super(Kind.CONFLICT, "bank-changed", "Saved by somebody else meanwhile", "The bank \"" + id + "\" was saved as version " + newest + " since version "
                + version
                + " was opened here. Save yours as a copy, or load the newest and make the change again.");
    }
}
