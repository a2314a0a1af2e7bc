package dev.hotseat.web.api;

import dev.hotseat.room.RoomRegistry;
import dev.hotseat.session.Phase;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.micrometer.PrometheusScrapingHandler;
import java.util.Map;
import java.util.Set;

/** For whoever keeps the server running: is it alive, can it serve, and its metrics. */
public final class OpsRoutes {
    private OpsRoutes() {}

    /** @param mayRead who may read the metrics: passes the request on, or fails it */
    public static void mount(Router router, WebServices services, Handler<RoutingContext> mayRead) {
        router.get("/metrics").handler(mayRead);
        // Counted when somebody asks: how many sessions there are is in the log and nowhere else.
        router.get("/metrics").handler(context -> services.log().count().onSuccess(services.meters()::sessions).onComplete(_ -> context.next()));
        router.get("/metrics").handler(PrometheusScrapingHandler.create(services.metrics()));
        router.get("/healthz").handler(context -> context.json(Map.of("status", "UP")));
        router.get("/readyz").handler(context -> ready(services.log(), services.rooms())
                .onSuccess(status -> context.response().putHeader("Content-Type", "application/json").end(Replies.write(status)))
                .onFailure(failure -> context.fail(new Problem(503, "not-ready", "Not ready",
                        "The session log cannot be read: " + failure.getMessage()))));
    }

    private record Ready(String status, int openRooms) {}

    /** Ready means that the log answers; a server that can only read says so when a command fails. */
    private static Future<Ready> ready(SessionLog log, RoomRegistry rooms) {
        return log.list(Set.of(Phase.LIVE), 1).map(_ -> new Ready("UP", rooms.openRooms()));
    }
}
