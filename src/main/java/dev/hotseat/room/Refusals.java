package dev.hotseat.room;

import dev.hotseat.ops.Meters;
import dev.hotseat.session.Rejection;

/** Answers commands that are rejected, and counts those that met a limit of the session. */
final class Refusals {
    private Refusals() {}

    static Answer refused(Meters meters, Rejection rejection) {
        rejection.met().ifPresent(meters::rejected);
        return new Answer.Rejected(rejection);
    }
}
