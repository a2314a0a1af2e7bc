package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.Storage;
import dev.hotseat.ops.Keeping;
import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.ClientFrame.Hello;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.session.Event;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Waiting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLineTest {
    private static final long NOW = Sessions.START + 10 * Sessions.MINUTE;
    private static final long SILENT_MS = 60_000;

    @TempDir
    Path data;

    private Vertx vertx;
    private Storage storage;
    private RoomRegistry rooms;
    private SessionId session;

    @BeforeEach
    void start() {
        session = Practices.stored(data, "asking", Sessions.asking());
        vertx = Vertx.vertx();
        storage = await(Storage.open(vertx, data));
        rooms = new RoomRegistry(storage.log(), () -> NOW, new Ids(), new RoomSettings(1, Keeping.FOR_EVER, Integer.MAX_VALUE), new Meters(new SimpleMeterRegistry()),
                List.of(vertx.getOrCreateContext()));
    }

    @AfterEach
    void stop() {
        await(rooms.stop());
        await(storage.close());
        await(vertx.close());
    }

    @Test
    void whoseLineDiedIsGoneSinceTheyWereLastHeard() {
        var candidate = await(rooms.with(session, Room::snapshot)).state().seating().candidate().orElseThrow();
        await(rooms.with(session, room -> room.join(candidate.tokenHash(), new Hello("asking", "", Optional.empty(), OptionalLong.empty()), new Nobody())
                .onSuccess(connection -> room.leave(connection.orElseThrow(), SILENT_MS))));
        Waiting.until(() -> goneSince(candidate.id()).isPresent());
        assertThat(goneSince(candidate.id())).hasValue(NOW - SILENT_MS);
    }

    private OptionalLong goneSince(SeatId seat) {
        return await(storage.log().readAll(session)).stream().map(LoggedEvent::event).filter(Event.ParticipantDisconnected.class::isInstance)
                .map(Event.ParticipantDisconnected.class::cast).filter(event -> event.seat().equals(seat)).mapToLong(Event.ParticipantDisconnected::since).findFirst();
    }

    /** Takes all that is sent to it, and does nothing with it. */
    private static final class Nobody implements Outbound {
        @Override
        public void send(Frame frame, When when, Runnable then) {
            then.run();
        }

        @Override
        public void sendHistory(Frame frame) {}

        @Override
        public Future<Void> close(CloseCode code) {
            return Future.succeededFuture();
        }
    }
}
