package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.EVERY_SEAT;
import static dev.hotseat.web.caller.Who.EVERY_SHARE;
import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.room.Snapshot;
import dev.hotseat.session.SessionId;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

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
        String write(SessionId id, Snapshot snapshot, Viewer viewer);
    }

    private void answer(RoutingContext context, String type, Format format) {
        var id = Replies.session(context);
        rooms.with(id, room -> room.snapshot())
                .compose(snapshot -> Viewer.opening(Caller.of(context), snapshot, shares, clock.nowMs())
                        .map(viewer -> format.write(id, snapshot, viewer)))
                .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(text))
                .onFailure(context::fail);
    }

    private String replay(SessionId id, Snapshot snapshot, Viewer viewer) {
        meters.replayed(viewer.name().word());
        var state = snapshot.state();
        return "{\"session\":" + Replies.write(new Session(id, viewer.masked() ? "Training copy" : state.setup().title(), state.phase().name()))
                + ",\"audience\":\"" + viewer.name().word() + "\",\"you\":" + viewer.you().map(Replies::write).orElse("null")
                + ",\"events\":[" + String.join(",", events(snapshot, viewer)) + "]}";
    }

    private record Session(SessionId id, String title, String phase) {}

    private String lines(SessionId id, Snapshot snapshot, Viewer viewer) {
        return String.join("\n", events(snapshot, viewer)) + "\n";
    }

    private static List<String> events(Snapshot snapshot, Viewer viewer) {
        return viewer.seen(snapshot).stream().map(FrameWriter::event).toList();
    }
}
