package dev.hotseat.session;

/** Where a session stands; it only ever moves down this list, one step at a time. */
public enum Phase {
    LOBBY, LIVE, DEBRIEF, CLOSED;

    /** The only phase that may follow this one, or this one itself where nothing follows. */
    public Phase next() {
        return switch (this) {
            case LOBBY -> LIVE;
            case LIVE -> DEBRIEF;
            case DEBRIEF, CLOSED -> CLOSED;
        };
    }
}
