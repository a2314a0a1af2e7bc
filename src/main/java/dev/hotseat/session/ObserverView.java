package dev.hotseat.session;

/** What the host lets observers see. */
public enum ObserverView {
    /** What the panel sees, without anybody's grades, notes or messages. */
    PANEL,
    /** What the candidate sees. */
    CANDIDATE
}
