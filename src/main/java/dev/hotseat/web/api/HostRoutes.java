package dev.hotseat.web.api;

import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.reply.Replies;
import io.vertx.ext.web.Router;
import java.util.Map;

/** Signing in as the host. */
public final class HostRoutes {
    private record SignIn(String key) {}

    private HostRoutes() {}

    public static void mount(Router api, HostAuth auth) {
        api.post("/host/sign-in").handler(context -> {
            var key = Replies.body(context, SignIn.class).key();
            auth.signIn(context, key);
            context.response().setStatusCode(204).end();
        });
        api.get("/host").handler(auth::require).handler(context -> context.json(Map.of("signedIn", true)));
    }
}
