package dev.hotseat.web;

import dev.hotseat.ops.Exposure;
import dev.hotseat.web.guard.ClientAddresses;
import dev.hotseat.web.guard.WebServices;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a server can be asked, read off its router: method and path, with {@code :names} where a value stands. */
final class MountedRoutes {
    private MountedRoutes() {}

    static Set<String> all(Vertx vertx) {
        var services = new WebServices(null, null, null, null, null, null, null, null, null, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), null, "key", Optional.empty(),
                Optional.empty(), 0, 0, false, Exposure.PLAIN, new ClientAddresses(List.of()), null, null, null, null);
        var found = new TreeSet<String>();
        add(found, "", new WebServer(vertx, services).router());
        return found;
    }

    private static void add(Set<String> found, String under, Router router) {
        for (var route : router.getRoutes()) {
            if (route.getSubRouter() != null) {
                add(found, under + route.getPath().replaceAll("/\\*?$", ""), route.getSubRouter());
            } else if (route.methods() != null) {
                route.methods().forEach(method -> found.add(method.name() + " " + under + route.getName()));
            }
        }
    }
}
