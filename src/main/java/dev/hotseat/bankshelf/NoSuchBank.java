package dev.hotseat.bankshelf;

/** There is no bank of this id to make a new version of; it may have been removed meanwhile. Nothing was stored. */
public final class NoSuchBank extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoSuchBank(String id) {
        super("there is no bank \"" + id + "\"", null, false, false);
    }
}
