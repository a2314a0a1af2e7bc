package dev.hotseat.web.api;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommentId;
import dev.hotseat.session.CommentKind;
import dev.hotseat.session.QuestionId;
import dev.hotseat.web.guard.SeatAuth;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** What is added to a closed session by somebody who looks back, with their seat's link; the replay has no socket. */
public final class LookingBackRoutes {
    private record NewComment(CommentId comment, CommentKind kind, long about, String words) {}

    private record NewRegrade(Level level) {}

    private record Submission(Verdict verdict, Confidence confidence) {}

    private final WebServices services;

    public LookingBackRoutes(WebServices services) {
        this.services = services;
    }

    public void mount(Router api) {
        api.post("/sessions/:id/comments").handler(context -> give(context, () -> {
            var comment = Replies.body(context, NewComment.class);
            return new Command.WriteComment(comment.comment(), comment.kind(), comment.about(), comment.words());
        }));
        api.put("/sessions/:id/regrades/:question/:criterion").handler(context -> give(context, () ->
                new Command.GiveRegrade(question(context), context.pathParam("criterion"), Replies.body(context, NewRegrade.class).level())));
        api.delete("/sessions/:id/regrades/:question/:criterion").handler(context -> give(context, () ->
                new Command.WithdrawRegrade(question(context), context.pathParam("criterion"))));
        api.post("/sessions/:id/regrades").handler(context -> give(context, () -> {
            var submission = Replies.body(context, Submission.class);
            return new Command.SubmitRegrades(submission.verdict(), submission.confidence());
        }));
    }

    /** Whose link it is comes first: without one, nobody is told what a body should look like. */
    private void give(RoutingContext context, Supplier<Command> command) {
        var id = Replies.session(context);
        Replies.done(context, services.rooms().with(id, room -> room.snapshot()).compose(snapshot -> {
            var seat = SeatAuth.seat(context, snapshot.state()).orElseThrow(() -> SeatAuth.notValid());
            var given = command.get();
            return services.rooms().with(id, room -> room.submit(services.ids().commandId(), new Actor.Seated(seat.id()), given));
        }).compose(answer -> Replies.accepted(answer, null)).map(_ -> (Void) null));
    }

    private static QuestionId question(RoutingContext context) {
        try {
            return new QuestionId(context.pathParam("question"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("This session has no question \"" + context.pathParam("question") + "\".");
        }
    }
}
