package dev.hotseat.session;

/**
 * A command with everything that {@code decide} must not fetch itself.
 *
 * @param at session time in milliseconds, not before the last event's
 */
public record Submitted(CommandId id, Actor by, long at, Command command) {}
