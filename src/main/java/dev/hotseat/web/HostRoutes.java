package dev.hotseat.web;

import io.vertx.ext.web.Router;
import java.util.Map;

/** Signing in as the host. */
final class HostRoutes {
    private record SignIn(String key) {}

    private HostRoutes() {}

    static void mount(Router api, HostAuth auth) {
        api.post("/host/sign-in").handler(context -> {
            auth.signIn(context, Replies.body(context, SignIn.class).key());
            context.response().setStatusCode(204).end();
        });
        api.get("/host").handler(auth::require).handler(context -> context.json(Map.of("signedIn", true)));
    }
}
