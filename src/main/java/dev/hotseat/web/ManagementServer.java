package dev.hotseat.web;

import dev.hotseat.ops.Config;
import dev.hotseat.web.guard.Guards;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** Metrics and health on a port of their own, so that the public port need not offer them. */
public final class ManagementServer {
    private final HttpServer server;

    private ManagementServer(HttpServer server) {
        this.server = server;
    }

    /** Listens; port 0 takes a free one. */
    public static Future<ManagementServer> listen(Vertx vertx, Config config, String hostKey, Backend backend, Guards guards, Config.Address address) {
        return vertx.createHttpServer().requestHandler(new WebRouter(vertx, config, hostKey, backend, guards).management())
                .listen(address.port(), address.host()).map(ManagementServer::new);
    }

    public int port() {
        return server.actualPort();
    }

    public Future<Void> close() {
        return server.close();
    }
}
