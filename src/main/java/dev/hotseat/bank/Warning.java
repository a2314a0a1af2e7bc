package dev.hotseat.bank;

/**
 * A doubtful place in a document: it was read, and a person should look at it.
 *
 * @param line    counted from 1
 * @param message one sentence that says what was done and why it is in doubt
 */
public record Warning(int line, String message) {}
