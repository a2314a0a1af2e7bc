package dev.hotseat.web.socket;

import dev.hotseat.ops.Limit;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The socket's endpoint: refuses other sites' pages, and hands what is left to a {@link SocketConnection}. */
public final class SocketRoute {
    /** Above our own limit, so that what is over that is answered; what is over this ends the socket. */
    public static final int MESSAGE_BYTES_MAX = 256 * 1024;

    private final WebServices services;
    private final Origins origins;

    public SocketRoute(WebServices services, Origins origins) {
        this.services = services;
        this.origins = origins;
    }

    public void mount(Router router) {
        router.get("/ws").handler(this::upgrade);
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
        var address = services.peers().address(request);
        if (!services.crowd().enter(address, services.peers().fromHere(request))) {
            context.fail(Problem.past(Limit.CONNECTIONS, 429, "too-many-connections",
                    "More connections are open from this network than this server takes. Close some, and try again."));
            return;
        }
        SocketLine.open(request, MESSAGE_BYTES_MAX)
                .onSuccess(line -> new SocketConnection(services, context.vertx(), line, address, () -> services.crowd().leave(address)).open())
                .onFailure(failure -> {
                    services.crowd().leave(address);
                    // A handshake that is none was answered with what it lacks, and is no failure of ours.
                    if (!(failure instanceof WebSocketHandshakeException)) {
                        context.fail(failure);
                    }
                });
    }
}
