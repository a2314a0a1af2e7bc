package dev.hotseat.room;

import dev.hotseat.session.Rejection;

/** What a room answers to a command. */
public sealed interface Answer {
    /** It is on disk; {@code seq} is the log's number up to which its effect reaches. */
    record Accepted(long seq) implements Answer {}

    record Rejected(Rejection rejection) implements Answer {}
}
