package dev.hotseat.web.guard;

import dev.hotseat.ops.Config;
import dev.hotseat.ops.Limit;
import dev.hotseat.partners.PracticeCode;
import dev.hotseat.web.reply.Problem;
import io.vertx.ext.web.RoutingContext;

/** Who practises, by the code that their browser sends as a bearer token, and whether they may here and this often. */
public final class PracticeAccess {
    public static final int PER_CODE_MAX = 20;
    public static final int PER_ADDRESS_MAX = 120;

    private final WebServices services;

    public PracticeAccess(WebServices services) {
        this.services = services;
    }

    public static PracticeCode code(RoutingContext context) {
        return HostAuth.bearer(context).flatMap(PracticeCode::of).orElseThrow(() -> new Problem(401, "no-practice-code", "Not known",
                "This needs a practice code as a bearer token: \"own-\" and 22 letters, digits, dashes or underscores. The practice page makes one."));
    }

    /** Fails where the host did not switch this on. */
    public void require(Config.Practice wanted) {
        if (services.practices().mode().compareTo(wanted) < 0) {
            throw new Problem(404, "practice-off", "Not switched on", wanted == Config.Practice.LOBBY
                    ? "The host has not opened the practice lobby. Practise with a friend by link, or ask the host to start with --practice lobby."
                    : "The host has not switched practice on. Ask them to start with --practice friends or --practice lobby.");
        }
    }

    /**
     * Counts what may make a session, by code and by address. Behind a proxy that is not trusted all come from one address.
     */
    public void count(RoutingContext context) {
        var now = services.clock().nowMs();
        var quota = services.practices().quota();
        var address = "address " + services.peers().address(context.request());
        // The address first: codes cost nothing to make, and what is refused there leaves no trace here.
        if (!quota.take(address, PER_ADDRESS_MAX, now) || !quota.take("code " + code(context).person(), PER_CODE_MAX, now)) {
            throw Problem.past(Limit.PRACTICES_MADE, 429, "too-often", "At most " + PER_CODE_MAX + " practices an hour can be begun by one person, and "
                    + PER_ADDRESS_MAX + " from one address. Try again later.");
        }
    }
}
