package dev.hotseat.matchmaking;

/** Where somebody stands on the way to a partner. Stored by name, so none is renamed. Instants are milliseconds since the epoch. */
public sealed interface Standing {
    /** Waits for an offer. */
    record Free() implements Standing {}

    /** Was offered this partner and has until then to take it. */
    record Offered(PersonId partner, long until, boolean accepted) implements Standing {}

    /** Both took it; whoever is not there by then is replaced. Once both came, their session is made. */
    record Matched(PersonId partner, long until, boolean came) implements Standing {}

    /** Asked friends by a link, and waits until {@code chairs} people are there, this one included. */
    record Inviting(String linkHash, int chairs, long until) implements Standing {}

    /** Came by a friend's link. */
    record Invited(PersonId by) implements Standing {}

    /** Has a seat in a session. */
    record InSession(String session, String seat, long since) implements Standing {}

    /** No longer waits, and why; kept a while so that they can be told. */
    record Out(Why why, long at) implements Standing {}

    /** Why somebody no longer waits. */
    enum Why {
        /** An offer went by without an answer. */
        NO_ANSWER,
        /** Took a partner and was not there. */
        NO_SHOW,
        /** Connection gone for longer than the grace. */
        AWAY,
        /** The friend's invitation has ended. */
        INVITATION_ENDED,
        /** No bank of theirs has a question that is new to them. */
        NOTHING_NEW
    }

    Free FREE = new Free();
}
