package dev.hotseat.sessionlog;

import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;

/**
 * What a list of sessions shows, kept beside the log and written together with it, so that listing reads no log.
 *
 * @param createdAt session time of the first event, milliseconds
 * @param updatedAt session time of the last event, milliseconds
 * @param events    number of the last event
 */
public record SessionSummary(SessionId id, String title, String roleInterviewedFor, String candidate, Phase phase,
                             long createdAt, long updatedAt, long events) {
    /** The summary that belongs to a state; {@code createdAt} is not part of the state. */
    public static SessionSummary of(SessionId id, SessionState state, long createdAt) {
        return new SessionSummary(id, state.setup().title(), state.setup().roleInterviewedFor(), state.seating().candidateName(),
                state.phase(), createdAt, state.at(), state.seq());
    }
}
