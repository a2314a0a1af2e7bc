package dev.hotseat.web.api;

import dev.hotseat.erasure.Erasures;
import dev.hotseat.room.Ids;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.Streams;
import io.vertx.core.Future;

/** Sessions, open and stored, for routes that read, make and erase whole ones. Thread-safe. */
public record Sessions(RoomRegistry rooms, SessionLog log, Streams streams, Erasures erasures, Ids ids, ServerClock clock) {
    /** Erases a session for good, also from open pages. */
    Future<Void> erase(SessionId id) {
        return rooms.erase(id, () -> erasures.erase(id, clock.nowMs()));
    }
}
