package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Role;
import dev.hotseat.storage.failure.StorageUnavailable;
import dev.hotseat.testing.LogLines;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is stored of a session changes underneath its open room: the room goes on with what others added, or it ends and says so;
 * it never tries for ever.
 */
class ChangedUnderneathTest {
    private static final long NOW = Sessions.START + 2 * Sessions.MINUTE;
    /** Far fewer than a room that tries again and again, and more than one that does not. */
    private static final long WRITES_MAX = 10;

    private static final String ITS = "session = (SELECT number FROM session WHERE id = 'asking')";

    @TempDir
    Path data;

    private final LogLines lines = LogLines.from(Level.WARNING);
    private StoredRooms server;
    private RecordingOutbound lead;

    @BeforeEach
    void theLeadIsInTheRoom() {
        server = new StoredRooms(data, () -> NOW, 60_000);
        lead = RecordingOutbound.joined(server.rooms(), server.session(), Sessions.LEAD);
        await(server.rooms().with(server.session(), Room::snapshot));
    }

    @AfterEach
    void stop() {
        lines.close();
        server.close();
    }

    @Test
    void aSessionThatIsGoneEndsItsRoomAndNobodyFindsItAgain() {
        gone();
        assertTheRoomEnds("pause", new Command.PauseTimer());
        assertThatThrownBy(() -> pause("again")).isInstanceOf(NoSuchSession.class);
    }

    @Test
    void aLogThatEndsEarlierThanItDidEndsTheRoomWhichOpensAnewFromWhatIsStored() {
        moveBack(1);
        var held = server.stored();
        assertTheRoomEnds("pause", new Command.PauseTimer());
        assertThat(pause("again")).isInstanceOf(Answer.Accepted.class);
        assertThat(server.stored().subList(0, held.size())).isEqualTo(held);
        assertThat(server.stored()).extracting(Logged::event).contains(pausedQuestion());
    }

    @Test
    void aLogThatEndsEarlierAndWasGoneOnWithElsewhereEndsTheRoomAndPagesStartAnew() {
        var epoch = lead.epoch();
        moveBack(1);
        var other = server.rooms(server.storage().log());
        await(give(other, "elsewhere", new Command.ShowMessage("From elsewhere")));
        await(give(other, "elsewhere-too", new Command.ShowMessage("")));
        assertTheRoomEnds("pause", new Command.PauseTimer());
        assertThat(RecordingOutbound.joined(server.rooms(), server.session(), Sessions.LEAD).epoch()).isNotEqualTo(epoch);
    }

    @Test
    void eventsThatAreMissingEndTheRoom() {
        sql("UPDATE log_end SET seq = seq + 3 WHERE " + ITS);
        assertTheRoomEnds("pause", new Command.PauseTimer());
    }

    @Test
    void aCommandThatIsStoredWhereTheRoomHoldsAnotherEndsIt() {
        moveBack(1);
        sql("UPDATE event SET command_id = 'pause' WHERE seq = 2 AND " + ITS);
        assertTheRoomEnds("pause", new Command.PauseTimer());
    }

    @Test
    void whatAnotherServerAddedIsShownAndTheCommandDecidedAnew() {
        var other = server.rooms(server.storage().log());
        assertThat(await(give(other, "elsewhere", new Command.PauseTimer()))).isInstanceOf(Answer.Accepted.class);
        // Paused already: what was added counts, and nothing is paused twice.
        assertThat(pause("pause")).isInstanceOf(Answer.Accepted.class);
        assertThat(await(give(server.rooms(), "line", new Command.ShowMessage("Take your time")))).isInstanceOf(Answer.Accepted.class);
        assertThat(server.stored()).extracting(Logged::event).containsOnlyOnce(pausedQuestion());
        assertThat(server.stored()).extracting(Logged::seq).isEqualTo(LongStream.rangeClosed(1, server.stored().size()).boxed().toList());
        assertThat(lead.received()).contains("TimerPaused", "Take your time");
        assertThat(lead.closed()).isEmpty();
        assertThat(lines.kept()).isEmpty();
    }

    @Test
    void aServerThatIsAlwaysFirstCostsTheCommandAndNotTheRoom() {
        var crowded = server.rooms(new AlwaysSecond(server.storage().log()));
        var there = RecordingOutbound.joined(crowded, server.session(), Sessions.CANDIDATE);
        assertThatThrownBy(() -> await(give(crowded, "pause", new Command.PauseTimer()))).isInstanceOf(StorageUnavailable.class);
        assertThat(server.stored()).extracting(Logged::event).doesNotContain(pausedQuestion());
        assertThat(crowded.openRooms()).isEqualTo(1);
        assertThat(there.closed()).isEmpty();
    }

    @Test
    void pagesHearThatTheyAreToComeBackAndThenThatTheSessionIsGone() throws SQLException {
        var folder = data.resolve("whole");
        try (var hotseat = TestHotseat.on(folder); var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hotseat.db"));
             var statement = other.createStatement()) {
            var session = hotseat.newSession();
            var there = session.join(Role.LEAD);
            assertThat(there.give("SetClockFace", "face", "COUNT_UP").getString("type")).isEqualTo("accepted");
            for (var table : List.of("event", "log_end")) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("DELETE FROM session");
            there.send(new JsonObject().put("type", "StartSession").put("id", "start"));
            assertThat(there.closeCode()).isEqualTo(CloseCode.CHANGED.code());
            var back = hotseat.connect();
            back.send(session.hello(Role.LEAD));
            assertThat(back.closeCode()).isEqualTo(CloseCode.LINK_NOT_VALID.code());
        }
    }

    private void assertTheRoomEnds(String id, Command command) {
        var writes = server.storage().database().writes().jobs();
        var stored = storedEvents();
        assertThatThrownBy(() -> await(give(server.rooms(), id, command))).isInstanceOf(StorageUnavailable.class);
        assertThat(server.storage().database().writes().jobs() - writes).isLessThan(WRITES_MAX);
        assertThat(lead.closed()).contains(CloseCode.CHANGED);
        assertThat(server.rooms().openRooms()).isZero();
        assertThat(storedEvents()).isEqualTo(stored);
        assertThat(lines.kept()).singleElement().asString().contains("session " + server.session());
    }

    private Answer pause(String id) {
        return await(give(server.rooms(), id, new Command.PauseTimer()));
    }

    private Future<Answer> give(RoomRegistry rooms, String id, Command command) {
        return rooms.with(server.session(), room -> room.submit(new CommandId(id), new Actor.Seated(Sessions.LEAD), command));
    }

    private static Event pausedQuestion() {
        return new Event.TimerPaused(Sessions.Q1);
    }

    private void gone() {
        sql("DELETE FROM event WHERE " + ITS);
        sql("DELETE FROM log_end WHERE " + ITS);
        sql("DELETE FROM session WHERE id = 'asking'");
    }

    private void moveBack(int events) {
        sql("UPDATE log_end SET seq = seq - " + events + " WHERE " + ITS);
        sql("DELETE FROM event WHERE seq > (SELECT seq FROM log_end WHERE " + ITS + ") AND " + ITS);
    }

    private long storedEvents() {
        return await(server.storage().database().read(statements -> statements.first("SELECT count(*) FROM event", row -> row.getLong(1)))).orElseThrow();
    }

    private void sql(String statement) {
        await(server.storage().database().write(statements -> statements.update(statement)));
    }
}
