package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;

import dev.hotseat.protocol.ClientFrame.Hello;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.testing.Sessions;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser that keeps all that a room sends to it. */
final class RecordingOutbound implements Outbound {
    private static final int LENGTH_IN_2_BYTES = 126;

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private volatile Optional<CloseCode> closed = Optional.empty();
    private volatile Connection connection;

    /** One that has entered a session of {@link Sessions} in this seat. */
    static RecordingOutbound joined(RoomRegistry rooms, SessionId session, SeatId seat) {
        return joined(rooms, session, seat, new Hello(session.value(), "", Optional.empty(), OptionalLong.empty()));
    }

    /** The same with these words. */
    static RecordingOutbound joined(RoomRegistry rooms, SessionId session, SeatId seat, Hello hello) {
        var browser = new RecordingOutbound();
        browser.connection = await(rooms.with(session, room -> room.join(Sessions.hash(seat), hello, browser))).orElseThrow();
        return browser;
    }

    Connection connection() {
        return connection;
    }

    List<JsonObject> frames() {
        return frames;
    }

    /** All text that came, one frame a line. */
    String received() {
        return String.join("\n", frames.stream().map(JsonObject::encode).toList());
    }

    String epoch() {
        return frames.getFirst().getString("epoch");
    }

    Optional<CloseCode> closed() {
        return closed;
    }

    @Override
    public void send(Frame frame, When when, Runnable then) {
        var wire = frame.wire();
        var header = wire[1] < LENGTH_IN_2_BYTES ? 2 : wire[1] == LENGTH_IN_2_BYTES ? 4 : 10;
        frames.add(new JsonObject(new String(wire, header, wire.length - header, StandardCharsets.UTF_8)));
        then.run();
    }

    @Override
    public void sendHistory(Iterator<Frame> history) {
        history.forEachRemaining(this::send);
    }

    @Override
    public Future<Void> close(CloseCode code) {
        closed = Optional.of(code);
        return Future.succeededFuture();
    }
}
