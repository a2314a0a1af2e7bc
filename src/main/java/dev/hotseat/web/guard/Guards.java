package dev.hotseat.web.guard;

import dev.hotseat.ops.Config;
import dev.hotseat.ops.Meters;
import dev.hotseat.room.ServerClock;

/** What counts and limits over all event loops together. Thread-safe. */
public record Guards(ClientAddresses addresses, WrongLinkThrottle wrongLinks, ConnectionCounter sockets, ConnectionLimits connections,
                     NewSessionLimit newSessions, VertxInternals internals) {
    public static Guards of(Config config, ServerClock clock, Meters meters) {
        var addresses = new ClientAddresses(config.exposure().trustedProxies());
        var internals = new VertxInternals();
        return new Guards(addresses, new WrongLinkThrottle(clock), ConnectionCounter.ofSockets(),
                new ConnectionLimits(config.connectionsMax(), addresses, meters, internals), new NewSessionLimit(config.sessionsPerMinuteMax(), clock),
                internals);
    }
}
