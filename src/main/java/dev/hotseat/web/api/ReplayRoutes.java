package dev.hotseat.web.api;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.TrainingCopy;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.protocol.FrameWriter.You;
import dev.hotseat.room.Snapshot;
import dev.hotseat.room.Tokens;
import dev.hotseat.session.SessionId;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.guard.SeatAuth;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** A session read back from its log, as the host or the holder of a seat's link may see it. */
public final class ReplayRoutes {
    /** Who asks, and as which audience. */
    private record Viewer(String name, Audience audience, Optional<You> you, boolean masked) {}

    private final WebServices services;
    private final HostAuth auth;

    public ReplayRoutes(WebServices services, HostAuth auth) {
        this.services = services;
        this.auth = auth;
    }

    public void mount(Router api) {
        api.get("/sessions/:id/log").handler(auth::require).handler(context -> answer(context, "application/jsonl", this::lines));
        api.get("/sessions/:id/replay").handler(context -> answer(context, "application/json", this::replay));
    }

    private interface Format {
        String write(SessionId id, Snapshot snapshot, Viewer viewer);
    }

    private void answer(RoutingContext context, String type, Format format) {
        var id = Replies.session(context);
        services.rooms().with(id, room -> room.snapshot())
                .compose(snapshot -> viewer(context, id, snapshot).map(viewer -> format.write(id, snapshot, viewer)))
                .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(text))
                .onFailure(context::fail);
    }

    /** A seat's token goes first: the host's cookie must not lend a candidate's link the panel's eyes. */
    private Future<Viewer> viewer(RoutingContext context, SessionId id, Snapshot snapshot) {
        var seat = SeatAuth.seat(context, snapshot.state());
        if (seat.isPresent()) {
            var audience = Audience.replay(seat.get(), snapshot.state());
            return Future.succeededFuture(new Viewer(name(audience), audience,
                    Optional.of(new You(seat.get().id(), seat.get().role(), seat.get().name())), false));
        }
        if (auth.isHost(context)) {
            return Future.succeededFuture(new Viewer("host", Audience.host(snapshot.state()), Optional.empty(), false));
        }
        var token = HostAuth.bearer(context);
        return token.isEmpty() ? Future.failedFuture(SeatAuth.notValid()) : services.shares().open(id, Tokens.hash(token.get()), services.clock().nowMs())
                .map(share -> shared(share.orElseThrow(() -> SeatAuth.notValid()), snapshot));
    }

    private static Viewer shared(Shares.Share share, Snapshot snapshot) {
        ShareRoutes.requireShareable(share.view(), snapshot.state());
        var audience = switch (share.view()) {
            case PANEL, TRAINING -> new Audience.Panel(Optional.empty());
            case CANDIDATE -> new Audience.Candidate();
            case OBSERVER -> new Audience.Observer();
        };
        var masked = share.view() == Shares.View.TRAINING;
        return new Viewer(masked ? "training" : name(audience), audience, Optional.empty(), masked);
    }

    private static String name(Audience audience) {
        return switch (audience) {
            case Audience.Candidate _, Audience.Onlooker _ -> "candidate";
            case Audience.Observer _ -> "observer";
            case Audience.Regrader _ -> "regrader";
            case Audience.Panelist _ -> "panelist";
            case Audience.Panel _ -> "panel";
            case Audience.Peer _ -> "peer";
            case Audience.Outsider _ -> "host";
        };
    }

    private String replay(SessionId id, Snapshot snapshot, Viewer viewer) {
        services.meters().replayed(viewer.name());
        var state = snapshot.state();
        return "{\"session\":" + Replies.write(new Session(id, viewer.masked() ? "Training copy" : state.setup().title(), state.phase().name()))
                + ",\"audience\":\"" + viewer.name() + "\",\"you\":" + viewer.you().map(Replies::write).orElse("null")
                + ",\"events\":[" + String.join(",", events(snapshot, viewer)) + "]}";
    }

    private record Session(SessionId id, String title, String phase) {}

    private String lines(SessionId id, Snapshot snapshot, Viewer viewer) {
        return String.join("\n", events(snapshot, viewer)) + "\n";
    }

    private static List<String> events(Snapshot snapshot, Viewer viewer) {
        var log = viewer.masked() ? TrainingCopy.of(snapshot.log()) : snapshot.log();
        return AudienceLog.of(viewer.audience(), log).stream().map(FrameWriter::event).toList();
    }
}
