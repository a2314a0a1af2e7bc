package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.EVERY_SEAT;
import static dev.hotseat.web.caller.Who.EVERY_SHARE;
import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.room.WholeSnapshot;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sharing.Shares;
import dev.hotseat.stream.StreamLog;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A session read back from its log, as the host or the holder of a seat's link may see it. */
public final class ReplayRoutes {
    private final RoomRegistry rooms;
    private final Shares shares;
    private final ServerClock clock;
    private final Meters meters;

    public ReplayRoutes(RoomRegistry rooms, Shares shares, ServerClock clock, Meters meters) {
        this.rooms = rooms;
        this.shares = shares;
        this.clock = clock;
        this.meters = meters;
    }

    public void mount(Routes routes) {
        routes.get("/sessions/:id/log").by(HOST).handle(context -> answer(context, "application/jsonl", this::lines));
        routes.get("/sessions/:id/replay").by(EVERY_SEAT, EVERY_SHARE, HOST).handle(context -> answer(context, "application/json", this::replay));
    }

    private interface Format {
        String write(SessionId id, WholeSnapshot snapshot, Viewer viewer);
    }

    private void answer(RoutingContext context, String type, Format format) {
        var id = Replies.session(context);
        rooms.with(id, room -> room.whole())
                .compose(snapshot -> Viewer.opening(Caller.of(context), snapshot.session(), shares, clock.nowMs())
                        .compose(viewer -> written(context, snapshot, () -> format.write(id, snapshot, viewer))))
                .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(text))
                .onFailure(context::fail);
    }

    /** To look for names in what was typed in pieces takes long, and holds up nobody's clock. */
    private static Future<String> written(RoutingContext context, WholeSnapshot snapshot, Supplier<String> write) {
        return snapshot.record().others().isEmpty() ? Future.succeededFuture(write.get()) : context.vertx().executeBlocking(write::get, false);
    }

    private String replay(SessionId id, WholeSnapshot snapshot, Viewer viewer) {
        meters.replayed(viewer.name().word());
        var state = snapshot.session().state();
        var given = viewer.seen(snapshot.record());
        return "{\"session\":" + Replies.write(new Session(id, viewer.masked() ? "Training copy" : state.setup().title(), state.phase().name()))
                + ",\"audience\":\"" + viewer.name().word() + "\",\"you\":" + viewer.you().map(Replies::write).orElse("null")
                + ",\"events\":" + list(given.main().stream().map(FrameWriter::event)) + streams(given.others()) + "}";
    }

    /** Nothing where the session has its main stream alone. */
    private static String streams(Map<StreamName, List<StreamLog.Seen>> streams) {
        return streams.isEmpty() ? "" : streams.entrySet().stream()
                .map(stream -> "\"" + stream.getKey() + "\":" + list(stream.getValue().stream().map(FrameWriter::event)))
                .collect(Collectors.joining(",", ",\"streams\":{", "}"));
    }

    private static String list(Stream<String> events) {
        return events.collect(Collectors.joining(",", "[", "]"));
    }

    private record Session(SessionId id, String title, String phase) {}

    private record Line(long at, String text) {}

    /** In the order in which it happened, in one instant the main stream's first. */
    private String lines(SessionId id, WholeSnapshot snapshot, Viewer viewer) {
        var given = viewer.seen(snapshot.record());
        var lines = new ArrayList<Line>();
        given.main().forEach(seen -> lines.add(new Line(seen.at(), FrameWriter.event(seen))));
        given.others().forEach((stream, all) -> all.forEach(seen -> lines.add(new Line(seen.at(), FrameWriter.event(stream, seen)))));
        lines.sort(Comparator.comparingLong(Line::at));
        return lines.stream().map(Line::text).collect(Collectors.joining("\n")) + "\n";
    }
}
