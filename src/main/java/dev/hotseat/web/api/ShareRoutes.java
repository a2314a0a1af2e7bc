package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.room.Tokens;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The host's links to a session's replay for people who had no seat. */
public final class ShareRoutes {
    private static final int DAYS_MAX = 366;

    private record NewShare(Shares.View view, int days) {}

    private record Shared(Shares.Share share, String link) {}

    private record Listed(List<Shares.Share> shares) {}

    private final Sessions sessions;
    private final Shares shares;
    private final Origins origins;

    public ShareRoutes(Sessions sessions, Shares shares, Origins origins) {
        this.sessions = sessions;
        this.shares = shares;
        this.origins = origins;
    }

    public void mount(Routes routes) {
        routes.get("/sessions/:id/shares").by(HOST).json(200, context -> shares.list(Replies.session(context)).map(Listed::new));
        routes.post("/sessions/:id/shares").by(HOST).json(201, this::share);
        routes.delete("/sessions/:id/shares/:share").by(HOST).done(context -> shares
                .revoke(Replies.session(context), context.pathParam("share")).compose(revoked -> revoked ? Future.succeededFuture()
                        : Future.failedFuture(Problem.notFound("This session has no shared link \"" + context.pathParam("share") + "\"."))));
    }

    private Future<Shared> share(RoutingContext context) {
        var id = Replies.session(context);
        var wanted = Replies.body(context, NewShare.class);
        if (wanted.days() < 1 || wanted.days() > DAYS_MAX) {
            throw new Problem(422, "bad-value", "Refused", "\"days\" must be 1 to " + DAYS_MAX + ".");
        }
        var token = sessions.ids().token();
        var now = sessions.clock().nowMs();
        return sessions.rooms().with(id, room -> room.snapshot()).compose(snapshot -> {
            requireShareable(wanted.view(), snapshot.state());
            return shares.add(id, sessions.ids().seatId().value(), wanted.view(), Tokens.hash(token), now, now + TimeUnit.DAYS.toMillis(wanted.days()));
        }).map(share -> new Shared(share, link(origins.base(context.request()), id, token)));
    }

    /** The panel's view is sealed until the reveal, from the host too; and a practice belongs to those who practise. */
    static void requireShareable(Shares.View view, SessionState state) {
        if (state.practice().isPresent()) {
            throw new Problem(403, "practice-is-private", "Not allowed",
                    "A practice belongs to those who practised; its replay opens with their own links only.");
        }
        if ((view == Shares.View.PANEL || view == Shares.View.TRAINING) && !state.grading().revealed()) {
            throw new Problem(409, "not-revealed", "Refused", "The panel's view can be shared once the scores are revealed.");
        }
    }

    private static String link(String base, SessionId id, String token) {
        return base + "/replay/" + id + "#" + token;
    }
}
