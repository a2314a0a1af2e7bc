package dev.hotseat.protocol;

/**
 * What is told at once of a seat, or by it, and never logged: it has no number, no replay shows it, and who was not there does not
 * miss it.
 */
public sealed interface Signal permits Signal.Presence, LineQuality {
    /**
     * A seat has a live connection, or has none any more.
     *
     * @param since when it came or went, session time in milliseconds
     */
    record Presence(boolean online, long since) implements Signal {}
}
