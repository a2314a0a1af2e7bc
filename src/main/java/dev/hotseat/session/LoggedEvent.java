package dev.hotseat.session;

/**
 * An event with its place in the session log.
 *
 * @param seq       1, 2, 3 … per session, without gaps
 * @param at        session time, milliseconds since the epoch, never decreasing within a session
 * @param by        who caused it
 * @param commandId the command it came from; all events of one command carry the same
 */
public record LoggedEvent(long seq, long at, Actor by, CommandId commandId, Event event) {}
