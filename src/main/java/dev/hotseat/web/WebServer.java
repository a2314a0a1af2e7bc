package dev.hotseat.web;

import dev.hotseat.ops.Config;
import dev.hotseat.ops.Meters;
import dev.hotseat.room.ServerClock;
import dev.hotseat.web.guard.ConnectionLimits;
import dev.hotseat.web.guard.Guards;
import dev.hotseat.web.guard.HttpChannels;
import dev.hotseat.web.guard.RequestChecks;
import dev.hotseat.web.guard.SlowRequests;
import dev.hotseat.web.guard.StrictRequestDecoder;
import dev.hotseat.web.guard.VertxInternals;
import dev.hotseat.web.guard.VertxInternals.Use;
import dev.hotseat.web.socket.SocketRoute;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

/** The HTTP side of one event loop: pages, API, socket. Several listen on one port, and each takes its share of connections. */
public final class WebServer {
    /** After so long without a byte either way a connection is let go; for an open socket its own watch sees to that. */
    private static final int SILENT_SECONDS_MAX = 60;

    private final Vertx vertx;
    private final Config config;
    private final WebRouter routes;
    private final ServerClock clock;
    private final Meters meters;
    private final ConnectionLimits connections;
    private final VertxInternals internals;
    private HttpServer server;
    private SlowRequests slow;

    public WebServer(Vertx vertx, Config config, String hostKey, Backend backend, Guards guards) {
        this.vertx = vertx;
        this.config = config;
        this.routes = new WebRouter(vertx, config, hostKey, backend, guards);
        this.clock = backend.sessions().clock();
        this.meters = backend.meters();
        this.connections = guards.connections();
        this.internals = guards.internals();
    }

    /** Listens on the configured host; the future tells the port. Port 0 takes a free one. */
    public Future<Integer> listen(int port) {
        var options = new HttpServerOptions()
                .setCompressionSupported(true)
                // Frames are short: compressing them costs more processor time than the bytes are worth.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setRegisterWebSocketWriteHandlers(false)
                .setMaxWebSocketFrameSize(SocketRoute.MESSAGE_BYTES_MAX)
                .setWebSocketClosingTimeout(SocketRoute.GOODBYE_SECONDS)
                .setIdleTimeout(SILENT_SECONDS_MAX)
                // Without TLS there is no HTTP/2: a connection would not be counted until it has chosen a version, and a proxy that
                // passes on upgrades to a WebSocket would pass on upgrades to HTTP/2 too, and then check nothing that follows.
                .setHttp2ClearTextEnabled(false)
                .setTcpNoDelay(true);
        return Certificate.set(vertx, config.exposure(), options).compose(_ -> listen(options, port));
    }

    private Future<Integer> listen(HttpServerOptions options, int port) {
        slow = new SlowRequests(vertx, clock, meters);
        server = vertx.createHttpServer(options);
        server.connectionHandler(connection -> welcome(connection, options))
                .requestHandler(RequestChecks.clearHeads(internals, routes.main().router()));
        return server.listen(port, config.host()).map(listening -> {
            Certificate.watch(vertx, config.exposure(), listening);
            return listening.actualPort();
        });
    }

    public Future<Void> close() {
        if (server == null) {
            return Future.succeededFuture();
        }
        slow.close();
        return server.close();
    }

    private void welcome(HttpConnection connection, HttpServerOptions options) {
        internals.attempt(Use.FIRST_CONNECTIONS, () -> HttpChannels.count(connection));
        internals.attempt(Use.REQUESTS, () -> StrictRequestDecoder.put(connection, options, slow));
        connections.admit(connection);
    }
}
