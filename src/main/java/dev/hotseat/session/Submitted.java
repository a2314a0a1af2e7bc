package dev.hotseat.session;

/**
 * A command with everything that {@code decide} must not fetch itself.
 *
 * @param <C> the family of commands; {@link Command} for the interview itself
 * @param at  session time in milliseconds, not before the last event's
 */
public record Submitted<C>(CommandId id, Actor by, long at, C command) {}
