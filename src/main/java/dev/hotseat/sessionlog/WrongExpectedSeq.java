package dev.hotseat.sessionlog;

import dev.hotseat.session.StreamName;

/** Someone else appended first: catch up from {@link #expected} to {@link #actual} and decide again. Nothing was stored. */
public final class WrongExpectedSeq extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String stream;
    private final long expected;
    private final long actual;

    public WrongExpectedSeq(StreamName stream, long expected, long actual) {
        super("expected the log of " + stream + " to end at " + expected + ", but it ends at " + actual, null, false, false);
        this.stream = stream.value();
        this.expected = expected;
        this.actual = actual;
    }

    public StreamName stream() {
        return new StreamName(stream);
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
