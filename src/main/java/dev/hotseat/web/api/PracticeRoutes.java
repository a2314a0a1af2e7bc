package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.ANYBODY;
import static dev.hotseat.web.caller.Who.PRACTISING;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.matchmaking.Fit;
import dev.hotseat.matchmaking.Move;
import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.matchmaking.Standing;
import dev.hotseat.matchmaking.Waiter;
import dev.hotseat.matchmaking.Want;
import dev.hotseat.ops.Config;
import dev.hotseat.practice.Matchmaker;
import dev.hotseat.practice.PracticeCode;
import dev.hotseat.practice.Practices;
import dev.hotseat.room.Ids;
import dev.hotseat.room.ServerClock;
import dev.hotseat.room.Tokens;
import dev.hotseat.session.PlainText;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.guard.PracticeLimits;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finding somebody to practise with: the lobby, friends by link, and practising alone. Every answer tells the whole of one's own place. */
public final class PracticeRoutes {
    private static final long NEWS_WITHIN_MS = 25_000;

    private record OfferedBank(String id, String title, String description, int questions) {}

    private record Rules(long offerMs, long comeMs, long awayMs, List<Step> steps) {}

    private record Step(Fit fit, long fromMs) {}

    private record Overview(Config.Practice mode, List<OfferedBank> banks, int waiting, Rules rules) {}

    private record NewWant(List<String> banks, Difficulty difficulty, int minutes, String language, long from) {}

    private record Joining(String name, NewWant want) {}

    private record Inviting(String name, NewWant want, int chairs) {}

    private record Following(String name, String invitation) {}

    private record Looking(String invitation) {}

    private record Invitation(String name, Want want, int chairs, List<String> there, boolean own) {}

    private record Replying(boolean yes) {}

    /** @param place left out where this person has none */
    private record Answered(PracticePlace place, String tag, long serverNow) {}

    private record Alone(String link) {}

    private final Practices practices;
    private final PracticeLimits limits;
    private final BankShelf banks;
    private final Ids ids;
    private final ServerClock clock;
    private final Origins origins;

    public PracticeRoutes(Practices practices, PracticeLimits limits, BankShelf banks, Ids ids, ServerClock clock, Origins origins) {
        this.practices = practices;
        this.limits = limits;
        this.banks = banks;
        this.ids = ids;
        this.clock = clock;
        this.origins = origins;
    }

    public void mount(Routes routes) {
        var friends = limits.switchedOn(Config.Practice.FRIENDS);
        var lobby = limits.switchedOn(Config.Practice.LOBBY);
        routes.get("/practice").by(ANYBODY).json(200, _ -> overview());
        routes.get("/practice/place").by(PRACTISING).when(friends).json(200, this::news);
        routes.post("/practice/place").by(PRACTISING).when(lobby).json(200, this::join);
        routes.delete("/practice/place").by(PRACTISING).when(friends).json(200, context -> moved(context, person -> new Move.Leave(person)));
        routes.post("/practice/place/reply").by(PRACTISING).when(friends).json(200, context -> {
            var yes = Replies.body(context, Replying.class).yes();
            return moved(context, person -> new Move.Reply(person, yes));
        });
        routes.post("/practice/place/here").by(PRACTISING).when(friends).json(200, context -> moved(context, person -> new Move.Come(person)));
        routes.post("/practice/place/begin").by(PRACTISING).when(friends).json(200, context -> moved(context, person -> new Move.Begin(person)));
        routes.post("/practice/invitations").by(PRACTISING).when(friends).json(200, this::invite);
        routes.post("/practice/invitations/look").by(PRACTISING).when(friends).json(200, this::look);
        routes.post("/practice/guests").by(PRACTISING).when(friends).json(200, this::follow);
        routes.post("/practice/alone").by(PRACTISING).when(friends).json(201, this::alone);
    }

    private Matchmaker matchmaker() {
        return practices.matchmaker();
    }

    private Future<Overview> overview() {
        var mode = practices.mode();
        var rules = new Rules(Pool.OFFER_MS, Pool.COME_MS, Pool.AWAY_MS, Arrays.stream(Fit.values()).map(fit -> new Step(fit, fit.fromMs())).toList());
        return mode == Config.Practice.OFF ? Future.succeededFuture(new Overview(mode, List.of(), 0, rules)) : banks.list().map(banks ->
                new Overview(mode, banks.stream().map(bank -> new OfferedBank(bank.id(), bank.title(), bank.description(), bank.questionCount())).toList(),
                        matchmaker().pool().waiting(clock.nowMs()).size(), rules));
    }

    /** Answers at once where the page has not seen this yet, and otherwise when there is news. */
    private Future<Answered> news(RoutingContext context) {
        var code = Caller.practiceCode(context);
        var seen = context.request().getParam("seen");
        Promise<Void> gone = Promise.promise();
        context.response().closeHandler(_ -> gone.tryComplete());
        return matchmaker().news(code.person(), pool -> !answered(context, code, pool).tag().equals(seen), NEWS_WITHIN_MS, gone.future())
                .map(pool -> answered(context, code, pool));
    }

    private Answered answered(RoutingContext context, PracticeCode code, Pool pool) {
        var now = clock.nowMs();
        var place = pool.find(code.person()).map(waiter -> PracticePlace.of(pool, waiter, code, origins.base(context.request()), now));
        return new Answered(place.orElse(null), Integer.toHexString(place.hashCode()), now);
    }

    private Future<Answered> moved(RoutingContext context, Function<PersonId, Move> move) {
        var code = Caller.practiceCode(context);
        return matchmaker().moveOf(code.person(), move.apply(code.person())).map(pool -> answered(context, code, pool));
    }

