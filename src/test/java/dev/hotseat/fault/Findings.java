package dev.hotseat.fault;

import java.util.ArrayList;
import java.util.List;

/** What one kind of fault did: how often it was tried, and what was lost, doubled or wrong. Thread-safe. */
final class Findings {
    private static final int TOLD_MAX = 12;

    /** Each of these is a failure of the server. */
    enum Kind { LOST, DOUBLED, WRONG }

    private final long[] counts = new long[Kind.values().length];
    private final List<String> told = new ArrayList<>();
    private long times;
    private String checked = "";

    void tried() {
        tried(1);
    }

    synchronized void tried(long more) {
        times += more;
    }

    synchronized void found(Kind kind, String what) {
        counts[kind.ordinal()]++;
        if (told.size() < TOLD_MAX) {
            told.add(kind + ": " + what);
        }
    }

    /** Notes what is wrong where it is not as it should be. */
    void check(boolean holds, String otherwise) {
        if (!holds) {
            found(Kind.WRONG, otherwise);
        }
    }

    /** What was looked at, in words, so that a clean row tells how much it stands on. */
    synchronized void checked(String words) {
        checked = words;
    }

    synchronized boolean clean() {
        return told.isEmpty() && times > 0;
    }

    synchronized long times() {
        return times;
    }

    synchronized long count(Kind kind) {
        return counts[kind.ordinal()];
    }

    synchronized String checked() {
        return checked;
    }

    /** The first failures, a line each. */
    synchronized List<String> told() {
        return List.copyOf(told);
    }
}
