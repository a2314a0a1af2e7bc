package dev.hotseat.web.socket;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.ops.Config;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import dev.hotseat.room.ServerClock;
import dev.hotseat.testing.LogLines;
import dev.hotseat.web.guard.HttpChannels;
import dev.hotseat.web.guard.VertxInternals;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sockets whose handlers are not those that lean lines expect. */
class SocketFallbackTest {
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<SocketLine> opened = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        await(vertx.close());
    }

    /** What is written past a handler that nobody knows might be wrong without it. */
    @Test
    void areOpenedInTheStandardWayAndTheLogSaysSoOnce() throws IOException, InterruptedException {
        try (var log = LogLines.from(Level.WARNING)) {
            Context context = vertx.getOrCreateContext();
            HttpServer server = await(Future.future(listening -> context.runOnContext(_ -> listen().onComplete(listening))));
            for (var each = 0; each < 3; each++) {
                try (var client = new WireClient(server.actualPort())) {
                    var line = opened.poll(20, TimeUnit.SECONDS);
                    assertThat(line).isInstanceOf(StandardLine.class);
                    line.write(Frame.of(List.of("hello".getBytes(StandardCharsets.UTF_8))), When.NOW, () -> { });
                    assertThat(client.hearText()).isEqualTo("hello");
                }
            }
            assertThat(log.kept()).hasSize(1).first().asString().contains("each open socket takes more memory");
        }
    }

    @Test
    void areLeftAsTheyAre() {
        var channel = new EmbeddedChannel();
        channel.pipeline().addLast("idle", new IdleStateHandler(0, 0, 0)).addLast("encoder", new WebSocket13FrameEncoder(false))
                .addLast("something", new ChannelDuplexHandler()).addLast("handler", new ChannelDuplexHandler());
        var before = channel.pipeline().names();
        assertThatThrownBy(() -> LeanLine.takeOver(channel.pipeline(), 1_000, _ -> {
            throw new AssertionError("taken over all the same");
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("something");
        assertThat(channel.pipeline().names()).isEqualTo(before);
        channel.close();
    }

    private Future<HttpServer> listen() {
        var lines = new SocketLines(vertx, ServerClock.startingNow(), Config.Sockets.LEAN, new VertxInternals());
        return vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(LineWatch.DEAD_SECONDS)).requestHandler(request -> {
            HttpChannels.pipeline(request.connection()).addBefore("handler", "other", new ChannelDuplexHandler());
            lines.open(request, 1_000).onSuccess(line -> {
                line.tell(new Deaf());
                opened.add(line);
            });
        }).listen(0, "127.0.0.1");
    }

    private static final class Deaf implements SocketLine.Listener {
        @Override
        public void text(String text) {}

        @Override
        public void bytes() {}

        @Override
        public void stuck() {}

        @Override
        public void closed(long silentMs) {}
    }
}
