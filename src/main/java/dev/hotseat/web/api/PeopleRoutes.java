package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.insights.Judged;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Role;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionfile.PersonFile;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * One person over all sessions, for the host: where they had a seat, all of it as a file, and taking them out of everything. One
 * name is one person. Practices are left out: what is in them belongs to those who practised.
 */
public final class PeopleRoutes {
    private static final int SESSIONS_MAX = 100_000;

    /** What erasing the person does to a session: it was about them; they are taken out of it; or it has to be closed before. */
    private enum Fate { ERASED, FORGOTTEN, GOING_ON }

    private record Part(SessionId id, String title, long updatedAt, Phase phase, List<Role> roles, Fate erasing) {}

    private record Person(String name, List<Part> sessions) {}

    private record Erasure(String name) {}

    private record Had(SessionSummary session, List<Seat> seats) {}

    private final Sessions sessions;
    private final PracticeBook practices;

    public PeopleRoutes(Sessions sessions, PracticeBook practices) {
        this.sessions = sessions;
        this.practices = practices;
    }

    public void mount(Routes routes) {
        routes.get("/people").by(HOST).json(200, context -> person(name(context)));
        routes.get("/people/file").by(HOST).handle(this::file);
        routes.post("/people/erasure").by(HOST).done(context -> erase(Replies.body(context, Erasure.class).name().strip(), Caller.host(context)));
    }

    private static String name(RoutingContext context) {
        var names = context.queryParam("name");
        if (names.size() != 1 || names.getFirst().isBlank()) {
            throw Problem.badRequest("no-name", "Say whose: ?name=, as the name stands at their seat.");
        }
        return names.getFirst().strip();
    }

    private Future<Person> person(String name) {
        return had(name).map(all -> new Person(name, all.stream().map(had -> new Part(had.session().id(), had.session().title(), had.session().updatedAt(),
                had.session().phase(), had.seats().stream().map(Seat::role).toList(), fate(had))).toList()));
    }

    private static Fate fate(Had had) {
        return switch (had.session().phase()) {
            // In the debrief too: the others would wait for a scorecard that nobody can submit any more.
            case LIVE, DEBRIEF -> Fate.GOING_ON;
            case LOBBY, CLOSED -> had.seats().stream().anyMatch(seat -> seat.role().answers()) ? Fate.ERASED : Fate.FORGOTTEN;
        };
    }

    /** Sessions in which somebody of this name has or had a seat, the last changed first; one room after the other. */
    private Future<List<Had>> had(String name) {
        return practices.all().compose(made -> sessions.log().list(EnumSet.allOf(Phase.class), SESSIONS_MAX).compose(all -> {
            var found = new ArrayList<Had>();
            Future<Void> looked = Future.succeededFuture();
            for (var session : all) {
                if (!made.contains(session.id()) && session.people().stream().anyMatch(person -> Judged.same(person.name(), name))) {
                    looked = looked.compose(_ -> sessions.rooms().with(session.id(), room -> room.snapshot())).map(snapshot -> {
                        found.add(new Had(session, snapshot.state().seating().seats().values().stream().filter(seat -> Judged.same(seat.name(), name))
                                .toList()));
                        return null;
                    });
                }
            }
            return looked.map(found);
        }));
    }

    private void file(RoutingContext context) {
        var name = name(context);
        had(name).compose(all -> required(name, all)).compose(this::parts).compose(parts -> context.vertx()
                        .executeBlocking(() -> PersonFile.byHost(name, sessions.clock().nowMs(), parts), false))
                .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader("Content-Disposition", "attachment; filename=\"person.json\"").end(text))
                .onFailure(context::fail);
    }

    private static Future<List<Had>> required(String name, List<Had> all) {
        return all.isEmpty() ? Future.failedFuture(Problem.notFound("Nobody called \"" + name + "\" had a seat in a session that is kept here."))
                : Future.succeededFuture(all);
    }

    private Future<List<PersonFile.Part>> parts(List<Had> all) {
        var parts = new ArrayList<PersonFile.Part>();
        Future<Void> read = Future.succeededFuture();
        for (var had : all) {
            read = read.compose(_ -> sessions.streams().read(sessions.log(), had.session().id())).map(record -> {
                had.seats().forEach(seat -> parts.add(new PersonFile.Part(had.session().id(), seat, record)));
                return null;
            });
        }
        return read.map(parts);
    }

    /** Erases nothing where any of their sessions cannot be erased yet. */
    private Future<Void> erase(String name, Actor.Host by) {
        return had(name).compose(all -> required(name, all)).compose(all -> {
            var goingOn = all.stream().filter(had -> fate(had) == Fate.GOING_ON).map(had -> "\"" + had.session().title() + "\"").toList();
            if (!goingOn.isEmpty()) {
                throw new Problem(409, "going-on", "Not erased", "Not closed yet: " + String.join(", ", goingOn)
                        + ". Close each, or erase it on its page; then erase the person.");
            }
            Future<Void> erased = Future.succeededFuture();
            for (var had : all) {
                erased = erased.compose(_ -> fate(had) == Fate.ERASED ? sessions.erase(had.session().id()) : forget(had, by));
            }
            return erased;
        });
    }

    private Future<Void> forget(Had had, Actor.Host by) {
        Future<Void> forgotten = Future.succeededFuture();
        for (var seat : had.seats()) {
            var id = had.session().id();
            if (had.session().phase() == Phase.LOBBY) {
                // The session is still to be held, and nobody is to wait for them in it.
                forgotten = forgotten.compose(_ -> sessions.rooms().give(id, by, new Command.RevokeSeat(seat.id()))).mapEmpty();
            }
            forgotten = forgotten.compose(_ -> sessions.rooms().rewrite(id, () -> sessions.erasures().forget(id, seat.id(), sessions.clock().nowMs())));
        }
        return forgotten;
    }
}
