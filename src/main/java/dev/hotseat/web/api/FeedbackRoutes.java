package dev.hotseat.web.api;

import dev.hotseat.room.Snapshot;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.ComposeFeedback;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.FeedbackChoice;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionId;
import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.guard.SeatAuth;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What the candidate is given: previewed and released by lead or host, and read by those whom it concerns. */
public final class FeedbackRoutes {
    private final WebServices services;
    private final HostAuth auth;

    public FeedbackRoutes(WebServices services, HostAuth auth) {
        this.services = services;
        this.auth = auth;
    }

    public void mount(Router api) {
        api.get("/sessions/:id/feedback").handler(context -> Replies.json(context, 200, released(context)));
        api.post("/sessions/:id/feedback/preview").handler(context -> Replies.json(context, 200, preview(context)));
        api.post("/sessions/:id/feedback").handler(context -> Replies.json(context, 201, release(context)));
    }

    /** Observers learn by watching, and it would give the panel's levels away to a re-grader. */
    private Future<Feedback> released(RoutingContext context) {
        var id = Replies.session(context);
        return snapshot(id).map(snapshot -> {
            if (caller(context, id, snapshot) instanceof Caller.AsSeat(var seat) && !seat.role().toldFeedback()) {
                throw new Problem(403, "not-allowed", "Not allowed", "The feedback is for the candidate and the panel.");
            }
            return snapshot.state().conclusion().feedback().orElseThrow(() -> new Problem(404, "feedback-not-released", "Not released yet",
                    "The feedback of this session has not been released. Ask the lead of the interview when it will be."));
        });
    }

    private Future<Feedback> preview(RoutingContext context) {
        var id = Replies.session(context);
        return snapshot(id).map(snapshot -> {
            requireLeadOrHost(context, id, snapshot);
            return switch (ComposeFeedback.of(snapshot.state(), Replies.body(context, FeedbackChoice.class))) {
                case ComposeFeedback.Composed(var feedback) -> feedback;
                case ComposeFeedback.Refused(var rejection) -> throw Problem.rejected(rejection);
            };
        });
    }

    private Future<Feedback> release(RoutingContext context) {
        var id = Replies.session(context);
        return snapshot(id).compose(snapshot -> {
            var by = requireLeadOrHost(context, id, snapshot);
            var choice = Replies.body(context, FeedbackChoice.class);
            return services.rooms().with(id, room -> room.submit(services.ids().commandId(), by, new Command.ReleaseFeedback(choice)));
        }).compose(answer -> Replies.accepted(answer, id)).compose(this::snapshot)
                .map(after -> after.state().conclusion().feedback().orElseThrow());
    }

    /** Refused before anything is composed, so that a candidate cannot read from the answers who wrote what. */
    private Actor requireLeadOrHost(RoutingContext context, SessionId id, Snapshot snapshot) {
        if (snapshot.state().practice().isPresent()) {
            throw Problem.rejected(new Rejection.NotInPractice());
        }
        return switch (caller(context, id, snapshot)) {
            case Caller.AsHost _ -> Actor.Host.HOST;
            case Caller.AsSeat(var seat) when seat.role().leads() -> new Actor.Seated(seat.id());
            case Caller.AsSeat _ -> throw new Problem(403, "not-allowed", "Not allowed", "Only the lead and the host may do this.");
        };
    }

    private sealed interface Caller {
        record AsHost() implements Caller {}

        record AsSeat(Seat seat) implements Caller {}
    }

    /** A seat's token goes first: the host's cookie must not lend a candidate's link the host's rights. */
    private Caller caller(RoutingContext context, SessionId id, Snapshot snapshot) {
        var seat = SeatAuth.seat(context, snapshot.state());
        if (seat.isPresent()) {
            return new Caller.AsSeat(seat.get());
        }
        if (auth.isHost(context)) {
            return new Caller.AsHost();
        }
        throw SeatAuth.notValid();
    }

    private Future<Snapshot> snapshot(SessionId id) {
        return services.rooms().with(id, room -> room.snapshot());
    }
}
