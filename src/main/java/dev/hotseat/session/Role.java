package dev.hotseat.session;

/** What a seat is for; stored by name. */
public enum Role {
    LEAD, INTERVIEWER, CANDIDATE, OBSERVER;

    /** Whether this role grades: the lead is an interviewer who also runs the interview. */
    public boolean grades() {
        return this == LEAD || this == INTERVIEWER;
    }
}
