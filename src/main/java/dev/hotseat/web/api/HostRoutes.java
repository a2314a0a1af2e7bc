package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.ANYBODY;
import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.web.caller.HostSignIn;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Replies;
import java.util.Map;

/** Signing in as the host. */
public final class HostRoutes {
    private record SignIn(String key) {}

    private HostRoutes() {}

    public static void mount(Routes routes, HostSignIn hosts) {
        routes.post("/host/sign-in").by(ANYBODY).handle(context -> {
            var key = Replies.body(context, SignIn.class).key();
            hosts.signIn(context, key);
            context.response().setStatusCode(204).end();
        });
        routes.get("/host").by(HOST).handle(context -> context.json(Map.of("signedIn", true)));
    }
}
