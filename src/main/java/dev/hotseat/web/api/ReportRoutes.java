package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.EVERY_SEAT;
import static dev.hotseat.web.caller.Who.EVERY_SHARE;
import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.report.MakeReport;
import dev.hotseat.report.NoReport;
import dev.hotseat.report.Reader;
import dev.hotseat.reportfile.ReportFile;
import dev.hotseat.reportfile.ReportFormat;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.room.Snapshot;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a session came to, for whoever may look back at it, each as they may know it. */
public final class ReportRoutes {
    private final RoomRegistry rooms;
    private final Shares shares;
    private final ServerClock clock;

    /** What somebody asks for. */
    private record Wanted(ReportFormat format, Optional<Integer> round, ZoneId zone) {}

    public ReportRoutes(RoomRegistry rooms, Shares shares, ServerClock clock) {
        this.rooms = rooms;
        this.shares = shares;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        routes.get("/sessions/:id/report").by(EVERY_SEAT, EVERY_SHARE, HOST).handle(this::report);
    }

    /** The largest session takes longer than an event loop has, so a worker does it. */
    private void report(RoutingContext context) {
        var id = Replies.session(context);
        var wanted = new Wanted(format(context), round(context), zone(context));
        rooms.with(id, room -> room.snapshot()).compose(snapshot -> viewer(Caller.of(context), snapshot, wanted.format())
                        .compose(viewer -> context.vertx().executeBlocking(() -> Buffer.buffer(text(id, viewer, snapshot, wanted)), false)))
                .onSuccess(file -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, type(wanted.format()))
                        .putHeader("Content-Disposition", "attachment; filename=\"report-" + id + "." + wanted.format().extension() + "\"").end(file))
                .onFailure(context::fail);
    }

    /** What a page shows is JSON, so that is what counts as opening a shared link; the files beside it are not opened once more. */
    private Future<Viewer> viewer(Caller caller, Snapshot snapshot, ReportFormat format) {
        if (caller instanceof Caller.Host && snapshot.state().practice().isPresent()) {
            throw PanelsOnly.isPrivate();
        }
        return switch (format) {
            case JSON -> Viewer.opening(caller, snapshot, shares, clock.nowMs());
            case CSV, MARKDOWN -> Future.succeededFuture(Viewer.of(caller, snapshot));
        };
    }

    private static String text(SessionId id, Viewer viewer, Snapshot snapshot, Wanted wanted) {
        Optional<SeatId> seat = viewer.you().map(you -> you.seat());
        return switch (MakeReport.of(id, new Reader(viewer.name(), seat), viewer.seen(snapshot), wanted.round())) {
            case MakeReport.Made(var report) -> ReportFile.write(report, wanted.format(), wanted.zone());
            case MakeReport.Refused(var why, var title) when wanted.format() == ReportFormat.JSON && why != NoReport.NO_SUCH_ROUND ->
                    ReportFile.none(id, viewer.name(), title, why);
            case MakeReport.Refused(var why, _) -> throw problem(why);
        };
    }

    private static Problem problem(NoReport why) {
        var status = switch (why) {
            case FOR_OTHERS, NO_SUCH_ROUND -> 404;
            case NOT_BEFORE_THEIR_OWN, NOT_OVER, SEALED -> 409;
        };
        return new Problem(status, why.code(), why.title(), why.detail());
    }

    private static ReportFormat format(RoutingContext context) {
        var name = Optional.ofNullable(context.request().getParam("format")).orElse("json");
        return ReportFormat.named(name).orElseThrow(() -> Problem.badRequest("bad-value", "\"format\" must be json, csv or markdown."));
    }

    private static Optional<Integer> round(RoutingContext context) {
        try {
            return Optional.ofNullable(context.request().getParam("round")).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("bad-value", "\"round\" must be a whole number.");
        }
    }

    private static ZoneId zone(RoutingContext context) {
        try {
            return Optional.ofNullable(context.request().getParam("zone")).map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Problem.badRequest("bad-value", "\"zone\" must be a time zone, such as Europe/Berlin.");
        }
    }

    private static String type(ReportFormat format) {
        return switch (format) {
            case JSON -> "application/json";
            case CSV -> "text/csv;charset=UTF-8";
            case MARKDOWN -> "text/markdown;charset=UTF-8";
        };
    }
}
