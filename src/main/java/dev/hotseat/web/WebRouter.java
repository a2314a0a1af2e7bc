package dev.hotseat.web;

import static dev.hotseat.web.caller.Who.ANYBODY;
import static dev.hotseat.web.caller.Who.HOST;
import static dev.hotseat.web.caller.Who.OWN_MACHINE;

import dev.hotseat.bankshelf.EarlierQuestions;
import dev.hotseat.ops.Config;
import dev.hotseat.protocol.FrameReader;
import dev.hotseat.web.api.BankRoutes;
import dev.hotseat.web.api.CommentRoutes;
import dev.hotseat.web.api.DocsRoutes;
import dev.hotseat.web.api.DrawRoutes;
import dev.hotseat.web.api.ErasureRoutes;
import dev.hotseat.web.api.FeedbackRoutes;
import dev.hotseat.web.api.HostRoutes;
import dev.hotseat.web.api.InsightRoutes;
import dev.hotseat.web.api.OpsRoutes;
import dev.hotseat.web.api.PeopleRoutes;
import dev.hotseat.web.api.PracticeDataRoutes;
import dev.hotseat.web.api.PracticeHistoryRoutes;
import dev.hotseat.web.api.PracticeRoutes;
import dev.hotseat.web.api.RegradeRoutes;
import dev.hotseat.web.api.ReplayRoutes;
import dev.hotseat.web.api.ReportRoutes;
import dev.hotseat.web.api.RubricRoutes;
import dev.hotseat.web.api.SearchRoutes;
import dev.hotseat.web.api.SeatRoutes;
import dev.hotseat.web.api.SessionFileRoutes;
import dev.hotseat.web.api.SessionRoutes;
import dev.hotseat.web.api.ShareRoutes;
import dev.hotseat.web.caller.Callers;
import dev.hotseat.web.caller.HostSignIn;
import dev.hotseat.web.caller.LinkAttempts;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.caller.Who;
import dev.hotseat.web.guard.Guards;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.guard.PracticeLimits;
import dev.hotseat.web.guard.RequestChecks;
import dev.hotseat.web.guard.SecurityHeaders;
import dev.hotseat.web.pages.PageRoutes;
import dev.hotseat.web.reply.BodySize;
import dev.hotseat.web.reply.Replies;
import dev.hotseat.web.socket.SocketLines;
import dev.hotseat.web.socket.SocketRoute;
import dev.hotseat.web.socket.SocketServices;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Wires every route there is: each gets just what it uses. Documents and tables that list routes are compared with this. */
final class WebRouter {
    private final Vertx vertx;
    private final Config config;
    private final Backend backend;
    private final Guards guards;
    private final Origins origins;
    private final HostSignIn hosts;
    private final Callers callers;
    private final LinkAttempts attempts;

    WebRouter(Vertx vertx, Config config, String hostKey, Backend backend, Guards guards) {
        this.vertx = vertx;
        this.config = config;
        this.backend = backend;
        this.guards = guards;
        var sessions = backend.sessions();
        origins = new Origins(config.publicUrl(), guards.addresses());
        hosts = new HostSignIn(hostKey, guards.addresses());
        callers = new Callers(hosts, sessions.rooms(), backend.shares(), sessions.erasures(), sessions.clock());
        attempts = new LinkAttempts(guards.wrongLinks(), guards.addresses(), backend.meters());
    }

    /** A router, and what was declared of each of its routes. */
    record Wired(Router router, List<Routes.Declared> declared) {}

    /** What people and their programs use: pages, API, socket, and metrics and health where these have no port of their own. */
    Wired main() {
        var router = Router.router(vertx);
        router.route().handler(context -> SecurityHeaders.add(guards.addresses(), context)).failureHandler(attempts::failed);
        router.route().handler(RequestChecks::knownMethod);
        var routes = new Routes(router, "", callers, guards.addresses(), OptionalInt.empty());
        socket().mount(routes);
        if (config.management().isEmpty()) {
            // A scraper on this machine needs no key; what the figures tell is nobody else's business.
            mountOps(routes, HOST.or(OWN_MACHINE));
        }
        var api = Router.router(vertx);
        router.route("/api/*").subRouter(api);
        var apiRoutes = api(api);
        new PageRoutes(vertx, config.webroot()).mount(routes);
        router.route().last().handler(context -> context.fail(404));
        return new Wired(router, Stream.concat(routes.declared().stream(), apiRoutes.declared().stream()).toList());
    }

