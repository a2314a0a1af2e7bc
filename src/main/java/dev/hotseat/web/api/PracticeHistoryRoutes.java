package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;
import static dev.hotseat.web.caller.Who.PRACTISING;

import dev.hotseat.insights.Judged;
import dev.hotseat.insights.Trend;
import dev.hotseat.matchmaking.Move;
import dev.hotseat.ops.Config;
import dev.hotseat.practice.Histories;
import dev.hotseat.practice.Histories.Past;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.practice.PracticeCode;
import dev.hotseat.practice.Practices;
import dev.hotseat.repetition.Review;
import dev.hotseat.room.Ids;
import dev.hotseat.room.ServerClock;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.web.api.TrendBodies.TrendOf;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.guard.PracticeLimits;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The history of one person who practises: their sessions, trends, questions due again, and whom they do not want to meet again. */
public final class PracticeHistoryRoutes {
    private static final int REPORTS_MAX = 500;
    private static final long SEED = 1;

    private record Companion(SeatId seat, String name) {}

    private record Held(SessionId session, String title, String about, long at, Phase phase, boolean alone, boolean sealed, List<Companion> with,
                        String link) {}

    /** Levels given by peers and levels given alone to oneself are never put into one figure, nor are two scales. */
    private record Trends(boolean alone, LevelScale scale, int sessionsNeeded, List<TrendOf> trends) {}

    private record Due(String prompt, long lastAt, long dueAt, int days, int answers, boolean due) {}

    private record Mine(List<Held> sessions, List<Trends> trends, List<Due> reviews, List<PracticeBook.Block> blocks) {}

    private record About(SessionId session, SeatId seat, boolean report, boolean block) {}

    private record Reports(int sessions, int people, int waiting, List<PracticeBook.Report> reports) {}

    private final Practices practices;
    private final PracticeLimits limits;
    private final Ids ids;
    private final ServerClock clock;
    private final Origins origins;

    public PracticeHistoryRoutes(Practices practices, PracticeLimits limits, Ids ids, ServerClock clock, Origins origins) {
        this.practices = practices;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
        this.origins = origins;
    }

    public void mount(Routes routes) {
        var on = limits.switchedOn(Config.Practice.FRIENDS);
        routes.get("/practice/mine").by(PRACTISING).when(on).json(200, this::mine);
        routes.post("/practice/partners").by(PRACTISING).when(on).done(this::about);
        routes.delete("/practice/blocks/:block").by(PRACTISING).when(on).done(this::unblock);
        routes.get("/practice/reports").by(HOST).json(200, _ -> reports());
    }

    private PracticeBook book() {
        return practices.book();
    }

    private Future<Mine> mine(RoutingContext context) {
        var code = Caller.practiceCode(context);
        var base = origins.base(context.request());
        return practices.histories().of(code.person()).compose(pasts -> book().blocks(code.person()).compose(blocks ->
                Future.all(pasts.stream().map(past -> book().seats(past.seat().session())).toList()).compose(seats -> context.vertx().executeBlocking(() ->
                        mine(pasts, seats.list(), blocks, code, base), false))));
    }

    private Mine mine(List<Past> pasts, List<List<PracticeBook.Seated>> seats, List<PracticeBook.Block> blocks, PracticeCode code, String base) {
        var now = clock.nowMs();
        var held = Stream.iterate(0, place -> place < pasts.size(), place -> place + 1).map(place -> held(pasts.get(place), seats.get(place), code, base))
                .toList();
        var reviews = Histories.reviews(pasts).stream().map(review -> due(review, now)).toList();
        var trends = Stream.of(false, true).flatMap(alone -> Arrays.stream(LevelScale.values()).map(scale -> trends(pasts, alone, scale)))
                .filter(each -> !each.trends().isEmpty()).toList();
        return new Mine(held, trends, reviews, blocks);
    }

    private static Held held(Past past, List<PracticeBook.Seated> seats, PracticeCode code, String base) {
        var seat = past.seat();
        return new Held(seat.session(), past.title(), past.about(), seat.at(), past.phase(), past.alone(), past.judged().isEmpty(),
                seats.stream().filter(other -> !other.seat().equals(seat.seat())).map(other -> new Companion(other.seat(), other.name())).toList(),
                base + "/s/" + seat.session() + "#" + code.token(seat.key()));
    }

    private static Due due(Review review, long now) {
        return new Due(review.prompt(), review.lastAt(), review.dueAt(), review.recall().days(), review.answers(), review.due(now));
    }

    /** The person may have given another name each time, so names are left out of the comparison. */
    private static Trends trends(List<Past> pasts, boolean alone, LevelScale scale) {
        var judged = pasts.stream().filter(past -> past.alone() == alone).flatMap(past -> past.judged().stream()).filter(each -> each.scale() == scale)
                .map(each -> new Judged(each.id(), each.title(), each.at(), "", each.scale(), each.criteria(), each.graders(), each.grades(), each.again()))
                .toList();
        return new Trends(alone, scale, Trend.SESSIONS_MIN, TrendBodies.of(Trend.of("", judged, new Random(SEED)::nextInt)));
    }

    /** Reporting and blocking need no reason, and the other one is not told. */
    private Future<Void> about(RoutingContext context) {
        var code = Caller.practiceCode(context);
        var wanted = Replies.body(context, About.class);
        return book().seats(wanted.session()).compose(seats -> {
            var own = seats.stream().filter(seat -> seat.person().equals(code.person())).findFirst().orElseThrow(() -> notYours(wanted.session()));
            var other = seats.stream().filter(seat -> seat.seat().equals(wanted.seat()) && !seat.equals(own)).findFirst()
                    .orElseThrow(() -> Problem.notFound("There is no partner \"" + wanted.seat() + "\" in this session."));
            var now = clock.nowMs();
            var reported = wanted.report() ? book().report(own, other, now) : Future.<Void>succeededFuture();
            return reported.compose(_ -> !wanted.block() ? Future.succeededFuture() : book()
                    .block(code.person(), other.person(), ids.commandId().value(), other.name(), now)
                    .compose(_ -> practices.matchmaker().move(new Move.Block(code.person(), other.person()))).mapEmpty());
        });
    }

    private static Problem notYours(SessionId session) {
        return Problem.notFound("You have no session \"" + session + "\" with this practice code.");
    }

    private Future<Void> unblock(RoutingContext context) {
        var id = context.pathParam("block");
        return book().unblock(Caller.practiceCode(context).person(), id).map(blocked -> {
            blocked.orElseThrow(() -> Problem.notFound("You have no block \"" + id + "\"."));
            return null;
        });
    }

    private Future<Reports> reports() {
        return Future.all(book().counts(), book().reports(REPORTS_MAX)).map(both -> {
            PracticeBook.Counts counts = both.resultAt(0);
            return new Reports(counts.sessions(), counts.people(), practices.matchmaker().pool().waiting(clock.nowMs()).size(), both.resultAt(1));
        });
    }
}
