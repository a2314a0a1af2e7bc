package dev.hotseat.web;

import dev.hotseat.ops.Limit;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The socket's endpoint: refuses other sites' pages, and hands what is left to a {@link SocketConnection}. */
final class SocketRoute {
    private final WebServices services;
    private final Origins origins;

    SocketRoute(WebServices services, Origins origins) {
        this.services = services;
        this.origins = origins;
    }

    void mount(Router router) {
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
        request.toWebSocket().onSuccess(socket -> new SocketConnection(services, context.vertx(), socket, SocketWriter.of(request.connection()), address)
                        .open(() -> services.crowd().leave(address)))
                .onFailure(failure -> {
                    services.crowd().leave(address);
                    // A handshake that is none was answered with what it lacks, and is no failure of ours.
                    if (!(failure instanceof WebSocketHandshakeException)) {
                        context.fail(failure);
                    }
                });
    }
}
