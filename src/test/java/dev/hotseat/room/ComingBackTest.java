package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.Storage;
import dev.hotseat.ops.Keeping;
import dev.hotseat.ops.Meters;
import dev.hotseat.session.Event;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.LogUnavailable;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that were live when the server went: each is put right before anyone sees it, whoever is first. */
class ComingBackTest {
    private static final long ALIVE_UNTIL = Sessions.START + 10 * Sessions.MINUTE;
    private static final long BACK_AT = ALIVE_UNTIL + 3 * Sessions.MINUTE;
    @TempDir
    Path data;
    private Vertx vertx;
    private Storage storage;
    private RoomRegistry rooms;
    private SessionId session;

    @BeforeEach
    void aServerIsBackAfterThreeMinutes() {
        session = Practices.stored(data, "asking", Sessions.asking());
        vertx = Vertx.vertx();
        storage = await(Storage.open(vertx, data));
        rooms = new RoomRegistry(storage.log(), clock(), new Ids(), new RoomSettings(1_000, Keeping.FOR_EVER, Integer.MAX_VALUE), new Meters(new SimpleMeterRegistry()),
                List.of(vertx.getOrCreateContext()));
        await(rooms.expectBack(ALIVE_UNTIL));
    }

    @AfterEach
    void stop() {
        await(rooms.stop());
        await(storage.close());
        await(vertx.close());
    }

    private static ServerClock clock() {
        return () -> BACK_AT;
    }

    private LongStream outages(List<LoggedEvent> log) {
        return log.stream().map(LoggedEvent::event).filter(Event.OutageCredited.class::isInstance).map(Event.OutageCredited.class::cast)
                .mapToLong(Event.OutageCredited::outageMs);
    }

    private List<LoggedEvent> seen() {
        return await(rooms.with(session, Room::snapshot)).log();
    }

    private List<LoggedEvent> stored() {
        return await(storage.log().readAll(session));
    }

    @Test
    void whoeverComesBeforeAllAreBackFindsTheOutageGivenBack() {
        assertThat(outages(seen())).containsExactly(BACK_AT - ALIVE_UNTIL);
        assertThat(outages(stored())).containsExactly(BACK_AT - ALIVE_UNTIL);
    }

    @Test
    void allComeBackByThemselvesAndOnce() {
        assertThat(outages(stored())).isEmpty();
        await(rooms.bringBack());
        await(rooms.bringBack());
        assertThat(outages(stored())).containsExactly(BACK_AT - ALIVE_UNTIL);
        assertThat(outages(seen())).containsExactly(BACK_AT - ALIVE_UNTIL);
    }

    @Test
    void whereItCannotBeStoredNobodySeesTheSessionUntilItCan() {
        await(storage.database().write(statements -> statements.update("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END")));
        await(rooms.bringBack());
        assertThatThrownBy(this::seen).isInstanceOf(LogUnavailable.class);
        await(storage.database().write(statements -> statements.update("DROP TRIGGER full")));
        assertThat(outages(seen())).containsExactly(BACK_AT - ALIVE_UNTIL);
    }
}
