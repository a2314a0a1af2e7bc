package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;
import static dev.hotseat.web.caller.Who.LEAD;

import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Lets the lead of a session look for a question in every bank, in the middle of the interview. */
public final class SearchRoutes {
    private static final int FOUND_MAX = 30;
    private static final int WORDS_MAX = 200;

    private record Listed(List<BankShelf.Found> questions) {}

    private final RoomRegistry rooms;
    private final BankShelf banks;

    public SearchRoutes(RoomRegistry rooms, BankShelf banks) {
        this.rooms = rooms;
        this.banks = banks;
    }

    public void mount(Routes routes) {
        routes.get("/sessions/:id/questions").by(LEAD, HOST).json(200, this::search);
    }

    private Future<Listed> search(RoutingContext context) {
        return rooms.with(Replies.session(context), room -> room.snapshot()).compose(_ -> banks.search(words(context), FOUND_MAX).map(Listed::new));
    }

    private static String words(RoutingContext context) {
        var words = context.request().getParam("search");
        if (words == null || words.isBlank() || words.length() > WORDS_MAX) {
            throw Problem.badRequest("bad-value", "\"search\" must be 1 to " + WORDS_MAX + " characters.");
        }
        return words;
    }
}
