package dev.hotseat.web.api;

import dev.hotseat.room.NoSuchSession;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Keeps the host out of practices, which belong to those who practise: out of their seats, through which all else is reached, and their logs. */
final class PanelsOnly implements Handler<RoutingContext> {
    private final RoomRegistry rooms;

    PanelsOnly(RoomRegistry rooms) {
        this.rooms = rooms;
    }

    /** Goes on where this session is no practice, and fails where it is. */
    @Override
    public void handle(RoutingContext context) {
        rooms.with(Replies.session(context), room -> room.snapshot()).onSuccess(snapshot -> {
            if (snapshot.state().practice().isEmpty()) {
                context.next();
            } else {
                context.fail(isPrivate());
            }
        }).onFailure(failure -> {
            if (failure instanceof NoSuchSession) {
                context.next();
            } else {
                context.fail(failure);
            }
        });
    }

    static Problem isPrivate() {
        return new Problem(403, "practice-is-private", "Not allowed",
                "This session is a practice. It belongs to those who practised, and opens with their own links only.");
    }
}
