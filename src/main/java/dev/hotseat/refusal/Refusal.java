package dev.hotseat.refusal;

import java.util.Optional;

/**
 * Why something that was asked for is not done, as the feature that refuses it says it: nothing was changed. Whoever tells it on
 * adds no words of their own. Exceptions that a caller can be told of are refusals, and so is what a session's rules reject.
 */
public interface Refusal {
    /** What is in the way, from which it follows whether asking again can help. */
    enum Kind {
        /** This caller may not. */
        NOT_ALLOWED,
        /** What is asked for is not here. */
        NOT_FOUND,
        /** It does not go with how things are now. */
        CONFLICT,
        /** It cannot be done as it was asked for, now or later. */
        UNPROCESSABLE,
        /** There are too many now; there will be fewer. */
        TOO_MANY,
        /** The server cannot for now. */
        UNAVAILABLE
    }

    /** Stable, for programs. */
    String code();

    /** A few words for people. */
    String title();

    /** Sentences for people: what is wrong, and what to do about it. */
    String message();

    Kind kind();

    /** The limit that was met, where it is nothing but that. */
    default Optional<Limit> met() {
        return Optional.empty();
    }
}
