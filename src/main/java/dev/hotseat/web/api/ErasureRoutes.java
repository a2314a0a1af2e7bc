package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Erasing a session for good, for the host; its title is typed to say that this one is meant. */
public final class ErasureRoutes {
    private record Confirmation(String title) {}

    private final Sessions sessions;

    public ErasureRoutes(Sessions sessions) {
        this.sessions = sessions;
    }

    public void mount(Routes routes) {
        routes.post("/sessions/:id/erasure").by(HOST).done(this::erase);
    }

    private Future<Void> erase(RoutingContext context) {
        var id = Replies.session(context);
        var typed = Replies.body(context, Confirmation.class).title().strip();
        return sessions.rooms().with(id, room -> room.snapshot()).compose(snapshot -> typed.equals(snapshot.state().setup().title())
                ? sessions.erase(id) : Future.failedFuture(new Problem(422, "not-confirmed", "Not erased",
                        "Type the session's title as it is, to say that you mean this one.")));
    }

}
