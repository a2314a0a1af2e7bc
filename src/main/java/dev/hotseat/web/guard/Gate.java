package dev.hotseat.web.guard;

import dev.hotseat.ops.Limit;
import dev.hotseat.room.NoSuchSession;
import dev.hotseat.room.Tokens;
import dev.hotseat.session.SessionId;
import dev.hotseat.web.guard.WrongLinkThrottle.Try;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What every call of the API passes before its route: tries of wrong links have a pace, and nobody without a link that opens a
 * session hears of it so much as whether it is there. What a seat may do with it is the route's to say.
 */
public final class Gate {
    private static final String ARRIVED = "hotseat.arrived";
    private static final String HAS_LINK = "hotseat.has-link";
    /** A wrong link is answered after this, whatever had to be looked up for it. */
    public static final long ANSWER_AFTER_MS = 20;

    private final WebServices services;
    private final HostAuth auth;

    public Gate(WebServices services, HostAuth auth) {
        this.services = services;
        this.auth = auth;
    }

    /** Whether the caller's link opens the session that this is about; a host's own call has none. */
    static boolean hasLink(RoutingContext context) {
        return Boolean.TRUE.equals(context.get(HAS_LINK));
    }

    /** Before the body is read. */
    public void pace(RoutingContext context) {
        context.put(ARRIVED, System.nanoTime());
        var attempt = attempt(context);
        context.addEndHandler(_ -> attempt.filter(_ -> hasLink(context) || auth.isHost(context)).ifPresent(services.wrongLinks()::right));
        if (attempt.isEmpty() || services.wrongLinks().atOnce(attempt.get())) {
            context.next();
            return;
        }
        var place = services.wrongLinks().place(attempt.get());
        if (place.isEmpty()) {
            context.fail(tooMany());
            return;
        }
        context.request().pause();
        context.vertx().setTimer(WrongLinkThrottle.WAIT_MS, _ -> {
            services.wrongLinks().leave(place.get());
            context.request().resume();
            context.next();
        });
    }

    /** In front of everything about one session. */
    public void session(RoutingContext context) {
        if (auth.isHost(context)) {
            context.next();
            return;
        }
        var token = HostAuth.bearer(context);
        if (token.isEmpty()) {
            context.fail(new Problem(401, "not-signed-in", "Not signed in",
                    "This needs a link: the host's, or one to this session. Open the link that you were given."));
            return;
        }
        opens(context.pathParam("id"), Tokens.hash(token.get())).onSuccess(opened -> {
            if (opened) {
                context.put(HAS_LINK, true);
                context.next();
            } else {
                refuse(context, context.pathParam("id"), Tokens.hash(token.get()));
            }
        }).onFailure(context::fail);
    }

    /** Who had a link is told what became of the session; everybody else hears nothing. */
    private void refuse(RoutingContext context, String session, String tokenHash) {
        erased(services, session, tokenHash).onSuccess(erased -> context.fail(erased
                ? new Problem(410, "session-erased", "Erased", "This session was erased. Nothing of it is kept.") : SeatAuth.notValid())).onFailure(context::fail);
    }

    public static Future<Boolean> erased(WebServices services, String session, String tokenHash) {
        try {
            return services.erasures().openedErased(new SessionId(session), tokenHash);
        } catch (IllegalArgumentException e) {
            return Future.succeededFuture(false);
        }
    }

    /** Every failed call: a link that was refused is counted, and the answer takes its time. */
    public void failed(RoutingContext context) {
        var problem = Replies.problem(context);
        problem.met().ifPresent(services.meters()::rejected);
        var attempt = attempt(context);
        if (problem.status() != 401 || attempt.isEmpty()) {
            Replies.fail(context, problem);
            return;
        }
        services.wrongLinks().wrong(attempt.get());
        var answer = services.wrongLinks().tooMany(attempt.get()) ? tooMany() : problem;
        answer.met().ifPresent(services.meters()::rejected);
        var arrived = context.<Long>get(ARRIVED);
        var goneMs = arrived == null ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - arrived);
        context.vertx().setTimer(Math.max(1, ANSWER_AFTER_MS - goneMs), _ -> Replies.fail(context, answer));
    }

    private Future<Boolean> opens(String session, String tokenHash) {
        SessionId id;
        try {
            id = new SessionId(session);
        } catch (IllegalArgumentException e) {
            return Future.succeededFuture(false);
        }
        return services.rooms().with(id, room -> room.opens(tokenHash))
                .recover(failure -> failure instanceof NoSuchSession ? Future.succeededFuture(false) : Future.failedFuture(failure))
                .compose(seat -> seat ? Future.succeededFuture(true) : services.shares().find(id, tokenHash, services.clock().nowMs()).map(Optional::isPresent));
    }

    private static Problem tooMany() {
        return Problem.past(Limit.WRONG_LINKS, 429, "too-many-tries", "Too many links that open nothing were tried from this network."
                + " Wait a minute, and open the link that you were given again.");
    }

    /** What the caller offers to be let in by; nothing where nothing is offered, which is no try. */
    private Optional<Try> attempt(RoutingContext context) {
        return HostAuth.bearer(context).or(() -> auth.cookie(context)).or(() -> HostAuth.offeredKey(context))
                .map(secret -> new Try(services.peers().address(context.request()), session(context.normalizedPath()), secret));
    }

    private static String session(String path) {
        var parts = path.split("/");
        return parts.length > 3 && parts[2].equals("sessions") ? parts[3] : "";
    }
}
