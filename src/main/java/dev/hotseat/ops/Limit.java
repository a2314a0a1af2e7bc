package dev.hotseat.ops;

/** What is bounded; metrics tell where somebody met the bound, by these names. */
public enum Limit {
    FRAME_BYTES,
    /** More frames in a time than one connection may send. */
    FRAME_RATE,
    /** A connection that did not keep up, and was closed for it. */
    OUTBOUND_BYTES,
    /** Links that open nothing, by address and by session. */
    WRONG_LINKS,
    /** Sockets of one address, or of all together. */
    CONNECTIONS
}
