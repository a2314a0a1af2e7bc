package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.REGRADER;

import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Command;
import dev.hotseat.session.QuestionId;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Grading a closed session again from its replay, without knowing the first grades; the replay has no socket. */
public final class RegradeRoutes {
    private record NewRegrade(Level level) {}

    private record Submission(Verdict verdict, Confidence confidence) {}

    private final RoomRegistry rooms;
    private final Ids ids;

    public RegradeRoutes(RoomRegistry rooms, Ids ids) {
        this.rooms = rooms;
        this.ids = ids;
    }

    public void mount(Routes routes) {
        routes.put("/sessions/:id/regrades/:question/:criterion").by(REGRADER).done(context -> give(context,
                new Command.GiveRegrade(question(context), context.pathParam("criterion"), Replies.body(context, NewRegrade.class).level())));
        routes.delete("/sessions/:id/regrades/:question/:criterion").by(REGRADER).done(context -> give(context,
                new Command.WithdrawRegrade(question(context), context.pathParam("criterion"))));
        routes.post("/sessions/:id/regrades").by(REGRADER).done(context -> {
            var submission = Replies.body(context, Submission.class);
            return give(context, new Command.SubmitRegrades(submission.verdict(), submission.confidence()));
        });
    }

    private Future<Void> give(RoutingContext context, Command command) {
        var by = Caller.of(context).actor().orElseThrow();
        return rooms.with(Replies.session(context), room -> room.submit(ids.commandId(), by, command)).compose(answer -> Replies.accepted(answer, null));
    }

    private static QuestionId question(RoutingContext context) {
        try {
            return new QuestionId(context.pathParam("question"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("This session has no question \"" + context.pathParam("question") + "\".");
        }
    }
}
