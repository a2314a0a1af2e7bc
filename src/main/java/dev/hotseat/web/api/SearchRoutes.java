package dev.hotseat.web.api;

import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.guard.SeatAuth;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Lets the lead of a session look for a question in every bank, in the middle of the interview. */
public final class SearchRoutes {
    private static final int FOUND_MAX = 30;
    private static final int WORDS_MAX = 200;

    private record Listed(List<BankShelf.Found> questions) {}

    private final WebServices services;
    private final HostAuth auth;

    public SearchRoutes(WebServices services, HostAuth auth) {
        this.services = services;
        this.auth = auth;
    }

    public void mount(Router api) {
        api.get("/sessions/:id/questions").handler(context -> Replies.json(context, 200, search(context)));
    }

    private Future<Listed> search(RoutingContext context) {
        var id = Replies.session(context);
        return services.rooms().with(id, room -> room.snapshot()).compose(snapshot -> {
            requireLead(context, id, snapshot.state());
            return services.banks().search(words(context), FOUND_MAX).map(Listed::new);
        });
    }

    private static String words(RoutingContext context) {
        var words = context.request().getParam("search");
        if (words == null || words.isBlank() || words.length() > WORDS_MAX) {
            throw Problem.badRequest("bad-value", "\"search\" must be 1 to " + WORDS_MAX + " characters.");
        }
        return words;
    }

    private void requireLead(RoutingContext context, SessionId id, SessionState state) {
        if (auth.isHost(context)) {
            return;
        }
        var seat = SeatAuth.seat(context, state).orElseThrow(() -> SeatAuth.notValid());
        if (!seat.role().leads()) {
            throw new Problem(403, "not-allowed", "Not allowed", "Only the lead and the host may search the banks.");
        }
    }
}
