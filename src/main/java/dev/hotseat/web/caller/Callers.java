package dev.hotseat.web.caller;

import dev.hotseat.erasure.Erasures;
import dev.hotseat.practice.PracticeCode;
import dev.hotseat.room.NoSuchSession;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.room.Snapshot;
import dev.hotseat.room.Tokens;
import dev.hotseat.session.SessionId;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.reply.Problem;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Finds out who makes a request. What opens the session that it is about goes first, a seat's link or a shared one, and elsewhere a
 * practice code; the host's cookie counts where no such link is shown, so that it never lends a candidate's link the panel's eyes.
 * Thread-safe.
 */
public final class Callers {
    /** Where {@link Caller#of} finds the answer. */
    static final String FOUND = "hotseat.caller";

    private final HostSignIn hosts;
    private final RoomRegistry rooms;
    private final Shares shares;
    private final Erasures erasures;
    private final ServerClock clock;

    public Callers(HostSignIn hosts, RoomRegistry rooms, Shares shares, Erasures erasures, ServerClock clock) {
        this.hosts = hosts;
        this.rooms = rooms;
        this.shares = shares;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** The caller of something that is about no one session. */
    Caller find(RoutingContext context) {
        var token = BearerToken.of(context);
        return token.flatMap(hosts::byKey).<Caller>map(Caller.Host::new)
                .or(() -> token.flatMap(PracticeCode::of).map(Caller.Practising::new))
                .or(() -> hosts.byCookie(context).map(Caller.Host::new))
                .orElse(Caller.Nobody.NOBODY);
    }

    /** The caller of something that is about this session. */
    Future<Caller> find(RoutingContext context, String session) {
        var token = BearerToken.of(context);
        var byKey = token.flatMap(hosts::byKey);
        if (byKey.isPresent()) {
            return Future.succeededFuture(new Caller.Host(byKey.get()));
        }
        var id = SessionId.ifValid(session);
        var linked = token.isEmpty() || id.isEmpty() ? Future.succeededFuture(Optional.<Caller>empty()) : linked(id.get(), Tokens.hash(token.get()));
        return linked.map(found -> found.or(() -> hosts.byCookie(context).map(Caller.Host::new)).orElse(Caller.Nobody.NOBODY));
    }

    private Future<Optional<Caller>> linked(SessionId id, String tokenHash) {
        return rooms.with(id, room -> room.snapshot()).map(Optional::of)
                .recover(failure -> failure instanceof NoSuchSession ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(failure))
                .compose(found -> found.map(snapshot -> linked(id, tokenHash, snapshot)).orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Caller>> linked(SessionId id, String tokenHash, Snapshot snapshot) {
        var seat = Tokens.seatOf(snapshot.state().seating(), tokenHash);
        if (seat.isPresent()) {
            return Future.succeededFuture(Optional.of(new Caller.Seated(id, seat.get(), snapshot)));
        }
        return shares.find(id, tokenHash, clock.nowMs()).map(found -> found.map(share -> new Caller.Shared(id, share, tokenHash, snapshot)));
    }

    /** What is told to those without a good link: only who had one hears that the session was erased. */
    Future<Problem> refusal(RoutingContext context, String session, Caller caller) {
        if (caller instanceof Caller.Host) {
            return Future.succeededFuture(notValid());
        }
        var token = BearerToken.of(context);
        if (token.isEmpty()) {
            return Future.succeededFuture(new Problem(401, "not-signed-in", "Not signed in",
                    "This needs a link: the host's, or one to this session. Open the link that you were given."));
        }
        var erased = SessionId.ifValid(session).map(id -> erasures.openedErased(id, Tokens.hash(token.get()))).orElseGet(() -> Future.succeededFuture(false));
        return erased.map(gone -> gone ? new Problem(410, "session-erased", "Erased", "This session was erased. Nothing of it is kept.") : notValid());
    }

    /** The one answer for a link that opens nothing here, whatever the reason. */
    public static Problem notValid() {
        return new Problem(401, "link-not-valid", "Not allowed",
                "This link does not open this session, or not any more. Ask whoever gave it to you for a new one.");
    }
}
