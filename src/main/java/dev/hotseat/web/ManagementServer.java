package dev.hotseat.web;

import dev.hotseat.web.api.OpsRoutes;
import dev.hotseat.web.guard.SecurityHeaders;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Metrics and health on a port of their own, so that the one for people need not tell them. */
public final class ManagementServer {
    private final HttpServer server;

    private ManagementServer(HttpServer server) {
        this.server = server;
    }

    /** Port 0 takes a free one. */
    public static Future<ManagementServer> listen(Vertx vertx, WebServices services, String host, int port) {
        var router = Router.router(vertx);
        router.route().handler(context -> SecurityHeaders.add(services.peers(), context))
                .failureHandler(context -> Replies.fail(context, Replies.problem(context)));
        OpsRoutes.mount(router, services, RoutingContext::next);
        return vertx.createHttpServer().requestHandler(router).listen(port, host).map(ManagementServer::new);
    }

    public int port() {
        return server.actualPort();
    }

    public Future<Void> close() {
        return server.close();
    }
}
