package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;
import static dev.hotseat.web.caller.Who.LEAD;
import static dev.hotseat.web.caller.Who.TOLD_FEEDBACK;

import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.Snapshot;
import dev.hotseat.session.Command;
import dev.hotseat.session.ComposeFeedback;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.FeedbackChoice;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.SessionId;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** What the candidate is given: previewed and released by lead or host, and read by those whom it concerns. */
public final class FeedbackRoutes {
    private final RoomRegistry rooms;
    private final Ids ids;

    public FeedbackRoutes(RoomRegistry rooms, Ids ids) {
        this.rooms = rooms;
        this.ids = ids;
    }

    public void mount(Routes routes) {
        routes.get("/sessions/:id/feedback").by(TOLD_FEEDBACK, HOST).json(200, this::released);
        routes.post("/sessions/:id/feedback/preview").by(LEAD, HOST).json(200, this::preview);
        routes.post("/sessions/:id/feedback").by(LEAD, HOST).json(201, this::release);
    }

    /** Not for observers, who learn by watching, nor for a re-grader, to whom it would give the panel's levels away. */
    private Future<Feedback> released(RoutingContext context) {
        return snapshot(Replies.session(context)).map(snapshot -> snapshot.state().conclusion().feedback()
                .orElseThrow(() -> new Problem(404, "feedback-not-released", "Not released yet",
                        "The feedback of this session has not been released. Ask the lead of the interview when it will be.")));
    }

    private Future<Feedback> preview(RoutingContext context) {
        return panel(Replies.session(context)).map(snapshot -> {
            return switch (ComposeFeedback.of(snapshot.state(), Replies.body(context, FeedbackChoice.class))) {
                case ComposeFeedback.Composed(var feedback) -> feedback;
                case ComposeFeedback.Refused(var rejection) -> throw Problem.rejected(rejection);
            };
        });
    }

    private Future<Feedback> release(RoutingContext context) {
        var id = Replies.session(context);
        var by = Caller.of(context).actor().orElseThrow();
        return panel(id).compose(_ -> {
            var choice = Replies.body(context, FeedbackChoice.class);
            return rooms.with(id, room -> room.submit(ids.commandId(), by, new Command.ReleaseFeedback(choice)));
        }).compose(answer -> Replies.accepted(answer, id)).compose(this::snapshot)
                .map(after -> after.state().conclusion().feedback().orElseThrow());
    }

    /** A practice has no feedback, and that is said before the body is read. */
    private Future<Snapshot> panel(SessionId id) {
        return snapshot(id).map(snapshot -> {
            if (snapshot.state().practice().isPresent()) {
                throw Problem.rejected(new Rejection.NotInPractice());
            }
            return snapshot;
        });
    }

    private Future<Snapshot> snapshot(SessionId id) {
        return rooms.with(id, room -> room.snapshot());
    }
}
