package dev.hotseat.web.api;

import dev.hotseat.session.SessionId;
import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Erasing a session for good, for the host; its title is typed to say that this one is meant. */
public final class ErasureRoutes {
    private record Confirmation(String title) {}

    private final WebServices services;

    public ErasureRoutes(WebServices services) {
        this.services = services;
    }

    public void mount(Router api, HostAuth auth) {
        api.post("/sessions/:id/erasure").handler(auth::require).handler(context -> Replies.done(context, erase(context)));
    }

    private Future<Void> erase(RoutingContext context) {
        var id = Replies.session(context);
        var typed = Replies.body(context, Confirmation.class).title().strip();
        return services.rooms().with(id, room -> room.snapshot()).compose(snapshot -> typed.equals(snapshot.state().setup().title())
                ? erase(id) : Future.failedFuture(new Problem(422, "not-confirmed", "Not erased", "Type the session's title as it is, to say that you mean this one.")));
    }

    private Future<Void> erase(SessionId id) {
        return services.rooms().erase(id, () -> services.erasures().erase(id, services.clock().nowMs()));
    }
}
