package dev.hotseat.room;

import dev.hotseat.ops.Limit;
import dev.hotseat.ops.Meters;
import dev.hotseat.session.Bound;
import dev.hotseat.session.Rejection;

/** Answers commands that are rejected, and counts those that met a bound of the session. */
final class Refusals {
    private Refusals() {}

    static Answer refused(Meters meters, Rejection rejection) {
        rejection.met().ifPresent(bound -> meters.rejected(limit(bound)));
        return new Answer.Rejected(rejection);
    }

    private static Limit limit(Bound bound) {
        return switch (bound) {
            case SEATS -> Limit.SEATS;
            case QUESTIONS -> Limit.QUESTIONS;
            case TEXT -> Limit.TEXT;
            case MOMENTS -> Limit.MOMENTS;
            case COMMENTS -> Limit.COMMENTS;
            case LOG -> Limit.LOG;
            case LOG_BYTES -> Limit.LOG_BYTES;
        };
    }
}
