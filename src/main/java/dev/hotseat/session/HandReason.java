package dev.hotseat.session;

/** What a candidate raises a hand for. */
public enum HandReason {
    /** Please repeat the question, or make it clearer. */
    CLARIFY,
    /** The answer is complete. */
    DONE
}