    /** Metrics and health alone, for a port that is not for people. */
    Router management() {
        var router = Router.router(vertx);
        router.route().handler(context -> SecurityHeaders.add(guards.addresses(), context))
                .failureHandler(context -> Replies.fail(context, Replies.problem(context)));
        mountOps(new Routes(router, "", callers, guards.addresses(), OptionalInt.empty()), ANYBODY);
        return router;
    }

    private void mountOps(Routes routes, Who mayReadMetrics) {
        OpsRoutes.mount(routes, mayReadMetrics, backend.sessions().rooms(), backend.sessions().log(), backend.registry(), backend.meters());
    }

    private SocketRoute socket() {
        var reader = new FrameReader(backend.sessions().streams());
        var services = new SocketServices(backend.sessions().rooms(), reader, backend.sessions().erasures(), guards.wrongLinks(), backend.meters(),
                config.frameBytesMax(), config.outboundBytesMax());
        return new SocketRoute(services, new SocketLines(vertx, backend.sessions().clock(), config.sockets(), guards.internals()), guards, origins);
    }

    /** Every route under {@code /api}; openapi.yaml describes each, and a test compares the two. */
    private Routes api(Router api) {
        api.route().handler(context -> RequestChecks.ownPagesOnly(origins, context));
        api.route().handler(attempts::pace);
        api.route().handler(RequestChecks::noForm);
        api.route().handler(RequestChecks::notPacked);
        var routes = new Routes(api, "/api", callers, guards.addresses(), OptionalInt.of(BodySize.BYTES_MAX));
        HostRoutes.mount(routes, hosts);
        mountSessions(routes);
        mountShelves(routes);
        mountPractice(routes);
        DocsRoutes.mount(routes);
        routes.nothingElse();
        return routes;
    }

    private void mountSessions(Routes routes) {
        var sessions = backend.sessions();
        var rooms = sessions.rooms();
        var ids = sessions.ids();
        var earlier = new EarlierQuestions(sessions.log(), backend.questionUses());
        new SessionRoutes(sessions, backend.banks(), earlier, backend.rubrics(), backend.practices().book(), guards.newSessions(), origins).mount(routes);
        new SessionFileRoutes(sessions, guards.newSessions()).mount(routes);
        new SeatRoutes(rooms, ids, origins).mount(routes);
        new ReplayRoutes(rooms, backend.shares(), sessions.clock(), backend.meters()).mount(routes);
        new ReportRoutes(rooms, backend.shares(), sessions.clock()).mount(routes);
        new SearchRoutes(rooms, backend.banks()).mount(routes);
        new FeedbackRoutes(rooms, ids).mount(routes);
        new ShareRoutes(sessions, backend.shares(), origins).mount(routes);
        new CommentRoutes(rooms, ids).mount(routes);
        new RegradeRoutes(rooms, ids).mount(routes);
        new ErasureRoutes(sessions).mount(routes);
        new PeopleRoutes(sessions, backend.practices().book()).mount(routes);
        new InsightRoutes(sessions.log()).mount(routes);
    }

    private void mountShelves(Routes routes) {
        new BankRoutes(backend.banks(), backend.questionUses(), backend.sessions().clock()).mount(routes);
        new DrawRoutes(backend.banks(), new EarlierQuestions(backend.sessions().log(), backend.questionUses())).mount(routes);
        new RubricRoutes(backend.rubrics(), backend.sessions().clock()).mount(routes);
    }

    private void mountPractice(Routes routes) {
        var practices = backend.practices();
        var sessions = backend.sessions();
        var limits = new PracticeLimits(practices.mode(), practices.quota(), guards.addresses(), sessions.clock());
        new PracticeRoutes(practices, limits, backend.banks(), sessions.ids(), sessions.clock(), origins).mount(routes);
        new PracticeHistoryRoutes(practices, limits, sessions.ids(), sessions.clock(), origins).mount(routes);
        new PracticeDataRoutes(sessions, practices, limits).mount(routes);
    }
}
