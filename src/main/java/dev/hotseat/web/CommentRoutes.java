package dev.hotseat.web;

import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommentId;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What somebody on the panel says about an instant of a closed session, while looking back; the replay has no socket. */
final class CommentRoutes {
    private record NewComment(CommentId comment, long about, String words) {}

    private final WebServices services;

    CommentRoutes(WebServices services) {
        this.services = services;
    }

    void mount(Router api) {
        api.post("/sessions/:id/comments").handler(context -> Replies.done(context, write(context)));
    }

    private Future<Void> write(RoutingContext context) {
        var id = Replies.session(context);
        return services.rooms().with(id, room -> room.snapshot()).compose(snapshot -> {
            var seat = SeatAuth.seat(context, snapshot.state()).orElseThrow(() -> SeatAuth.notValid());
            var written = Replies.body(context, NewComment.class);
            return services.rooms().with(id, room -> room.submit(services.ids().commandId(), new Actor.Seated(seat.id()),
                    new Command.WriteComment(written.comment(), written.about(), written.words())));
        }).compose(answer -> Replies.accepted(answer, null));
    }
}
