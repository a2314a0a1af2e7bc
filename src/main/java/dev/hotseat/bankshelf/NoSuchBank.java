package dev.hotseat.bankshelf;

/** There is no bank of this id to change; it may have been removed meanwhile. Nothing was stored. */
public final class NoSuchBank extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;

    public NoSuchBank(String id) {
        super("there is no bank \"" + id + "\"", null, false, false);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
