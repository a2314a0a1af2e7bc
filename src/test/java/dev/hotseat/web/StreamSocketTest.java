package dev.hotseat.web;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.audience.Audience;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.testing.ApiDocument;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream beside the interview over real sockets: what each audience is sent of it, and the same again after the server was cut off. */
class StreamSocketTest {
    private static final ApiDocument DOCUMENT = ApiDocument.read("asyncapi.yaml");
    private static final Streams TEXT = Streams.of(SharedText.KIND);
    private static final List<Role> ROLES = List.of(Role.LEAD, Role.INTERVIEWER, Role.CANDIDATE, Role.OBSERVER);

    @TempDir
    Path folder;

    private static SocketClient reading(TestSession session, Role role) {
        return reading(session, session.hello(role).put("streams", new JsonObject().put("text", 0)));
    }

    private static SocketClient reading(TestSession session, JsonObject hello) {
        var client = session.hotseat().connect();
        client.send(hello);
        var place = client.welcomed().getJsonObject("streams").getJsonObject("text");
        var held = place.getBoolean("recovered") ? hello.getJsonObject("streams").getLong("text") : 0;
        if (place.getLong("seq") > held) {
            client.awaitFrame(0, frame -> "text".equals(frame.getString("stream")) && frame.getString("type").equals("events")
                    && frame.getJsonArray("events").getJsonObject(frame.getJsonArray("events").size() - 1).getLong("seq").equals(place.getLong("seq")));
        }
        return client;
    }

    /** Types, corrects and remarks, as whoever may and may not. */
    private static void type(Random chance, Map<Role, SocketClient> clients, int times) {
        for (var n = 0; n < times; n++) {
            var by = clients.get(ROLES.get(chance.nextInt(ROLES.size())));
            if (chance.nextInt(4) == 0) {
                by.give("MakeRemark", "stream", "text", "words", "remark " + n + " é\"\n");
            } else {
                by.give("TypeText", "stream", "text", "from", chance.nextInt(3), "deleted", chance.nextInt(2), "inserted", "piece" + n + " ");
            }
            if (chance.nextInt(6) == 0) {
                clients.get(Role.LEAD).give("TypeAndMark", "stream", "text", "inserted", "!", "moment", "m" + n);
            }
        }
    }

    private SessionRecord stored(Path data, String session) {
        var vertx = Vertx.vertx();
        var storage = await(SqliteStorage.openToRead(vertx, data));
        var record = await(TEXT.read(storage.log(), new SessionId(session)));
        await(storage.close());
        await(vertx.close());
        return record;
    }

    private static List<JsonObject> seen(SessionRecord record, SocketClient client) {
        var state = SessionState.of(record.main());
        var audience = Audience.live(state.seating().find(new SeatId(client.seat())).orElseThrow(), state);
        return record.others().getFirst().of(audience, record.main()).stream().map(FrameWriter::event).map(JsonObject::new).toList();
    }

    /** What is on disk at this instant, as when the process is killed now. */
    private Path cutOff(Path data) throws IOException {
        var copy = Files.createDirectories(folder.resolve("cut-off"));
        for (var name : List.of("hotseat.db", "hotseat.db-wal")) {
            Files.copy(data.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyAudienceIsSentItsViewAndTheSameAgainByAServerThatWasCutOff(long seed) throws IOException {
        var data = folder.resolve("data");
        var tokens = new EnumMap<Role, SocketClient>(Role.class);
        TestSession session;
        Path copy;
        try (var hotseat = TestHotseat.on(data, TEXT)) {
            session = hotseat.newSession();
            for (var role : ROLES) {
                tokens.put(role, reading(session, role));
            }
            tokens.get(Role.CANDIDATE).give("DeclareReady");
            tokens.get(Role.LEAD).give("StartSession");
            type(new Random(seed), tokens, 30);
            copy = cutOff(data);
        }
        var record = stored(copy, session.id());
        assertThat(record.others().getFirst().events()).hasSizeGreaterThan(20);
        for (var client : tokens.values()) {
            assertThat(client.events("text")).isEqualTo(seen(record, client));
            // A code of this kind's own is in no document.
            client.received().stream().filter(frame -> !"not-in-text".equals(frame.getString("code")))
                    .forEach(frame -> DOCUMENT.check(frame.getString("type"), frame.encode()));
        }
        assertThat(tokens.get(Role.OBSERVER).events("text").toString()).doesNotContain("piece", "remark");
        assertThat(tokens.get(Role.CANDIDATE).events("text").toString()).contains("piece").doesNotContain("remark");
        try (var again = TestHotseat.on(copy, TEXT)) {
            var there = new TestSession(again, session.id(), session.tokens());
            for (var role : ROLES) {
                var before = tokens.get(role);
                assertThat(reading(there, role).events("text")).isEqualTo(before.events("text"));
                var held = before.events("text").size() / 2;
                var resumed = reading(there, there.hello(role).put("epoch", before.welcomed().getString("epoch")).put("after", before.events().size())
                        .put("streams", new JsonObject().put("text", held)));
                assertThat(resumed.events("text")).isEqualTo(before.events("text").subList(held, before.events("text").size()));
            }
        }
    }

    @Test
    void aClientThatKnowsNoStreamsIsSentWhatItAlwaysWas() {
        try (var hotseat = TestHotseat.on(folder.resolve("data"), TEXT)) {
            var session = hotseat.newSession();
            var plain = session.join(Role.CANDIDATE);
            var lead = reading(session, Role.LEAD);
            lead.give("TypeText", "stream", "text", "from", 0, "deleted", 0, "inserted", "Hello");
            assertThat(plain.give("DeclareReady").getString("type")).isEqualTo("accepted");
            assertThat(plain.received().toString()).doesNotContain("\"stream", "Hello");
            // It may give to one all the same, and is answered in that stream's numbers.
            var answer = plain.give("TypeText", "stream", "text", "from", 0, "deleted", 0, "inserted", "I ");
            assertThat(answer.getString("stream") + answer.getLong("seq")).isEqualTo("text2");
            assertThat(plain.give("TypeText", "stream", "pad", "from", 0).getString("code")).isEqualTo("bad-fields");
            assertThat(plain.give("TypeText", "stream", "text", "from", 900, "deleted", 0, "inserted", "").getString("code")).isEqualTo("not-in-text");
        }
    }
}
