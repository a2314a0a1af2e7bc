package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.PANEL;

import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommentId;
import dev.hotseat.session.CommentKind;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Replies;

/** The panel's comments on a closed session, written from its replay, which has no socket. */
public final class CommentRoutes {
    private record NewComment(CommentId comment, CommentKind kind, long about, String words) {}

    private final RoomRegistry rooms;
    private final Ids ids;

    public CommentRoutes(RoomRegistry rooms, Ids ids) {
        this.rooms = rooms;
        this.ids = ids;
    }

    public void mount(Routes routes) {
        routes.post("/sessions/:id/comments").by(PANEL).done(context -> {
            var comment = Replies.body(context, NewComment.class);
            var by = Caller.of(context).actor().orElseThrow();
            var command = new Command.WriteComment(comment.comment(), comment.kind(), comment.about(), comment.words());
            return rooms.with(Replies.session(context), room -> room.submit(ids.commandId(), by, command)).compose(answer -> Replies.accepted(answer, null));
        });
    }
}
