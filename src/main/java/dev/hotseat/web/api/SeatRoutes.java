package dev.hotseat.web.api;

import dev.hotseat.room.Tokens;
import dev.hotseat.session.Command;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.web.api.SessionRoutes.SeatAndToken;
import dev.hotseat.web.api.SessionRoutes.SeatLink;
import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.guard.PracticeDoor;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Seats and their links while a session exists, for the host: add, renew, take back. */
public final class SeatRoutes {
    private record NewSeat(Role role, String name) {}

    private final WebServices services;
    private final Origins origins;

    public SeatRoutes(WebServices services, Origins origins) {
        this.services = services;
        this.origins = origins;
    }

    public void mount(Router api, HostAuth auth) {
        var door = new PracticeDoor(services);
        api.post("/sessions/:id/seats").handler(auth::require).handler(door::panelsOnly).handler(context -> Replies.json(context, 201, add(context)));
        api.post("/sessions/:id/seats/:seat/link").handler(auth::require).handler(door::panelsOnly).handler(context -> Replies.json(context, 200, reissue(context)));
        api.delete("/sessions/:id/seats/:seat").handler(auth::require).handler(door::panelsOnly).handler(context -> Replies.done(context,
                give(Replies.session(context), new Command.RevokeSeat(seat(context)), "")));
    }

    private Future<SeatLink> add(RoutingContext context) {
        var wanted = Replies.body(context, NewSeat.class);
        var id = Replies.session(context);
        var seat = new SeatAndToken(services.ids().seatId(), wanted.role(), wanted.name(), services.ids().token());
        return give(id, new Command.AddSeat(seat.seat(), seat.role(), seat.name(), Tokens.hash(seat.token())),
                seat.link(origins.base(context.request()), id));
    }

    private Future<SeatLink> reissue(RoutingContext context) {
        var id = Replies.session(context);
        var seatId = seat(context);
        var token = services.ids().token();
        return give(id, new Command.ReissueSeat(seatId, Tokens.hash(token)), seatId)
                .compose(_ -> services.rooms().with(id, room -> room.snapshot()))
                .map(snapshot -> snapshot.state().seating().find(seatId).orElseThrow())
                .map(seat -> new SeatAndToken(seatId, seat.role(), seat.name(), token).link(origins.base(context.request()), id));
    }

    private <T> Future<T> give(SessionId id, Command.OfHost command, T value) {
        return services.rooms().give(id, command).compose(answer -> Replies.accepted(answer, value));
    }

    private static SeatId seat(RoutingContext context) {
        try {
            return new SeatId(context.pathParam("seat"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("This session has no seat \"" + context.pathParam("seat") + "\".");
        }
    }
}
