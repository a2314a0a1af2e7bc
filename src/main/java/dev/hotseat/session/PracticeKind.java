package dev.hotseat.session;

/** Who practises: peers who interview each other in turn, or one person whom Hotseat asks. Stored by name. */
public enum PracticeKind {
    PEERS, ALONE
}
