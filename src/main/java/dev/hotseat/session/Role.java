package dev.hotseat.session;

/** What a seat is for; stored by name. */
public enum Role {
    LEAD, INTERVIEWER, CANDIDATE, OBSERVER,
    /** Was never in the room: grades again from the replay of a closed session, without knowing the first grades. */
    REGRADER;

    /** Whether this role grades in the room: the lead is an interviewer who also runs the interview. */
    public boolean grades() {
        return this == LEAD || this == INTERVIEWER;
    }
}
