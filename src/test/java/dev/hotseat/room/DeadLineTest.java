package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.protocol.ClientFrame.Hello;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.Iterator;
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

    private StoredRooms server;

    @BeforeEach
    void start() {
        server = new StoredRooms(data, () -> NOW, 1);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoseLineDiedIsGoneSinceTheyWereLastHeard() {
        var candidate = await(server.rooms().with(server.session(), Room::snapshot)).state().seating().candidate().orElseThrow();
        await(server.rooms().with(server.session(), room -> room.join(candidate.tokenHash(), new Hello("asking", "", Optional.empty(), OptionalLong.empty()),
                new Nobody())
                .onSuccess(connection -> room.leave(connection.orElseThrow(), SILENT_MS))));
        Waiting.until(() -> goneSince(candidate.id()).isPresent());
        assertThat(goneSince(candidate.id())).hasValue(NOW - SILENT_MS);
    }

    private OptionalLong goneSince(SeatId seat) {
        return server.stored().stream().map(Logged::event).filter(Event.ParticipantDisconnected.class::isInstance)
                .map(Event.ParticipantDisconnected.class::cast).filter(event -> event.seat().equals(seat))
                .mapToLong(Event.ParticipantDisconnected::since).findFirst();
    }

    /** Takes all that is sent to it, and does nothing with it. */
    private static final class Nobody implements Outbound {
        @Override
        public void send(Frame frame, When when, Runnable then) {
            then.run();
        }

        @Override
        public void sendHistory(Iterator<Frame> history) {}

        @Override
        public Future<Void> close(CloseCode code) {
            return Future.succeededFuture();
        }
    }
}
