package dev.hotseat.web.api;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.audience.AudienceName;
import dev.hotseat.audience.TrainingCopy;
import dev.hotseat.protocol.FrameWriter.You;
import dev.hotseat.room.Snapshot;
import dev.hotseat.session.StreamName;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Callers;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamLog;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who looks back at a session.
 *
 * @param you    the seat that they hold
 * @param masked whether they are given everyone's part in the place of names
 */
record Viewer(AudienceName name, Audience audience, Optional<You> you, boolean masked) {
    /** As whom a caller looks back at the session that is asked for. */
    static Viewer of(Caller caller, Snapshot snapshot) {
        return switch (caller) {
            case Caller.Seated(_, var seat, _) -> {
                var audience = Audience.replay(seat, snapshot.state());
                yield new Viewer(AudienceName.of(audience), audience, Optional.of(new You(seat.id(), seat.role(), seat.name())), false);
            }
            case Caller.Host _ -> new Viewer(AudienceName.HOST, Audience.host(snapshot.state()), Optional.empty(), false);
            case Caller.Shared(_, var share, _, _) -> shared(share.view(), snapshot);
            case Caller.Nobody _, Caller.Practising _ -> throw Callers.notValid();
        };
    }

    /** The same; that a shared link was opened is kept. Fails where it has ended, or was taken back, since the caller was looked for. */
    static Future<Viewer> opening(Caller caller, Snapshot snapshot, Shares shares, long now) {
        var viewer = of(caller, snapshot);
        return caller instanceof Caller.Shared(var session, _, var tokenHash, _)
                ? shares.open(session, tokenHash, now).map(share -> share.map(_ -> viewer).orElseThrow(Callers::notValid)) : Future.succeededFuture(viewer);
    }

    private static Viewer shared(Shares.View view, Snapshot snapshot) {
        ShareRoutes.requireShareable(view, snapshot.state());
        var audience = switch (view) {
            case PANEL, TRAINING -> new Audience.Panel(Optional.empty());
            case CANDIDATE -> new Audience.Candidate();
            case OBSERVER -> new Audience.Observer();
        };
        var masked = view == Shares.View.TRAINING;
        return new Viewer(masked ? AudienceName.TRAINING : AudienceName.of(audience), audience, Optional.empty(), masked);
    }

    /** The session's log as they are given it. */
    List<Seen> seen(Snapshot snapshot) {
        return AudienceLog.of(audience, masked ? TrainingCopy.of(snapshot.log()) : snapshot.log());
    }

    /** What they are given of a record's main stream, and of each other. */
    record Given(List<Seen> main, Map<StreamName, List<StreamLog.Seen>> others) {}

    /** All of a session as they are given it; where it has more than its main stream, that may take a while. */
    Given seen(SessionRecord whole) {
        var record = masked ? whole.trainingCopy() : whole;
        var others = new TreeMap<StreamName, List<StreamLog.Seen>>();
        record.others().forEach(other -> others.put(other.name(), other.of(audience, record.main())));
        return new Given(AudienceLog.of(audience, record.main()), others);
    }
}
