package dev.hotseat.sessionlog;

/** Someone else appended first: catch up from {@link #expected} to {@link #actual} and decide again. Nothing was stored. */
public final class WrongExpectedSeq extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long expected;
    private final long actual;

    public WrongExpectedSeq(long expected, long actual) {
        super("expected the log to end at " + expected + ", but it ends at " + actual, null, false, false);
        this.expected = expected;
        this.actual = actual;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
