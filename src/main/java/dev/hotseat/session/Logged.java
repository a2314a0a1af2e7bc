package dev.hotseat.session;

/**
 * An event with its place in its stream of a session log.
 *
 * @param <E>       the family of events that the stream holds; {@link Event} for the interview itself
 * @param seq       1, 2, 3 … per stream of a session, without gaps
 * @param at        session time, milliseconds since the epoch, never decreasing within a session
 * @param by        who caused it
 * @param commandId the command it came from; all events of one command carry the same
 */
public record Logged<E>(long seq, long at, Actor by, CommandId commandId, E event) {}
