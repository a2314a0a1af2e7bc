package dev.hotseat.room;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.protocol.ClientFrame.GiveTo;
import dev.hotseat.protocol.ClientFrame.Hello;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.storage.failure.StorageUnavailable;
import dev.hotseat.stream.StreamBounds;
import dev.hotseat.stream.StreamState;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SharedText.Change;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream beside the interview in a room: what is given to it, who is shown it, and coming back. */
class RoomStreamsTest {
    private static final StreamCodec<Change> TEXT = StreamCodec.of(SharedText.TEXT, Change.class);

    @TempDir
    Path data;

    private final JumpingClock clock = new JumpingClock();
    private StoredRooms server;

    @BeforeEach
    void start() {
        server = new StoredRooms(data, clock, 50);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RecordingOutbound reading(SeatId seat) {
        return reading(server.rooms(), seat, Optional.empty(), OptionalLong.empty(), 0);
    }

    private RecordingOutbound reading(RoomRegistry rooms, SeatId seat, Optional<String> epoch, OptionalLong after, long afterInText) {
        var hello = new Hello(server.session().value(), "", epoch, after, Map.of(SharedText.TEXT, afterInText));
        return RecordingOutbound.joined(rooms, server.session(), seat, hello);
    }

    private void give(RecordingOutbound page, String id, SharedText.Wish wish) {
        give(server.rooms(), page, id, wish);
    }

    private void give(RoomRegistry rooms, RecordingOutbound page, String id, SharedText.Wish wish) {
        await(rooms.with(server.session(), room -> room.submit(page.connection(), new GiveTo(SharedText.TEXT, new CommandId(id), wish))));
    }

    private static List<JsonObject> text(RecordingOutbound page) {
        return page.frames().stream().filter(frame -> "text".equals(frame.getString("stream")) && frame.getString("type").equals("events"))
                .flatMap(frame -> frame.getJsonArray("events").stream()).map(JsonObject.class::cast).toList();
    }

    private static JsonObject answer(RecordingOutbound page, String id) {
        return page.frames().stream().filter(frame -> id.equals(frame.getString("id"))).reduce((_, last) -> last).orElseThrow();
    }

    private List<Logged<Change>> stored() {
        return await(server.storage().log().readAll(server.session(), TEXT));
    }

    @Test
    void whatIsTypedIsStoredShownToWhoeverAskedForItAndAnsweredInItsOwnNumbers() {
        var candidate = reading(Sessions.CANDIDATE);
        var lead = reading(Sessions.LEAD);
        var observer = reading(Sessions.OBSERVER);
        var interviewer = RecordingOutbound.joined(server.rooms(), server.session(), Sessions.INTERVIEWER);
        give(candidate, "t1", new SharedText.TypeText(0, 0, "int a"));
        give(lead, "t2", new SharedText.MakeRemark("Clean."));
        assertThat(stored()).extracting(Logged::event).containsExactly(new SharedText.Typed(0, 0, "int a"), new SharedText.Remarked("Clean."));
        assertThat(answer(candidate, "t1")).isEqualTo(new JsonObject("{\"type\":\"accepted\",\"stream\":\"text\",\"id\":\"t1\",\"seq\":1}"));
        assertThat(answer(lead, "t2").getLong("seq")).isEqualTo(2);
        assertThat(text(lead)).extracting(event -> event.getString("type")).containsExactly("Typed", "Remarked");
        assertThat(text(candidate)).extracting(event -> event.getString("inserted")).containsExactly("int a");
        assertThat(text(observer)).extracting(event -> event.getInteger("length")).containsExactly(5);
        assertThat(observer.received()).doesNotContain("int a", "Clean.");
        assertThat(candidate.received()).doesNotContain("Clean.");
        // Who asked for none is as today.
        assertThat(interviewer.received()).doesNotContain("stream", "int a");
    }

    @Test
    void aWelcomeTellsWhereEachStreamIsThatWasAskedForAndIsKnown() {
        give(reading(Sessions.LEAD), "t1", new SharedText.TypeText(0, 0, "a"));
        assertThat(reading(Sessions.CANDIDATE).frames().getFirst().getJsonObject("streams"))
                .isEqualTo(new JsonObject("{\"text\":{\"seq\":1,\"recovered\":false}}"));
        assertThat(RecordingOutbound.joined(server.rooms(), server.session(), Sessions.CANDIDATE).frames().getFirst().containsKey("streams")).isFalse();
        var unknown = new Hello(server.session().value(), "", Optional.empty(), OptionalLong.empty(), Map.of(new StreamName("pad"), 0L));
        assertThat(RecordingOutbound.joined(server.rooms(), server.session(), Sessions.CANDIDATE, unknown)
                .frames().getFirst().containsKey("streams")).isFalse();
    }

    @Test
    void whoeverComesBackIsSentWhatTheyMissedStreamByStream() {
        var lead = reading(Sessions.LEAD);
        give(lead, "t1", new SharedText.TypeText(0, 0, "a"));
        give(lead, "t2", new SharedText.TypeText(1, 0, "b"));
        var seq = lead.frames().getFirst().getLong("seq");
        var back = reading(server.rooms(), Sessions.LEAD, Optional.of(lead.epoch()), OptionalLong.of(seq), 1);
        assertThat(back.frames().getFirst().getJsonObject("streams").getJsonObject("text")).isEqualTo(new JsonObject("{\"seq\":2,\"recovered\":true}"));
        assertThat(text(back)).extracting(event -> event.getLong("seq")).containsExactly(2L);
        var ofAnotherHistory = reading(server.rooms(), Sessions.LEAD, Optional.of("another"), OptionalLong.of(seq), 1);
        assertThat(text(ofAnotherHistory)).extracting(event -> event.getLong("seq")).containsExactly(1L, 2L);
        var ahead = reading(server.rooms(), Sessions.LEAD, Optional.of(lead.epoch()), OptionalLong.of(seq), 7);
        assertThat(text(ahead)).hasSize(2);
        assertThat(ahead.frames().getFirst().getBoolean("recovered")).isTrue();
    }

    @Test
    void oneCommandToTwoStreamsIsStoredAndShownInBoth() {
        var lead = reading(Sessions.LEAD);
        give(lead, "b1", new SharedText.TypeAndMark("Look", new MomentId("m1")));
        // The question's time was up long ago, which is noted in a moment of its own, before this or after.
        var marked = server.stored().stream().filter(logged -> logged.event() instanceof Event.MomentMarked).toList();
        assertThat(marked).hasSize(1);
        var main = marked.getFirst();
        assertThat(stored()).singleElement().satisfies(logged -> {
            assertThat(logged.commandId()).isEqualTo(main.commandId());
            assertThat(logged.at()).isEqualTo(main.at());
        });
        assertThat(lead.received()).contains("MomentMarked");
        assertThat(text(lead)).hasSize(1);
        var candidate = reading(Sessions.CANDIDATE);
        give(candidate, "b2", new SharedText.TypeAndMark("No", new MomentId("m2")));
        assertThat(answer(candidate, "b2").getString("code")).isEqualTo("not-allowed");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aCommandTwiceHasOneEffectAndTheSameAnswerAlsoAfterARestart() {
        var lead = reading(Sessions.LEAD);
        give(lead, "t1", new SharedText.TypeText(0, 0, "a"));
        give(lead, "t1", new SharedText.TypeText(0, 0, "a"));
        assertThat(stored()).hasSize(1);
        var other = server.rooms(server.storage().log());
        var elsewhere = reading(other, Sessions.LEAD, Optional.empty(), OptionalLong.empty(), 0);
        give(other, elsewhere, "t1", new SharedText.TypeText(0, 0, "a"));
        assertThat(answer(elsewhere, "t1").getString("type")).isEqualTo("accepted");
        var candidate = reading(Sessions.CANDIDATE);
        give(candidate, "t1", new SharedText.TypeText(0, 0, "b"));
        assertThat(answer(candidate, "t1").getString("code")).isEqualTo("command-id-taken");
        assertThat(stored()).hasSize(1);
        await(other.stop());
    }

    @Test
    void timeNeverGoesBackOverAllStreamsAndTheMainStreamIsLaterThanWhatCameBeforeIt() {
        var lead = reading(Sessions.LEAD);
        for (var turn = 0; turn < 5; turn++) {
            give(lead, "t" + turn, new SharedText.TypeText(0, 0, "a"));
            clock.jump(-Sessions.MINUTE);
            var message = "Turn " + turn;
            await(server.rooms().with(server.session(), room -> room.submit(new CommandId(message.replace(' ', '-')), new Actor.Seated(Sessions.LEAD),
                    new Command.ShowMessage(message))));
            assertThat(server.stored().getLast().at()).isGreaterThan(stored().getLast().at());
        }
        // A server that comes back by an earlier clock, and has not read the stream, holds to it too.
        var other = server.rooms(server.storage().log());
        give(lead, "last", new SharedText.TypeText(0, 0, "z"));
        await(other.with(server.session(), room -> room.submit(new CommandId("after"), new Actor.Seated(Sessions.LEAD), new Command.ShowMessage("After"))));
        assertThat(server.stored().getLast().at()).isGreaterThan(stored().getLast().at());
        await(other.stop());
    }

    @Test
    void twoServersThatWriteToOneStreamCatchUpWithEachOther() {
        var here = reading(Sessions.LEAD);
        var other = server.rooms(server.storage().log());
        var there = reading(other, Sessions.CANDIDATE, Optional.empty(), OptionalLong.empty(), 0);
        give(here, "h1", new SharedText.TypeText(0, 0, "a"));
        give(other, there, "o1", new SharedText.TypeText(0, 0, "b"));
        give(here, "h2", new SharedText.TypeText(0, 0, "c"));
        assertThat(StreamState.of(SharedText.KIND, stored()).content().text()).isEqualTo("cba");
        assertThat(text(here)).extracting(event -> event.getLong("seq")).containsExactly(1L, 2L, 3L);
        assertThat(text(there)).extracting(event -> event.getLong("seq")).containsExactly(1L, 2L);
        await(other.stop());
    }

    @Test
    void aStreamThatWasChangedUnderneathEndsTheRoom() {
        var lead = reading(Sessions.LEAD);
        give(lead, "t1", new SharedText.TypeText(0, 0, "a"));
        var other = server.rooms(server.storage().log());
        give(other, reading(other, Sessions.CANDIDATE, Optional.empty(), OptionalLong.empty(), 0), "o1", new SharedText.TypeText(1, 0, "b"));
        server.execute("UPDATE stream_event SET command_id = 'changed' WHERE seq = 1");
        assertThatThrownBy(() -> give(lead, "t2", new SharedText.TypeText(0, 0, "c"))).isInstanceOf(StorageUnavailable.class);
        assertThat(lead.closed()).contains(CloseCode.CHANGED);
        await(other.stop());
    }

    @Test
    void whatIsDamagedInAStreamKeepsNobodyFromTheInterview() {
        var outOfIt = new Logged<Change>(1, Sessions.START, new Actor.Seated(Sessions.LEAD), new CommandId("t"), new SharedText.Typed(9, 0, "x"));
        var addition = new Addition(SharedText.TEXT, 0, List.of(outOfIt));
        await(server.storage().log().append(server.session(), server.stored().size(), List.of(), List.of(addition), Optional.empty()));
        assertThatThrownBy(() -> reading(Sessions.LEAD)).hasMessageContaining("event 1 of text");
        assertThat(RecordingOutbound.joined(server.rooms(), server.session(), Sessions.LEAD).frames()).isNotEmpty();
    }

    @Test
    void aFullStreamTakesNoMoreWhileTheInterviewGoesOnToItsEnd() {
        var few = new SharedText(new StreamBounds(2, 1_000));
        var rooms = server.rooms(server.storage().log(), Streams.of(few));
        var lead = reading(rooms, Sessions.LEAD, Optional.empty(), OptionalLong.empty(), 0);
        for (var id : List.of("t1", "t2", "t3")) {
            give(rooms, lead, id, new SharedText.TypeText(0, 0, "a"));
        }
        assertThat(answer(lead, "t3").getString("code")).isEqualTo("stream-full");
        for (var command : List.of(new Command.OpenDebrief(), new Command.RevealScores(), new Command.CloseSession())) {
            var id = new CommandId(command.getClass().getSimpleName());
            Answer answer = await(rooms.with(server.session(), room -> room.submit(id, new Actor.Seated(Sessions.LEAD), command)));
            assertThat(answer).isInstanceOf(Answer.Accepted.class);
        }
        await(rooms.stop());
    }

    @Test
    void manyEventsOfSeveralStreamsAreAllSentToWhoeverComes() {
        var lead = reading(Sessions.LEAD);
        for (var n = 0; n < 450; n++) {
            give(lead, "t" + n, new SharedText.TypeText(0, 0, "x".repeat(200)));
        }
        var late = reading(Sessions.CANDIDATE);
        assertThat(text(late)).hasSize(450).isEqualTo(text(reading(Sessions.CANDIDATE)));
        assertThat(late.frames().stream().filter(frame -> "text".equals(frame.getString("stream")))).hasSizeGreaterThan(1);
    }
}
