package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.Tokens;
import dev.hotseat.session.Command;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.web.api.SessionRoutes.SeatAndToken;
import dev.hotseat.web.api.SessionRoutes.SeatLink;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Seats and their links while a session exists, for the host: add, renew, take back. */
public final class SeatRoutes {
    private record NewSeat(Role role, String name) {}

    private final RoomRegistry rooms;
    private final Ids ids;
    private final Origins origins;

    public SeatRoutes(RoomRegistry rooms, Ids ids, Origins origins) {
        this.rooms = rooms;
        this.ids = ids;
        this.origins = origins;
    }

    public void mount(Routes routes) {
        var panelsOnly = new PanelsOnly(rooms);
        routes.post("/sessions/:id/seats").by(HOST).when(panelsOnly).json(201, this::add);
        routes.post("/sessions/:id/seats/:seat/link").by(HOST).when(panelsOnly).json(200, this::reissue);
        routes.delete("/sessions/:id/seats/:seat").by(HOST).when(panelsOnly).done(context -> give(context, new Command.RevokeSeat(seat(context)), ""));
    }

    private Future<SeatLink> add(RoutingContext context) {
        var wanted = Replies.body(context, NewSeat.class);
        var id = Replies.session(context);
        var seat = new SeatAndToken(ids.seatId(), wanted.role(), wanted.name(), ids.token());
        return give(context, new Command.AddSeat(seat.seat(), seat.role(), seat.name(), Tokens.hash(seat.token())),
                seat.link(origins.base(context.request()), id));
    }

    private Future<SeatLink> reissue(RoutingContext context) {
        var id = Replies.session(context);
        var seatId = seat(context);
        var token = ids.token();
        return give(context, new Command.ReissueSeat(seatId, Tokens.hash(token)), seatId)
                .compose(_ -> rooms.with(id, room -> room.snapshot()))
                .map(snapshot -> snapshot.state().seating().find(seatId).orElseThrow())
                .map(seat -> new SeatAndToken(seatId, seat.role(), seat.name(), token).link(origins.base(context.request()), id));
    }

    private <T> Future<T> give(RoutingContext context, Command.OfHost command, T value) {
        return rooms.give(Replies.session(context), Caller.host(context), command).compose(answer -> Replies.accepted(answer, value));
    }

    private static SeatId seat(RoutingContext context) {
        try {
            return new SeatId(context.pathParam("seat"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("This session has no seat \"" + context.pathParam("seat") + "\".");
        }
    }
}
