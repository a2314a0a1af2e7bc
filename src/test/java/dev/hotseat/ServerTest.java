package dev.hotseat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.fault.ChildJvm;
import dev.hotseat.ops.Config;
import dev.hotseat.ops.Exposure;
import dev.hotseat.ops.Keeping;
import dev.hotseat.session.Role;
import dev.hotseat.storage.sqlite.engine.HoldLock;
import dev.hotseat.testing.NeedsProcess;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsProcess
class ServerTest {
    @TempDir
    Path data;

    @TempDir
    Path another;

    @Test
    void aPortThatIsTakenIsNamedTogetherWithTheWayOut() {
        try (var hotseat = TestHotseat.on(data)) {
            assertThatThrownBy(() -> Waiting.await(Server.start(config(hotseat.port(), Optional.empty()), TestHotseat.HOST_KEY)))
                    .hasMessage("cannot listen on 127.0.0.1:" + hotseat.port()
                            + ": the port is taken. Stop what uses it, or choose another with --port (0 picks a free one).");
        }
    }

    @Test
    void metricsAndHealthMoveToAPortOfTheirOwn() throws Exception {
        var server = Waiting.await(Server.start(config(0, Optional.of(new Config.Address("127.0.0.1", 0))), TestHotseat.HOST_KEY));
        try {
            for (var path : List.of("/metrics", "/healthz", "/readyz")) {
                assertThat(status(server.port(), path)).isEqualTo(404);
                assertThat(status(server.managementPort().orElseThrow(), path)).isEqualTo(200);
            }
            assertThat(status(server.managementPort().orElseThrow(), "/")).isEqualTo(404);
        } finally {
            Waiting.await(server.stop());
        }
    }

    /** A request in between is all the waiting that this takes. */
    @Test
    void aRoomThatIsOnlyReadFromIsLetGoAgain() {
        try (var hotseat = TestHotseat.on(data)) {
            var session = hotseat.newSession();
            hotseat.get("/api/sessions/" + session.id());
            Waiting.until(() -> hotseat.get("/readyz").getInteger("openRooms") == 0);
            assertThat(hotseat.get("/api/sessions/" + session.id()).getString("phase")).isEqualTo("LOBBY");
        }
    }

    private Config config(int port, Optional<Config.Address> management) {
        return new Config("127.0.0.1", port, another, Optional.empty(), Optional.empty(), 1 << 20, 32 * 1024, 50, management,
                Config.LogFormat.TEXT, Exposure.PLAIN, Keeping.FOR_EVER, Config.Practice.OFF, 100, 100, 1_000, Config.Sockets.LEAN);
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void whoChecksALinkMayAskForTheHeadersOnly() {
        try (var hotseat = TestHotseat.on(data)) {
            var response = hotseat.send("HEAD", "/", Optional.empty(), Map.of());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void aServerThatHasToWaitForItsDiskToStopDoesNotComplainThatItStops() throws Exception {
        var told = new ArrayList<String>();
        var log = Logger.getLogger("dev.hotseat");
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var hotseat = TestHotseat.on(data);
        hotseat.newSession().join(Role.LEAD);
        log.addHandler(listener);
        try (var otherProgram = ChildJvm.start(HoldLock.class, data.resolve("hotseat.db").toString())) {
            otherProgram.line();
            hotseat.close();
            otherProgram.finish();
        } finally {
            log.removeHandler(listener);
        }
        // That the disk took nothing may be told; that the server itself has ended is no news.
        assertThat(told).noneMatch(line -> line.contains("closed"));
    }
}
