package dev.hotseat.web.caller;

import dev.hotseat.web.guard.ClientAddresses;
import dev.hotseat.web.reply.BodySize;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Mounts routes, each with a word on who may call it: {@code routes.get("/sessions").by(HOST).json(200, this::list)}. There is no
 * way to mount one without. Who calls is found out before anything of a body is read, and whoever may not is refused then.
 * Used while a router is put together, on one thread.
 */
public final class Routes {
    private static final String ONE_SESSION = "/sessions/:id";

    /** A route as it was declared. */
    public record Declared(String method, String path, Who who) {}

    private final Router router;
    private final String under;
    private final Callers callers;
    private final ClientAddresses addresses;
    private final OptionalInt bodyBytesMax;
    private final List<Declared> declared = new ArrayList<>();

    /**
     * @param under        where the router stands, as {@code /api}
     * @param bodyBytesMax what a request's body may hold; where it is left out bodies are not read
     */
    public Routes(Router router, String under, Callers callers, ClientAddresses addresses, OptionalInt bodyBytesMax) {
        this.router = router;
        this.under = under;
        this.callers = callers;
        this.addresses = addresses;
        this.bodyBytesMax = bodyBytesMax;
    }

    public Undeclared get(String path) {
        return new Undeclared(path, HttpMethod.GET);
    }

    public Undeclared post(String path) {
        return new Undeclared(path, HttpMethod.POST);
    }

    public Undeclared put(String path) {
        return new Undeclared(path, HttpMethod.PUT);
    }

    public Undeclared delete(String path) {
        return new Undeclared(path, HttpMethod.DELETE);
    }

    /** Something to be read, also its head alone. */
    public Undeclared read(String path) {
        return new Undeclared(path, HttpMethod.GET, HttpMethod.HEAD);
    }

    /** Mounted last: there is nothing else here; of what is about a session nobody without a link to it hears even that. */
    public void nothingElse() {
        router.route(ONE_SESSION + "/*").handler(context -> check(context, Who.HOST.or(Who.EVERY_SEAT).or(Who.EVERY_SHARE), true));
        router.route().handler(context -> context.fail(404));
    }

    /** All that were mounted. */
    public List<Declared> declared() {
        return List.copyOf(declared);
    }

    /** A route of which it is still to be said who may call it. */
    public final class Undeclared {
        private final String path;
        private final HttpMethod[] methods;

        private Undeclared(String path, HttpMethod... methods) {
            this.path = path;
            this.methods = methods;
        }

        /** Whoever is one of these may call it. */
        public Open by(Who first, Who... others) {
            return new Open(path, methods, Arrays.stream(others).reduce(first, Who::or));
        }
    }

    /** A route with those who may call it, to be mounted by saying how it answers. */
    public final class Open {
        private final String path;
        private final HttpMethod[] methods;
        private final Who who;
        private final List<Handler<RoutingContext>> before = new ArrayList<>();
        private OptionalInt bodyMax = bodyBytesMax;

        private Open(String path, HttpMethod[] methods, Who who) {
            this.path = path;
            this.methods = methods;
            this.who = who;
        }

        /** Asks this first, which goes on to the next or fails. */
        public Open when(Handler<RoutingContext> condition) {
            before.add(condition);
            return this;
        }

        /** Takes a body of this many bytes, where that is not what the others take. */
        public Open bodyMax(int bytes) {
            bodyMax = OptionalInt.of(bytes);
            return this;
        }

        /** Answers with a future's value as JSON. */
        public void json(int status, Function<RoutingContext, Future<?>> answer) {
            handle(context -> Replies.json(context, status, answer.apply(context)));
        }

        /** Answers 204 once the future has succeeded. */
        public void done(Function<RoutingContext, Future<?>> work) {
            handle(context -> Replies.done(context, work.apply(context)));
        }

        /** Lets this answer, or fail. */
        public void handle(Handler<RoutingContext> handler) {
            // Vert.x shortens a path that ends in a star, which would make it another's name.
            var route = router.route(path).setName(path);
            for (var method : methods) {
                route.method(method);
                declared.add(new Declared(method.name(), under + path, who));
            }
            if (!who.anybody()) {
                route.handler(context -> check(context, who, path.equals(ONE_SESSION) || path.startsWith(ONE_SESSION + "/")));
            }
            bodyMax.ifPresent(bytes -> route.handler(BodySize.atMost(bytes)));
            before.forEach(route::handler);
            route.handler(handler);
        }
    }

    private void check(RoutingContext context, Who who, boolean ofOneSession) {
        if (!ofOneSession) {
            var caller = callers.find(context);
            if (who.ownMachine() && addresses.fromHere(context.request()) || who.admits(caller)) {
                goOn(context, caller);
            } else {
                context.fail(holdsALink(caller) ? notTheirs(who) : unknown(who));
            }
            return;
        }
        var session = context.pathParam("id");
        // Nothing of a body may be lost meanwhile; and a room answers on a thread of its own.
        context.request().pause();
        var own = context.vertx().getOrCreateContext();
        callers.find(context, session).compose(caller -> who.admits(caller) ? Future.succeededFuture(caller)
                        : holdsALink(caller) ? Future.failedFuture(notTheirs(who)) : callers.refusal(context, session, caller).compose(Future::failedFuture))
                .onComplete(found -> own.runOnContext(_ -> {
                    context.request().resume();
                    if (found.succeeded()) {
                        goOn(context, found.result());
                    } else {
                        context.fail(found.cause());
                    }
                }));
    }

    /** Who has a good link of the wrong kind hears so; everybody else is asked for one. */
    private static boolean holdsALink(Caller caller) {
        return switch (caller) {
            case Caller.Seated _, Caller.Shared _ -> true;
            case Caller.Nobody _, Caller.Host _, Caller.Practising _ -> false;
        };
    }

    private static void goOn(RoutingContext context, Caller caller) {
        context.put(Callers.FOUND, caller);
        context.next();
    }

    private static Problem unknown(Who who) {
        return who.practising() ? new Problem(401, "no-practice-code", "Not known",
                "This needs a practice code as a bearer token: \"own-\" and 22 letters, digits, dashes or underscores. The practice page makes one.")
                : new Problem(401, "not-signed-in", "Not signed in", "This is for the host. Open the host's link; `scripts/hotseat host-link` prints it.");
    }

    private static Problem notTheirs(Who who) {
        return new Problem(403, "not-allowed", "Not allowed", who.onlyThey());
    }
}
