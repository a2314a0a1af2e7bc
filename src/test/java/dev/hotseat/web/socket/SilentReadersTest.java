package dev.hotseat.web.socket;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.fault.RawSocket;
import dev.hotseat.ops.Config;
import dev.hotseat.ops.Exposure;
import dev.hotseat.protocol.HistoryFrames;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sockets that come into a session with megabytes of history and read nothing of it. */
class SilentReadersTest {
    private static final int READERS = 10;
    private static final int NOTES = 2_000;
    private static final String NOTE = "x".repeat(3_900);
    private static final long MINUTE_MS = 60_000;
    /** Of pings and the like, which are not counted for each socket. */
    private static final int BYTES_BESIDE_HISTORY = 10_000;

    @TempDir
    Path data;

    private final JumpingClock clock = new JumpingClock();
    private final List<RawSocket> readers = new ArrayList<>();
    private TestHotseat hotseat;
    private TestSession session;

    private void writeMegabytes(Config.Sockets kind) {
        hotseat = TestHotseat.on(data, clock, Exposure.PLAIN);
        hotseat.keepSockets(kind);
        session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        lead.close();
        hotseat.stop();
        write(new SessionId(session.id()));
        hotseat.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (var reader : readers) {
            reader.close();
        }
        hotseat.close();
    }

    @ParameterizedTest
    @EnumSource
    void areLetGoAMinuteAfterTheyTookNothingMore(Config.Sockets kind) throws IOException {
        writeMegabytes(kind);
        comeInAndReadNothing();
        var refused = metric("hotseat_rejected_total{limit=\"outbound-bytes\"}");
        // Only so much passes at once, so that a server which stood still does not take that for everybody's silence.
        Waiting.until(() -> {
            clock.jump(MINUTE_MS);
            return metric("hotseat_connections") == 0;
        });
        assertThat(metric("hotseat_rejected_total{limit=\"outbound-bytes\"}")).isEqualTo(refused + READERS);
        // Of a standard one Vert.x keeps the connection, and the frame it has, until that was silent for a minute of real time.
        if (kind == Config.Sockets.LEAN) {
            assertThat(metric("vertx_http_server_active_ws_connections")).isZero();
            assertThat(metric("hotseat_outbound_bytes")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void costOneFrameEachMeanwhile(Config.Sockets kind) throws IOException {
        writeMegabytes(kind);
        comeInAndReadNothing();
        Waiting.until(() -> metric("hotseat_outbound_bytes") > READERS * HistoryFrames.BYTES_MAX / 2.0);
        assertThat(metric("hotseat_outbound_bytes")).isLessThan(READERS * HistoryFrames.BYTES_MAX + BYTES_BESIDE_HISTORY);
    }

    private void comeInAndReadNothing() throws IOException {
        for (var reader = 0; reader < READERS; reader++) {
            var socket = new RawSocket(hotseat.port()).upgrade();
            readers.add(socket);
            socket.text(session.hello(Role.LEAD).encode());
        }
        Waiting.until(() -> metric("hotseat_connections") == READERS);
    }

    private double metric(String name) {
        return hotseat.send("GET", "/metrics", Optional.empty(), hotseat.host()).body().lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    /** Puts notes of the lead's behind what is in the session's log. */
    private void write(SessionId id) {
        var vertx = Vertx.vertx();
        var storage = await(SqliteStorage.open(vertx, data));
        var log = await(storage.log().readAll(id));
        var last = log.getLast();
        var by = log.stream().filter(each -> each.event() instanceof Event.SessionStarted).findFirst().orElseThrow().by();
        await(storage.log().append(id, last.seq(), LongStream.rangeClosed(1, NOTES).mapToObj(number -> new Logged<Event>(last.seq() + number, last.at(), by,
                new CommandId("notes"), new Event.NoteWritten(QuestionId.WHOLE_SESSION, number + NOTE))).toList(), Optional.empty()));
        await(storage.close());
        await(vertx.close());
    }
}
