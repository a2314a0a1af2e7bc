package dev.hotseat.session;

/** What the candidate sees of the clock; the panel always sees all of it. */
public enum ClockFace {
    /** The time that is left, as ring and digits. */
    COUNT_DOWN,
    /** The time that was used, as ring and digits. */
    COUNT_UP,
    /** The ring that empties, without digits. */
    RING,
    /** No clock at all. */
    HIDDEN
}
