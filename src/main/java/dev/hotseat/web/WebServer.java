package dev.hotseat.web;

import dev.hotseat.web.api.BankRoutes;
import dev.hotseat.web.api.DocsRoutes;
import dev.hotseat.web.api.DrawRoutes;
import dev.hotseat.web.api.ErasureRoutes;
import dev.hotseat.web.api.FeedbackRoutes;
import dev.hotseat.web.api.HostRoutes;
import dev.hotseat.web.api.InsightRoutes;
import dev.hotseat.web.api.LookingBackRoutes;
import dev.hotseat.web.api.OpsRoutes;
import dev.hotseat.web.api.OwnDataRoutes;
import dev.hotseat.web.api.OwnPracticeRoutes;
import dev.hotseat.web.api.PeopleRoutes;
import dev.hotseat.web.api.PracticeRoutes;
import dev.hotseat.web.api.ReplayRoutes;
import dev.hotseat.web.api.RubricRoutes;
import dev.hotseat.web.api.SearchRoutes;
import dev.hotseat.web.api.SeatRoutes;
import dev.hotseat.web.api.SessionFileRoutes;
import dev.hotseat.web.api.SessionRoutes;
import dev.hotseat.web.api.ShareRoutes;
import dev.hotseat.web.guard.Gate;
import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.guard.SecurityHeaders;
import dev.hotseat.web.guard.SlowRequests;
import dev.hotseat.web.guard.StrictRequestDecoder;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.pages.PageRoutes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import dev.hotseat.web.socket.SocketLine;
import dev.hotseat.web.socket.SocketRoute;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.spi.metrics.TCPMetrics;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The HTTP side of one event loop: pages, API, socket. Several listen on one port, and each takes its share of connections. */
public final class WebServer {
    /** After so long without a byte either way a connection is let go; for an open socket {@link SocketLine} sees to that. */
    private static final int SILENT_SECONDS_MAX = 60;

    private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private final Vertx vertx;
    private final WebServices services;
    private HttpServer server;
    private SlowRequests slow;

    public WebServer(Vertx vertx, WebServices services) {
        this.vertx = vertx;
        this.services = services;
    }

    /** Listens; the future tells the port. Port 0 takes a free one. */
    public Future<Integer> listen(String host, int port) {
        var options = new HttpServerOptions()
                .setCompressionSupported(true)
                // Frames are short: compressing each would cost more processor than it saves line.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setRegisterWebSocketWriteHandlers(false)
                .setMaxWebSocketFrameSize(SocketRoute.MESSAGE_BYTES_MAX)
                .setIdleTimeout(SILENT_SECONDS_MAX)
                // A connection that has not said which of the two it speaks would be one that nobody counts, and a proxy that lets
                // people upgrade to a WebSocket would let them upgrade to HTTP/2 too, and past all that it checks.
                .setHttp2ClearTextEnabled(false)
                .setTcpNoDelay(true);
        return Certificate.set(vertx, services.exposure(), options).compose(_ -> listen(options, host, port));
    }

