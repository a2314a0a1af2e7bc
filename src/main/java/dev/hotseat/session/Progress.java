package dev.hotseat.session;

/**
 * Where a session is on its way from the lobby to the close. Immutable.
 *
 * @param startedAt session time of the start, milliseconds; 0 before it
 * @param recording what was agreed about the log, and whether it is written now
 */
public record Progress(Phase phase, long startedAt, Recording recording) {
    static final Progress BEGINNING = new Progress(Phase.LOBBY, 0, Recording.ON);

    Progress phase(Phase next) {
        if (phase == next || phase.next() != next) {
            throw new IllegalStateException("a session cannot go from " + phase + " to " + next);
        }
        return new Progress(next, startedAt, recording);
    }

    Progress started(long at) {
        return new Progress(Phase.LIVE, at, recording);
    }

    Progress with(Recording changed) {
        return new Progress(phase, startedAt, changed);
    }
}
