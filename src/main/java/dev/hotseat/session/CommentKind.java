package dev.hotseat.session;

/** What is said about an instant when looking back; stored by name. */
public enum CommentKind {
    /** A bookmark with a name of one line. */
    MOMENT,
    NOTE
}