    private Future<Integer> listen(HttpServerOptions options, String host, int port) {
        slow = new SlowRequests(vertx, services.clock(), services.meters());
        server = vertx.createHttpServer(options);
        return server.connectionHandler(connection -> welcome(connection, options)).requestHandler(router()).listen(port, host).map(listening -> {
            Certificate.watch(vertx, services.exposure(), listening);
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
        count(connection);
        StrictRequestDecoder.put(connection, options, slow);
        services.doorstep().admit(connection);
    }

    /**
     * Vert.x takes connections a moment before it has its metrics. Requests on a connection without a metric would fail before
     * they reach any handler and never be answered; it is the pages that come back after a restart that meet that moment.
     */
    private static void count(HttpConnection connection) {
        if (connection instanceof ConnectionBase base && base.metric() == null && base.metrics() instanceof TCPMetrics<?> metrics) {
            base.metric(metrics.connected(base.remoteAddress(), base.remoteName()));
        }
    }

    /** Every route there is; documents and tables that list them are compared with it. */
    Router router() {
        var origins = new Origins(services.publicUrl(), services.peers());
        var auth = new HostAuth(services.hostKey(), services.peers());
        var router = Router.router(vertx);
        var gate = new Gate(services, auth);
        router.route().handler(context -> SecurityHeaders.add(services.peers(), context)).failureHandler(gate::failed);
        router.route().handler(WebServer::knownMethods);
        new SocketRoute(services, origins).mount(router);
        if (!services.opsApart()) {
            OpsRoutes.mount(router, services, context -> mayReadMetrics(auth, context));
        }
        router.route("/api/*").subRouter(api(origins, auth, gate));
        new PageRoutes(vertx, services.webroot()).mount(router);
        return router;
    }

    /** Every route under {@code /api}; openapi.yaml describes each, and a test compares the two. */
    private Router api(Origins origins, HostAuth auth, Gate gate) {
        var api = Router.router(vertx);
        api.route().handler(context -> ownPagesOnly(origins, context));
        api.route().handler(gate::pace);
        api.route().handler(WebServer::noForms);
        api.route().handler(WebServer::notPacked);
        var sessionFiles = new SessionFileRoutes(services);
        sessionFiles.mountFiles(api, auth);
        api.route().handler(BodyHandler.create(false).setBodyLimit(Replies.BODY_BYTES_MAX));
        api.route("/sessions/:id/*").handler(gate::session);
        HostRoutes.mount(api, auth);
        new SessionRoutes(services, origins).mount(api, auth);
        sessionFiles.mount(api, auth);
        new SeatRoutes(services, origins).mount(api, auth);
        new ReplayRoutes(services, auth).mount(api);
        new SearchRoutes(services, auth).mount(api);
        new BankRoutes(services).mount(api, auth);
        new RubricRoutes(services).mount(api, auth);
        new FeedbackRoutes(services, auth).mount(api);
        new ErasureRoutes(services).mount(api, auth);
        new PeopleRoutes(services).mount(api, auth);
        new ShareRoutes(services, origins).mount(api, auth);
        new LookingBackRoutes(services).mount(api);
        new InsightRoutes(services).mount(api, auth);
        new DrawRoutes(services).mount(api, auth);
        new PracticeRoutes(services, origins).mount(api);
        new OwnPracticeRoutes(services, origins).mount(api, auth);
        new OwnDataRoutes(services).mount(api);
        DocsRoutes.mount(api);
        api.route().last().handler(context -> context.fail(404));
        return api;
    }

    /** A scraper on this machine needs no key; what the figures tell is nobody else's business. */
    private void mayReadMetrics(HostAuth auth, RoutingContext context) {
        if (services.peers().fromHere(context.request())) {
            context.next();
        } else {
            auth.require(context);
        }
    }

    /** What no route has is refused before anybody is asked who they are, so that a made-up method opens and tells nothing. */
    private static void knownMethods(RoutingContext context) {
        if (METHODS.contains(context.request().method())) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
            context.fail(405);
        }
    }

    /** Nothing here is a form, and what a file's bytes decode to as one would be nonsense. */
    private static void noForms(RoutingContext context) {
        var type = String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
            context.fail(new Problem(415, "no-forms", "Not a form",
                    "Send JSON as application/json, or a file's own bytes as application/octet-stream; with curl, add"
                            + " -H 'Content-Type: application/octet-stream'."));
        } else {
            context.next();
        }
    }

    /** Nothing is unpacked here, so that little cannot become much. */
    private static void notPacked(RoutingContext context) {
        var packed = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed == null || packed.strip().equalsIgnoreCase("identity")) {
            context.next();
        } else {
            context.fail(new Problem(415, "packed", "Not as it is", "Send the body as it is, without Content-Encoding; nothing is unpacked here."));
        }
    }

    /** A change asked for by another site's page is refused even where the browser sends the cookie along. */
    private static void ownPagesOnly(Origins origins, RoutingContext context) {
        var method = context.request().method();
        context.response().putHeader("Cache-Control", "no-store");
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || origins.ownOrNone(context.request())) {
            context.next();
        } else {
            context.fail(new Problem(403, "foreign-origin", "Not allowed",
                    "This may be asked for by Hotseat's own pages only. Behind a proxy, start with --public-url."));
        }
    }
}
