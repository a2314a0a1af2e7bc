package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.ANYBODY;

import dev.hotseat.ops.Meters;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.session.Phase;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.caller.Who;
import dev.hotseat.web.reply.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.micrometer.PrometheusScrapingHandler;
import java.util.Map;
import java.util.Set;

/** Health, readiness and metrics, for whoever keeps the server running. */
public final class OpsRoutes {
    private OpsRoutes() {}

    /** @param mayRead who may read the metrics */
    public static void mount(Routes routes, Who mayRead, RoomRegistry rooms, SessionLog log, PrometheusMeterRegistry registry, Meters meters) {
        // How many sessions there are is in the log and nowhere else, so they are counted when somebody asks.
        routes.get("/metrics").by(mayRead).when(context -> log.count().onSuccess(meters::sessions).onComplete(_ -> context.next()))
                .handle(PrometheusScrapingHandler.create(registry));
        routes.get("/healthz").by(ANYBODY).handle(context -> context.json(Map.of("status", "UP")));
        routes.get("/readyz").by(ANYBODY).json(200, _ -> ready(log, rooms).recover(failure -> Future.failedFuture(
                new Problem(503, "not-ready", "Not ready", "The session log cannot be read: " + failure.getMessage()))));
    }

    private record Ready(String status, int openRooms) {}

    /** Ready means that the log answers; a server that can only read says so when a command fails. */
    private static Future<Ready> ready(SessionLog log, RoomRegistry rooms) {
        return log.list(Set.of(Phase.LIVE), 1).map(_ -> new Ready("UP", rooms.openRooms()));
    }
}
