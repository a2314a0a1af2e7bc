package dev.hotseat.web.caller;

import dev.hotseat.ops.Meters;
import dev.hotseat.refusal.Limit;
import dev.hotseat.web.guard.ClientAddresses;
import dev.hotseat.web.guard.WrongLinkThrottle.Attempt;
import dev.hotseat.web.guard.WrongLinkThrottle;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Holds the pace of calls that show a link, a key or a code: too many wrong ones from one place wait, each is counted, and every
 * refusal takes equally long, so that the time it took tells nothing. Thread-safe.
 */
public final class LinkAttempts {
    private static final String ARRIVED = "hotseat.arrived";

    private final WrongLinkThrottle wrongLinks;
    private final ClientAddresses addresses;
    private final Meters meters;

    public LinkAttempts(WrongLinkThrottle wrongLinks, ClientAddresses addresses, Meters meters) {
        this.wrongLinks = wrongLinks;
        this.addresses = addresses;
        this.meters = meters;
    }

    /** Before anything else is done about a call: at once, or after a while where too many were wrong before. */
    public void pace(RoutingContext context) {
        context.put(ARRIVED, System.nanoTime());
        var attempt = attempt(context);
        context.addEndHandler(_ -> attempt.filter(_ -> Caller.of(context).known()).ifPresent(wrongLinks::right));
        if (attempt.isEmpty() || wrongLinks.atOnce(attempt.get())) {
            context.next();
            return;
        }
        var place = wrongLinks.place(attempt.get());
        if (place.isEmpty()) {
            context.fail(tooMany());
            return;
        }
        context.request().pause();
        context.vertx().setTimer(WrongLinkThrottle.WAIT_MS, _ -> {
            wrongLinks.leave(place.get());
            context.request().resume();
            context.next();
        });
    }

    /** Answers every failed call: a link that was refused is counted, and the answer takes its time. */
    public void failed(RoutingContext context) {
        var problem = Replies.problem(context);
        problem.met().ifPresent(meters::rejected);
        var attempt = attempt(context);
        if (problem.status() != 401 || attempt.isEmpty()) {
            Replies.fail(context, problem);
            return;
        }
        wrongLinks.wrong(attempt.get());
        var answer = wrongLinks.tooMany(attempt.get()) ? tooMany() : problem;
        answer.met().ifPresent(meters::rejected);
        var arrived = context.<Long>get(ARRIVED);
        var goneMs = arrived == null ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - arrived);
        context.vertx().setTimer(Math.max(1, WrongLinkThrottle.ANSWER_AFTER_MS - goneMs), _ -> Replies.fail(context, answer));
    }

    private static Problem tooMany() {
        return Problem.past(Limit.WRONG_LINKS, 429, "too-many-tries", "Too many links that open nothing were tried from this network."
                + " Wait a minute, and open the link that you were given again.");
    }

    /** What the caller offers to be let in by; nothing where nothing is offered, which is no try. */
    private Optional<Attempt> attempt(RoutingContext context) {
        return BearerToken.of(context).or(() -> HostSignIn.offered(context))
                .map(secret -> new Attempt(addresses.address(context.request()), session(context.normalizedPath()), secret));
    }

    private static String session(String path) {
        var parts = path.split("/");
        return parts.length > 3 && parts[2].equals("sessions") ? parts[3] : "";
    }
}
