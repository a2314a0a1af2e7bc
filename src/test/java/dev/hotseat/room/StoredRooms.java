package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;

import dev.hotseat.ops.Keeping;
import dev.hotseat.ops.Meters;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The rooms of a server that finds one session stored, in which a question is asked, and nobody there yet. */
final class StoredRooms implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Path data;
    private final ServerClock clock;
    private final int presenceGraceMs;
    private final SessionId session;
    private final SqliteStorage storage;
    private final RoomRegistry rooms;

    StoredRooms(Path data, ServerClock clock, int presenceGraceMs) {
        session = Practices.stored(data, "asking", Sessions.asking());
        storage = await(SqliteStorage.open(vertx, data));
        this.data = data;
        this.clock = clock;
        this.presenceGraceMs = presenceGraceMs;
        rooms = rooms(storage.log());
    }

    /** The rooms of another server on the same storage, to which it goes by this log. */
    RoomRegistry rooms(SessionLog log) {
        return rooms(log, Streams.of(SharedText.KIND));
    }

    RoomRegistry rooms(SessionLog log, Streams streams) {
        return new RoomRegistry(log, streams, clock, new Ids(), new RoomSettings(presenceGraceMs, Keeping.FOR_EVER, Integer.MAX_VALUE),
                new Meters(new SimpleMeterRegistry()), List.of(vertx.getOrCreateContext()));
    }

    SessionId session() {
        return session;
    }

    SqliteStorage storage() {
        return storage;
    }

    RoomRegistry rooms() {
        return rooms;
    }

    /** Changes the database underneath. */
    void execute(String sql) {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hotseat.db")); var statement = other.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Logged<Event>> stored() {
        return await(storage.log().readAll(session));
    }

    @Override
    public void close() {
        await(rooms.stop());
        await(storage.close());
        await(vertx.close());
    }
}
