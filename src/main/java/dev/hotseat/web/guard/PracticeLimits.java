package dev.hotseat.web.guard;

import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.ops.Config;
import dev.hotseat.practice.Quota;
import dev.hotseat.refusal.Limit;
import dev.hotseat.room.ServerClock;
import dev.hotseat.web.reply.Problem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Whether people may practise here without the host, and how often one of them may begin. Thread-safe. */
public final class PracticeLimits {
    public static final int PER_CODE_MAX = 20;
    public static final int PER_ADDRESS_MAX = 120;

    private final Config.Practice mode;
    private final Quota quota;
    private final ClientAddresses addresses;
    private final ServerClock clock;

    /** @param mode what the host has switched on */
    public PracticeLimits(Config.Practice mode, Quota quota, ClientAddresses addresses, ServerClock clock) {
        this.mode = mode;
        this.quota = quota;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Goes on where the host has switched this on, and fails elsewhere. */
    public Handler<RoutingContext> switchedOn(Config.Practice wanted) {
        return context -> {
            if (mode.compareTo(wanted) >= 0) {
                context.next();
                return;
            }
            context.fail(new Problem(404, "practice-off", "Not switched on", wanted == Config.Practice.LOBBY
                    ? "The host has not opened the practice lobby. Practise with a friend by link, or ask the host to start with --practice lobby."
                    : "The host has not switched practice on. Ask them to start with --practice friends or --practice lobby."));
        };
    }

    /**
     * Counts what may make a session, by person and by address. Behind a proxy that is not trusted all come from one address.
     *
     * @throws Problem where there were as many as an hour may have
     */
    public void count(HttpServerRequest request, PersonId person) {
        var now = clock.nowMs();
        // The address first: codes cost nothing to make, and what is refused there leaves no trace here.
        if (!quota.take("address " + addresses.address(request), PER_ADDRESS_MAX, now) || !quota.take("code " + person, PER_CODE_MAX, now)) {
            throw Problem.past(Limit.PRACTICES_MADE, 429, "too-often", "At most " + PER_CODE_MAX + " practices an hour can be begun by one person, and "
                    + PER_ADDRESS_MAX + " from one address. Try again later.");
        }
    }
}
