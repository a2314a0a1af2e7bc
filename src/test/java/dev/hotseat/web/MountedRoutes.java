package dev.hotseat.web;

import dev.hotseat.ops.Config;
import dev.hotseat.ops.Exposure;
import dev.hotseat.ops.Keeping;
import dev.hotseat.practice.Practices;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.web.api.Sessions;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.caller.Who;
import dev.hotseat.web.guard.Guards;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a server can be asked, read off its router: method and path, with {@code :names} where a value stands. */
final class MountedRoutes {
    private MountedRoutes() {}

    /** Method and path of every route, read off the router. */
    static Set<String> all(Vertx vertx) {
        var found = new TreeSet<String>();
        add(found, "", wired(vertx).router());
        return found;
    }

    /** Who may call each, as it was declared where it was mounted. */
    static Map<String, Who> declared(Vertx vertx) {
        return wired(vertx).declared().stream().collect(Collectors.toMap(route -> route.method() + " " + route.path(), Routes.Declared::who));
    }

    private static WebRouter.Wired wired(Vertx vertx) {
        var config = new Config("127.0.0.1", 0, Path.of("nowhere"), Optional.empty(), Optional.empty(), 0, 0, 0, Optional.empty(),
                Config.LogFormat.TEXT, Exposure.PLAIN, Keeping.FOR_EVER, Config.Practice.LOBBY, 0, 0, 0, Config.Sockets.STANDARD);
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var practices = new Practices(Config.Practice.LOBBY, null, null, null, null);
        var backend = new Backend(new Sessions(null, null, Streams.NONE, null, null, null), null, null, null, null, practices, null, registry);
        return new WebRouter(vertx, config, "key", backend, Guards.of(config, null, null)).main();
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
