package dev.hotseat.web.socket;

import static dev.hotseat.web.caller.Who.ANYBODY;

import dev.hotseat.refusal.Limit;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.Guards;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.reply.Problem;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.vertx.ext.web.RoutingContext;

/** The socket's endpoint: refuses other sites' pages, and hands what is left to a {@link SocketConnection}. */
public final class SocketRoute {
    /** Above our own limit, so that what is over that is answered; what is over this ends the socket. */
    public static final int MESSAGE_BYTES_MAX = 256 * 1024;
    /** Who takes not one byte of what waits for so long is cut off. */
    public static final int STUCK_SECONDS = LineWatch.STUCK_SECONDS;
    /** How long a browser that was sent away may take to say so too, before it is cut off. */
    public static final int GOODBYE_SECONDS = LineWatch.GOODBYE_SECONDS;

    private final SocketServices services;
    private final SocketLines lines;
    private final Guards guards;
    private final Origins origins;

    public SocketRoute(SocketServices services, SocketLines lines, Guards guards, Origins origins) {
        this.services = services;
        this.lines = lines;
        this.guards = guards;
        this.origins = origins;
    }

    /** Anybody may open a socket; who they are they say in its first frame. */
    public void mount(Routes routes) {
        routes.get("/ws").by(ANYBODY).handle(this::upgrade);
    }

    private void upgrade(RoutingContext context) {
        var request = context.request();
        if (!origins.ownOrNone(request)) {
            context.fail(new Problem(403, "foreign-origin", "Not allowed",
                    "Sockets are open to Hotseat's own pages only. Behind a proxy, start with --public-url."));
            return;
        }
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            context.fail(new Problem(426, "upgrade-required", "Upgrade required", "This address speaks WebSocket only."));
            return;
        }
        var address = guards.addresses().address(request);
        if (!guards.sockets().enter(address, guards.addresses().fromHere(request))) {
            context.fail(Problem.past(Limit.CONNECTIONS, 429, "too-many-connections",
                    "More connections are open from this network than this server takes. Close some, and try again."));
            return;
        }
        var connection = guards.connections().asSocket(request.connection());
        lines.open(request, MESSAGE_BYTES_MAX)
                .onSuccess(line -> new SocketConnection(services, context.vertx(), line, address, () -> {
                    guards.sockets().leave(address);
                    connection.run();
                }).open())
                .onFailure(failure -> {
                    guards.sockets().leave(address);
                    // A handshake that is none was answered with what it lacks, and is no failure of ours.
                    if (!(failure instanceof WebSocketHandshakeException)) {
                        context.fail(failure);
                    }
                });
    }
}
