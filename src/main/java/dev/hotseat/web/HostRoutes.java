package dev.hotseat.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** Signing in as the host. */
final class HostRoutes {
    private static final String OFFERED = "hotseat.offered-key";

    private record SignIn(String key) {}

    private HostRoutes() {}

    /** The key that somebody tries to sign in with. */
    static Optional<String> offeredKey(RoutingContext context) {
        return Optional.ofNullable(context.get(OFFERED));
    }

    static void mount(Router api, HostAuth auth) {
        api.post("/host/sign-in").handler(context -> {
            var key = Replies.body(context, SignIn.class).key();
            context.put(OFFERED, key);
            auth.signIn(context, key);
            context.response().setStatusCode(204).end();
        });
        api.get("/host").handler(auth::require).handler(context -> context.json(Map.of("signedIn", true)));
    }
}
