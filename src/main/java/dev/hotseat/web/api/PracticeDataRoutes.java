package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.PRACTISING;

import dev.hotseat.matchmaking.Move;
import dev.hotseat.ops.Config;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.practice.PracticeBook.Seated;
import dev.hotseat.practice.Practices;
import dev.hotseat.room.Answer;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionfile.PersonFile;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.PracticeLimits;
import dev.hotseat.web.reply.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** The data kept about somebody who practises: all of it as a file, and erasing it. They show the code that their browser holds. */
public final class PracticeDataRoutes {
    private static final int SESSIONS_MAX = 100_000;

    private final Sessions sessions;
    private final Practices practices;
    private final PracticeLimits limits;

    public PracticeDataRoutes(Sessions sessions, Practices practices, PracticeLimits limits) {
        this.sessions = sessions;
        this.practices = practices;
        this.limits = limits;
    }

    public void mount(Routes routes) {
        var on = limits.switchedOn(Config.Practice.FRIENDS);
        routes.get("/practice/mine/file").by(PRACTISING).when(on).handle(this::file);
        routes.delete("/practice/mine").by(PRACTISING).when(on).done(this::erase);
    }

    private PracticeBook book() {
        return practices.book();
    }

    private void file(RoutingContext context) {
        var person = Caller.practiceCode(context).person();
        book().sessions(person, SESSIONS_MAX).compose(this::parts).compose(parts -> context.vertx().executeBlocking(() ->
                        PersonFile.own(parts.isEmpty() ? "" : parts.getFirst().seat().name(), sessions.clock().nowMs(), parts), false))
                .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader("Content-Disposition", "attachment; filename=\"practice.json\"").end(text))
                .onFailure(context::fail);
    }

    private Future<List<PersonFile.Part>> parts(List<Seated> seats) {
        var parts = new ArrayList<PersonFile.Part>();
        Future<Void> read = Future.succeededFuture();
        for (var seated : seats) {
            read = read.compose(_ -> sessions.streams().read(sessions.log(), seated.session())).map(record -> {
                if (!record.main().isEmpty()) {
                    SessionState.of(record.main()).seating().find(seated.seat())
                            .ifPresent(seat -> parts.add(new PersonFile.Part(seated.session(), seat, record)));
                }
                return null;
            });
        }
        return read.map(parts);
    }

    private Future<Void> erase(RoutingContext context) {
        var person = Caller.practiceCode(context).person();
        return book().sessions(person, SESSIONS_MAX).compose(seats -> nothingGoesOn(seats)
                .compose(_ -> practices.matchmaker().move(new Move.Leave(person)))
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
            looked = looked.compose(_ -> sessions.log().summary(seat.session())).map(summary -> {
                if (summary.filter(each -> each.phase() == Phase.LIVE).isPresent()) {
                    throw new Problem(409, "going-on", "Not erased", "A practice of yours goes on. Leave it or end it first.");
                }
                return null;
            });
        }
        return looked;
    }

    /** A session belongs to all who practised in it; it is erased with the last of them, and before that only the person is taken out. */
    private Future<Void> erase(Seated seat) {
        var id = seat.session();
        var now = sessions.clock().nowMs();
        return book().seats(id).compose(all -> all.size() == 1 ? sessions.erase(id)
                : leave(seat).compose(_ -> sessions.rooms().rewrite(id, () -> sessions.erasures().forget(id, seat.seat(), now))));
    }

    /** So that nobody waits for their form; where all forms are in, or they had left before, it changes nothing. */
    private Future<Answer> leave(Seated seat) {
        return sessions.rooms().with(seat.session(),
                room -> room.submit(sessions.ids().commandId(), new Actor.Seated(seat.seat()), new Command.LeavePractice()));
    }
}
