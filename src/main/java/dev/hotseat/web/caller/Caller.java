package dev.hotseat.web.caller;

import dev.hotseat.practice.PracticeCode;
import dev.hotseat.room.Snapshot;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionId;
import dev.hotseat.sharing.Shares;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Who makes a request. {@link Callers} finds it out once, before the route, and a route that is not open to anybody is reached
 * only by a caller whom it was declared for. Immutable.
 */
public sealed interface Caller {
    /** Shows nothing, or nothing that opens what is asked for. */
    enum Nobody implements Caller { NOBODY }

    record Host(Actor.Host who) implements Caller {}

    /** Holds the link of a seat in the session that is asked for; the snapshot is of when the request came. */
    record Seated(SessionId session, Seat seat, Snapshot snapshot) implements Caller {}

    /** Holds a shared link to the replay of the session that is asked for. */
    record Shared(SessionId session, Shares.Share share, String tokenHash, Snapshot snapshot) implements Caller {}

    /** Shows the practice code that their browser made. */
    record Practising(PracticeCode code) implements Caller {}

    /** The caller of this request; nobody where the route is open to anybody, so that none was looked for. */
    static Caller of(RoutingContext context) {
        return Optional.<Caller>ofNullable(context.get(Callers.FOUND)).orElse(Nobody.NOBODY);
    }

    /** The host who calls a route that is for the host alone. */
    static Actor.Host host(RoutingContext context) {
        return ((Host) of(context)).who();
    }

    /** The code of whoever calls a route that is for those who practise alone. */
    static PracticeCode practiceCode(RoutingContext context) {
        return ((Practising) of(context)).code();
    }

    /** As whom they give commands; empty for those who may give none. */
    default Optional<Actor> actor() {
        return switch (this) {
            case Host(var who) -> Optional.of(who);
            case Seated seated -> Optional.of(new Actor.Seated(seated.seat().id()));
            case Nobody _, Shared _, Practising _ -> Optional.empty();
        };
    }

    /** Whether this request showed something that was given out here: a link or the host's key, and no code that anybody can make. */
    default boolean known() {
        return switch (this) {
            case Host _, Seated _, Shared _ -> true;
            case Nobody _, Practising _ -> false;
        };
    }
}
