package dev.hotseat.web.api;

import dev.hotseat.ops.Config;
import dev.hotseat.partners.PracticeBook;
import dev.hotseat.partners.PracticeBook.Seated;
import dev.hotseat.practice.Move;
import dev.hotseat.room.Answer;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionfile.PersonFile;
import dev.hotseat.web.guard.PracticeAccess;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** All that is kept about somebody who practises, by the code that their browser holds: as a file, and gone for good. */
public final class OwnDataRoutes {
    private static final int SESSIONS_MAX = 100_000;

    private final WebServices services;
    private final PracticeAccess access;

    public OwnDataRoutes(WebServices services) {
        this.services = services;
        this.access = new PracticeAccess(services);
    }

    public void mount(Router api) {
        api.get("/practice/mine/file").handler(this::file);
        api.delete("/practice/mine").handler(context -> Replies.done(context, erase(context)));
    }

    private PracticeBook book() {
        return services.practices().book();
    }

    private void file(RoutingContext context) {
        access.require(Config.Practice.FRIENDS);
        var person = PracticeAccess.code(context).person();
        book().sessions(person, SESSIONS_MAX).compose(this::parts).compose(parts -> context.vertx().executeBlocking(() ->
                        PersonFile.own(parts.isEmpty() ? "" : parts.getFirst().seat().name(), services.clock().nowMs(), parts), false))
                .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader("Content-Disposition", "attachment; filename=\"practice.json\"").end(text))
                .onFailure(context::fail);
    }

    private Future<List<PersonFile.Part>> parts(List<Seated> seats) {
        var parts = new ArrayList<PersonFile.Part>();
        Future<Void> read = Future.succeededFuture();
        for (var seated : seats) {
            read = read.compose(_ -> services.log().readAll(seated.session())).map(log -> {
                if (!log.isEmpty()) {
                    SessionState.of(log).seating().find(seated.seat()).ifPresent(seat -> parts.add(new PersonFile.Part(seated.session(), seat, log)));
                }
                return null;
            });
        }
        return read.map(parts);
    }

    private Future<Void> erase(RoutingContext context) {
        access.require(Config.Practice.FRIENDS);
        var person = PracticeAccess.code(context).person();
        return book().sessions(person, SESSIONS_MAX).compose(seats -> nothingGoesOn(seats)
                .compose(_ -> services.practices().matchmaker().move(new Move.Leave(person)))
                .compose(_ -> {
                    Future<Void> erased = Future.succeededFuture();
                    for (var seat : seats) {
                        erased = erased.compose(_ -> erase(seat));
                    }
                    return erased;
                })
                .compose(_ -> book().forget(person)));
    }

    private Future<Void> nothingGoesOn(List<Seated> seats) {
        Future<Void> looked = Future.succeededFuture();
        for (var seat : seats) {
            looked = looked.compose(_ -> services.log().summary(seat.session())).map(summary -> {
                if (summary.filter(each -> each.phase() == Phase.LIVE).isPresent()) {
                    throw new Problem(409, "going-on", "Not erased", "A practice of yours goes on. Leave it or end it first.");
                }
                return null;
            });
        }
        return looked;
    }

    /** A session is theirs too who practised in it and have not gone; only the last one takes it along. */
    private Future<Void> erase(Seated seat) {
        var id = seat.session();
        var now = services.clock().nowMs();
        return book().seats(id).compose(all -> all.size() == 1 ? services.rooms().erase(id, () -> services.erasures().erase(id, now))
                : leave(seat).compose(_ -> services.rooms().rewrite(id, () -> services.erasures().forget(id, seat.seat(), now))));
    }

    /** Nobody waits for their form; where all are in, or they left before, it changes nothing. */
    private Future<Answer> leave(Seated seat) {
        return services.rooms().with(seat.session(), room -> room.submit(services.ids().commandId(), new Actor.Seated(seat.seat()), new Command.LeavePractice()));
    }
}
