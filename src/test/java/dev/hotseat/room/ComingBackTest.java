package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.storage.failure.StorageUnavailable;
import dev.hotseat.testing.Sessions;
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
    private StoredRooms server;

    @BeforeEach
    void aServerIsBackAfterThreeMinutes() {
        server = new StoredRooms(data, () -> BACK_AT, 1_000);
        await(server.rooms().expectBack(ALIVE_UNTIL));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LongStream outages(List<Logged<Event>> log) {
        return log.stream().map(Logged::event).filter(Event.OutageCredited.class::isInstance).map(Event.OutageCredited.class::cast)
                .mapToLong(Event.OutageCredited::outageMs);
    }

    private List<Logged<Event>> seen() {
        return await(server.rooms().with(server.session(), Room::snapshot)).log();
    }

    @Test
    void whoeverComesBeforeAllAreBackFindsTheOutageGivenBack() {
        assertThat(outages(seen())).containsExactly(BACK_AT - ALIVE_UNTIL);
        assertThat(outages(server.stored())).containsExactly(BACK_AT - ALIVE_UNTIL);
    }

    @Test
    void allComeBackByThemselvesAndOnce() {
        assertThat(outages(server.stored())).isEmpty();
        await(server.rooms().bringBack());
        await(server.rooms().bringBack());
        assertThat(outages(server.stored())).containsExactly(BACK_AT - ALIVE_UNTIL);
        assertThat(outages(seen())).containsExactly(BACK_AT - ALIVE_UNTIL);
    }

    @Test
    void whereItCannotBeStoredNobodySeesTheSessionUntilItCan() {
        await(server.storage().database().write(statements -> statements.update("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, "
                + "'full'); END")));
        await(server.rooms().bringBack());
        assertThatThrownBy(this::seen).isInstanceOf(StorageUnavailable.class);
        await(server.storage().database().write(statements -> statements.update("DROP TRIGGER full")));
        assertThat(outages(seen())).containsExactly(BACK_AT - ALIVE_UNTIL);
    }
}
