package dev.hotseat.insights;

/** How much there has to be before a figure is told at all: with less, it would say more about chance than about people. */
public final class MinimumSample {
    /** Sessions that two or more graded. */
    public static final int SESSIONS = 10;

    private MinimumSample() {}
}
