package dev.hotseat.web.guard;

import dev.hotseat.room.Tokens;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionState;
import dev.hotseat.web.reply.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Knows the holder of a seat's link by its token, sent as a bearer token. */
public final class SeatAuth {
    private SeatAuth() {}

    /** The seat that the request's token opens in this session. */
    public static Optional<Seat> seat(RoutingContext context, SessionState state) {
        return HostAuth.bearer(context).flatMap(token -> Tokens.seatOf(state.seating(), Tokens.hash(token)));
    }

    /** The one answer for a link that opens nothing here, whatever the reason. */
    public static Problem notValid() {
        return new Problem(401, "link-not-valid", "Not allowed",
                "This link does not open this session, or not any more. Ask whoever gave it to you for a new one.");
    }
}
