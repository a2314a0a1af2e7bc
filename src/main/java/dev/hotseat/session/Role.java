package dev.hotseat.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a seat is for; stored by name. The table says what each role may and is: everybody asks it, and nobody compares roles, so
 * that a new one gives an answer to every question before it compiles.
 */
public enum Role {
    //          leads  grades answers regrades inRoom known  told
    LEAD(       true,  true,  false,  false,   true,  true,  true),
    INTERVIEWER(false, true,  false,  false,   true,  true,  true),
    CANDIDATE(  false, false, true,   false,   true,  true,  true),
    OBSERVER(   false, false, false,  false,   true,  false, false),
    REGRADER(   false, false, false,  true,    false, false, false);

    private final boolean leads;
    private final boolean grades;
    private final boolean answers;
    private final boolean regrades;
    private final boolean inRoom;
    private final boolean knownToCandidate;
    private final boolean toldFeedback;

    Role(boolean leads, boolean grades, boolean answers, boolean regrades, boolean inRoom, boolean knownToCandidate, boolean toldFeedback) {
        this.leads = leads;
        this.grades = grades;
        this.answers = answers;
        this.regrades = regrades;
        this.inRoom = inRoom;
        this.knownToCandidate = knownToCandidate;
        this.toldFeedback = toldFeedback;
    }

    /** Whether this role runs the interview. */
    public boolean leads() {
        return leads;
    }

    /** Whether this role grades in the room: the lead is an interviewer who also runs the interview. */
    public boolean grades() {
        return grades;
    }

    /** Whether this role is the one who is interviewed. */
    public boolean answers() {
        return answers;
    }

    /** Whether this role grades again, from the replay of a closed session and without knowing the first grades. */
    public boolean regrades() {
        return regrades;
    }

    /** Whether there is a place for this role in the room, where the session is live. */
    public boolean inRoom() {
        return inRoom;
    }

    /** Whether the candidate may know that there is somebody in such a seat. */
    public boolean knownToCandidate() {
        return knownToCandidate;
    }

    /** Whether the feedback for the candidate is for this role to read too. */
    public boolean toldFeedback() {
        return toldFeedback;
    }

    /** Whether a session has exactly one of this role, named when it is made. */
    public boolean onlyOne() {
        return leads || answers;
    }

    /** The roles of which something holds. */
    static Set<Role> all(Predicate<Role> which) {
        return Collections.unmodifiableSet(Arrays.stream(values()).filter(which).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }
}