    private Future<Answered> join(RoutingContext context) {
        var wanted = Replies.body(context, Joining.class);
        return entered(context, wanted.name(), wanted.want(), who -> new Move.Join(who));
    }

    private Future<Answered> invite(RoutingContext context) {
        var code = Caller.practiceCode(context);
        var wanted = Replies.body(context, Inviting.class);
        if (wanted.chairs() < 2 || wanted.chairs() > 3) {
            throw bad("\"chairs\" must be 2 or 3.");
        }
        return entered(context, wanted.name(), wanted.want(), who -> new Move.Invite(who,
                Tokens.hash(PracticePlace.invitation(code, who.key())), wanted.chairs()));
    }

    private Future<Answered> entered(RoutingContext context, String name, NewWant wanted, Function<Move.Newcomer, Move> move) {
        var code = Caller.practiceCode(context);
        var want = want(wanted, clock.nowMs());
        limits.count(context.request(), code.person());
        return somethingNew(code, want).compose(_ -> newcomer(code, name, want))
                .compose(who -> matchmaker().moveOf(code.person(), move.apply(who))).map(pool -> answered(context, code, pool));
    }

    private Future<Invitation> look(RoutingContext context) {
        var code = Caller.practiceCode(context);
        var pool = matchmaker().pool();
        var host = inviting(pool, Replies.body(context, Looking.class).invitation());
        return Future.succeededFuture(new Invitation(host.name(), host.want(), ((Standing.Inviting) host.standing()).chairs(),
                pool.companions(host).stream().map(Waiter::name).toList(), host.person().equals(code.person())));
    }

    private Future<Answered> follow(RoutingContext context) {
        var code = Caller.practiceCode(context);
        var wanted = Replies.body(context, Following.class);
        var host = inviting(matchmaker().pool(), wanted.invitation());
        if (host.person().equals(code.person())) {
            throw new Problem(409, "own-invitation", "Your own link", "This is the link that you made. Send it to a friend.");
        }
        limits.count(context.request(), code.person());
        return newcomer(code, wanted.name(), host.want())
                .compose(who -> matchmaker().moveOf(code.person(), new Move.Follow(who, Tokens.hash(wanted.invitation()))))
                .map(pool -> {
                    if (pool.find(code.person()).filter(waiter -> waiter.standing() instanceof Standing.Invited(var by) && by.equals(host.person()))
                            .isEmpty()) {
                        throw ended();
                    }
                    return answered(context, code, pool);
                });
    }

    private static Waiter inviting(Pool pool, String invitation) {
        return pool.inviting(Tokens.hash(invitation)).orElseThrow(PracticeRoutes::ended);
    }

    private static Problem ended() {
        return new Problem(404, "invitation-ended", "This invitation has ended",
                "Its session has begun, or whoever sent it took it back. Ask them for a new link.");
    }

    private Future<Alone> alone(RoutingContext context) {
        var code = Caller.practiceCode(context);
        var wanted = Replies.body(context, Joining.class);
        var want = want(wanted.want(), clock.nowMs());
        limits.count(context.request(), code.person());
        return somethingNew(code, want).compose(_ -> newcomer(code, wanted.name(), want))
                .compose(who -> matchmaker().alone(who).map(seats -> {
                    if (seats.isEmpty()) {
                        throw nothingNew();
                    }
                    return new Alone(origins.base(context.request()) + "/s/" + seats.getFirst().session() + "#" + code.token(who.key()));
                }));
    }

    private static Want want(NewWant wanted, long now) {
        try {
            if (wanted.from() > now + Pool.INVITATION_MS) {
                throw new IllegalArgumentException("\"from\" must be within the next 24 hours");
            }
            return new Want(wanted.banks().stream().distinct().toList(), wanted.difficulty(), wanted.minutes(), wanted.language(), wanted.from());
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage() + ".");
        }
    }

    private static Problem bad(String detail) {
        return new Problem(422, "bad-value", "Refused", detail);
    }

    private Future<Void> somethingNew(PracticeCode code, Want want) {
        return Future.all(want.banks().stream().map(id -> banks.find(id, Optional.empty())
                .map(copy -> copy.map(BankShelf.Copy::bank).orElseThrow(() -> bad("There is no bank \"" + id + "\" here.")))).toList())
                .compose(found -> {
                    List<Bank> banks = found.list();
                    return Future.all(practices.histories().had(code.person()), practices.histories().due(code.person())).map(past -> {
                        Set<String> had = past.resultAt(0);
                        Set<String> due = past.resultAt(1);
                        if (banks.stream().flatMap(bank -> bank.prompts().stream()).allMatch(prompt -> had.contains(prompt) && !due.contains(prompt))) {
                            throw nothingNew();
                        }
                        return null;
                    });
                });
    }

    private static Problem nothingNew() {
        return new Problem(409, "nothing-new", "Nothing new left",
                "You have had every question of this choice, and no question comes twice. Choose another bank, or more of them.");
    }

    private Future<Move.Newcomer> newcomer(PracticeCode code, String name, Want want) {
        var shown = PlainText.name(name);
        if (shown.isEmpty() || shown.length() > Waiter.NAME_MAX) {
            throw bad("\"name\" must be 1 to " + Waiter.NAME_MAX + " characters.");
        }
        var key = ids.commandId().value();
        return practices.book().known(code.person()).map(known -> new Move.Newcomer(code.person(), shown, want, key,
                Tokens.hash(code.token(key)), known.met(), known.blocked()));
    }
}
