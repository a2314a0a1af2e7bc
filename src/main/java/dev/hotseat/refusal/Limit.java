package dev.hotseat.refusal;

import java.util.Locale;

/** What somebody is refused for, because there is a bound; metrics count it by these names, src/docs/limits.md has a row for each. */
public enum Limit {
    FRAME_BYTES,
    /** More frames in a time than one connection may send. */
    FRAME_RATE,
    /** What is told to others and not logged: too much of it in a time, or too large. */
    SIGNALS,
    /** JSON or YAML inside of JSON or YAML, too deep or too often. */
    NESTING,
    /** A connection that did not keep up, and was closed for it. */
    OUTBOUND_BYTES,
    /** A socket that was opened and on which nobody said who they are. */
    SILENCE,
    /** A request that does not come to its end. */
    SLOW_REQUEST,
    /** Links that open nothing, by address and by session. */
    WRONG_LINKS,
    /** Sockets of one address, or of all together. */
    CONNECTIONS,
    /** Connections of one address, or of all together, whatever is asked for over them. */
    TCP_CONNECTIONS,
    /** Sessions held in memory. */
    ROOMS,
    /** Commands that one room has taken and not come to. */
    COMMANDS_WAITING,
    SESSIONS_MADE,
    /** Practices begun by one person, or from one address. */
    PRACTICES_MADE,
    /** People on the way to a partner. */
    PRACTICE_PLACES,
    BODY_BYTES,
    SEATS,
    QUESTIONS,
    TEXT,
    MOMENTS,
    COMMENTS,
    /** Events of one session. */
    LOG,
    /** What people write in one session. */
    LOG_BYTES,
    /** Questions, and words of one question, of a bank. */
    BANK_SIZE,
    BANKS,
    RUBRICS,
    SHARES;

    /** As metrics and the document write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
