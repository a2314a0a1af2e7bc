package dev.hotseat.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import dev.hotseat.testing.RawHttp;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.impl.VertxConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time is the channel's own here, and passes when it is told to. */
class LeanLineTest {
    private static final String PULSE = "8900";
    private static final int MESSAGE_BYTES_MAX = 1_000;
    private static final int ALL = Integer.MAX_VALUE;
    private static final Runnable NOTHING = () -> { };

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Network channel = new Network();
    private LeanLine line;

    @BeforeEach
    void open() {
        channel.freezeTime();
        channel.pipeline().addLast("idle", new IdleStateHandler(0, 0, 0));
        channel.pipeline().addLast(new WebSocket13FrameEncoder(false));
        var context = ((VertxInternal) vertx).createEventLoopContext();
        channel.pipeline().addLast("handler", VertxHandler.create(place -> new VertxConnection(context, place)));
        line = LeanLine.takeOver(channel.pipeline(), MESSAGE_BYTES_MAX, place -> new LeanLine(context, place, null, null));
        line.tell(new SocketLine.Listener() {
            @Override
            public void text(String text) {
                heard.add(text);
            }

            @Override
            public void bytes() {
                heard.add("bytes");
            }

            @Override
            public void stuck() {
                heard.add("stuck");
            }

            @Override
            public void closed(long silentMs) {
                heard.add("closed after " + silentMs / 1_000 + " s of silence");
            }
        });
    }

    @AfterEach
    void close() {
        channel.close();
        Waiting.await(vertx.close());
    }

    @Test
    void onAQuietLineThePulseIsAllThatIsSaid() {
        pass(LineWatch.PULSE_SECONDS - 1);
        assertThat(said()).isEmpty();
        pass(1);
        assertThat(said()).containsExactly(PULSE);
    }

    @Test
    void whoAnswersThePulseStaysHoweverLongNobodySpeaks() {
        for (var pulse = 0; pulse < 100; pulse++) {
            pass(LineWatch.PULSE_SECONDS);
            assertThat(said()).containsExactly(PULSE);
            channel.writeInbound(new PongWebSocketFrame());
        }
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void whoIsToldMuchAndSaysNothingIsAskedWhetherTheyAreThere() {
        for (var second = 0; second < LineWatch.SILENT_SECONDS; second++) {
            line.write(text("a"), When.NOW, NOTHING);
            pass(1);
        }
        assertThat(said()).last().isEqualTo(PULSE);
    }

    @Test
    void whoAnswersNothingIsGone() throws InterruptedException {
        pass(LineWatch.DEAD_SECONDS - 1);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(told()).isEqualTo("closed after " + LineWatch.DEAD_SECONDS + " s of silence");
    }

    @Test
    void whoHasMuchToReadYetIsNotTakenForGone() {
        channel.take(0);
        line.write(text("x".repeat(100_000)), When.NOW, NOTHING);
        for (var minute = 0; minute < 5; minute++) {
            pass(LineWatch.STUCK_SECONDS - 1);
            // Of one frame only a few bytes, so that it is bytes that count.
            channel.take(10);
            pass(1);
        }
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void whoTakesNothingOfWhatWaitsIsLetGoWhateverTheySay() throws InterruptedException {
        var done = new ArrayList<String>();
        channel.take(10);
        line.write(text("x".repeat(100_000)), When.NOW, () -> done.add("first"));
        line.write(text("y"), When.NOW, () -> done.add("second"));
        pass(1);
        for (var second = 1; second < LineWatch.STUCK_SECONDS; second++) {
            channel.writeInbound(new PongWebSocketFrame());
            pass(1);
        }
        assertThat(channel.isOpen()).isTrue();
        assertThat(done).isEmpty();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(List.of(told(), told())).containsExactly("stuck", "closed after 2 s of silence");
        assertThat(done).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void whoTakesNothingIsGoneSinceTheyWereLastHeard() throws InterruptedException {
        channel.take(0);
        pass(20);
        line.write(text("x"), When.NOW, NOTHING);
        pass(LineWatch.STUCK_SECONDS);
        assertThat(List.of(told(), told())).containsExactly("stuck", "closed after " + (20 + LineWatch.STUCK_SECONDS) + " s of silence");
    }

    @Test
    void whoTakesNothingOfTheGoodbyeIsLetGoTheSame() throws InterruptedException {
        channel.take(0);
        line.write(text("x".repeat(100_000)), When.NOW, NOTHING);
        line.close(CloseCode.TOO_SLOW);
        pass(LineWatch.STUCK_SECONDS - 1);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
        assertThat(told()).isEqualTo("stuck");
        assertThat(told()).startsWith("closed");
    }

    @Test
    void whoTakesTheGoodbyeByDropsIsCutOffInTheEnd() {
        channel.take(0);
        line.write(text("x".repeat(100_000)), When.NOW, NOTHING);
        line.close(CloseCode.TOO_SLOW);
        for (var second = 1; second < LineWatch.STUCK_SECONDS; second++) {
            channel.take(1);
            pass(1);
        }
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whoDoesNotAnswerTheGoodbyeIsCutOffSoonAfterItLeft() {
        line.close(CloseCode.STOPPING);
        pass(LineWatch.GOODBYE_SECONDS - 1);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        pass(1);
    }

    /** What waits costs a reference to bytes that all sockets share. */
    @Test
    void whatTheNetworkDoesNotTakeIsNotCopied() {
        channel.take(0);
        for (var each = 0; each < 1_000; each++) {
            line.write(text("x".repeat(10_000)), When.NOW, NOTHING);
        }
        assertThat(channel.unsafe().outboundBuffer().totalPendingWriteBytes()).isLessThan(100_000);
    }

    @Test
    void whatWaitedLeavesInItsOrder() {
        var words = IntStream.range(0, 30).mapToObj(number -> number + "x".repeat(10_000)).toList();
        var done = new ArrayList<Integer>();
        channel.take(0);
        for (var each : words) {
            line.write(text(each), words.indexOf(each) % 2 == 0 ? When.NOW : When.WITH_NEXT, () -> done.add(words.indexOf(each)));
        }
        channel.take(ALL);
        channel.runPendingTasks();
        assertThat(String.join("", said())).isEqualTo(words.stream().map(each -> hex(text(each))).collect(Collectors.joining()));
        assertThat(done).containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
    }

    @Test
    void anAnswerLeavesInOnePieceWithWhatItIsAbout() {
        var done = new ArrayList<String>();
        line.write(text("events"), When.WITH_NEXT, () -> done.add("events"));
        assertThat(said()).isEmpty();
        line.write(text("accepted"), When.NOW, () -> done.add("accepted"));
        assertThat(said()).containsExactly(hex(text("events")) + hex(text("accepted")));
        assertThat(done).containsExactly("events", "accepted");
    }

    @Test
    void whatWaitsForANextThatDoesNotComeLeavesAtTheTurnsEnd() {
        line.write(text("events"), When.WITH_NEXT, NOTHING);
        channel.runPendingTasks();
        assertThat(said()).containsExactly(hex(text("events")));
    }

    @Test
    void whatWaitsIsDoneWithWhereTheLineEnds() {
        var done = new ArrayList<String>();
        line.write(text("events"), When.WITH_NEXT, () -> done.add("events"));
        channel.close();
        assertThat(done).containsExactly("events");
    }

    @Test
    void afterTheGoodbyeNothingFollows() {
        line.write(text("last"), When.WITH_NEXT, NOTHING);
        line.close(CloseCode.STOPPING);
        line.write(text("too late"), When.NOW, NOTHING);
        var said = said();
        assertThat(said).hasSize(2).first().isEqualTo(hex(text("last")));
        assertThat(said.getLast()).startsWith("88");
    }

    @Test
    void aPingIsAnsweredAlsoWhileNothingIsHeard() {
        line.holdBack();
        channel.writeInbound(new PingWebSocketFrame(Unpooled.copiedBuffer("7", StandardCharsets.US_ASCII)));
        assertThat(said()).containsExactly("8a0137");
    }

    @Test
    void whoAsksAndDoesNotReadIsNotAnswered() {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        channel.writeInbound(new PingWebSocketFrame());
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
        assertThat(said()).isEmpty();
        channel.writeInbound(new PingWebSocketFrame());
        assertThat(said()).containsExactly("8a00");
    }

    @Test
    void whatCameMeanwhileIsHeardInItsOrder() throws InterruptedException {
        line.holdBack();
        channel.writeInbound(new TextWebSocketFrame("one"), new TextWebSocketFrame("two"));
        channel.writeInbound(new TextWebSocketFrame(false, 0, "th"), new ContinuationWebSocketFrame(true, 0, "ree"));
        assertThat(heard).isEmpty();
        line.hearAgain();
        assertThat(List.of(told(), told(), told())).containsExactly("one", "two", "three");
    }

    /** Of Vert.x's own it would be the request, and two queues with room for a thousand. */
    @Test
    void anOpenSocketKeepsNothingOfTheRequestItBeganWith(@TempDir Path data) throws IOException, JMException {
        try (var hotseat = TestHotseat.on(data)) {
            var before = alive("io.vertx.core.http.impl.Http1xServerConnection");
            var sockets = new ArrayList<RawHttp>();
            for (var each = 0; each < 50; each++) {
                sockets.add(open(hotseat));
            }
            assertThat(alive(LeanLine.class.getName())).isGreaterThanOrEqualTo(50);
            assertThat(alive("io.vertx.core.http.impl.Http1xServerConnection") - before).isLessThan(10);
            assertThat(alive("io.vertx.core.http.impl.ServerWebSocketImpl")).isLessThan(10);
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void theFigureOfOpenSocketsGoesUpAndDownWithThem(@TempDir Path data) throws IOException {
        try (var hotseat = TestHotseat.on(data)) {
            var first = open(hotseat);
            var second = open(hotseat);
            Waiting.until(() -> openSockets(hotseat) == 2);
            first.close();
            Waiting.until(() -> openSockets(hotseat) == 1);
            second.close();
            Waiting.until(() -> openSockets(hotseat) == 0);
        }
    }

    private static double openSockets(TestHotseat hotseat) {
        return hotseat.send("GET", "/metrics", Optional.empty(), Map.of()).body().lines()
                .filter(line -> line.startsWith("vertx_http_server_active_ws_connections"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private static RawHttp open(TestHotseat hotseat) throws IOException {
        var socket = new RawHttp(hotseat.port()).say("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
        assertThat(socket.head()).contains(" 101 ");
        return socket;
    }

    /** How many there are of a class that anything refers to. */
    private static long alive(String type) throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
        return histogram.lines().map(String::strip).map(row -> row.split("\\s+")).filter(row -> row.length > 3 && row[3].equals(type))
                .mapToLong(row -> Long.parseLong(row[1])).sum();
    }

    private void pass(long seconds) {
        for (var second = 0L; second < seconds; second++) {
            line.pass(1);
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
            channel.runPendingTasks();
        }
    }

    /** What was sent since it was last asked, each piece as hexadecimal digits. */
    private List<String> said() {
        var said = new ArrayList<String>();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            said.add(ByteBufUtil.hexDump(bytes));
            bytes.release();
        }
        return said;
    }

    private String told() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    private static Frame text(String text) {
        return Frame.of(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(Frame frame) {
        return ByteBufUtil.hexDump(frame.wire());
    }

    /** A network that takes no more than it is let. */
    private static final class Network extends EmbeddedChannel {
        private int room = ALL;

        /** From now on only so much more. */
        void take(int bytes) {
            room = bytes;
            flush();
        }

        @Override
        protected void doWrite(ChannelOutboundBuffer waiting) {
            while (room > 0 && waiting.current() instanceof ByteBuf bytes) {
                var taken = Math.min(room, bytes.readableBytes());
                outboundMessages().add(bytes.copy(bytes.readerIndex(), taken));
                room = room == ALL ? ALL : room - taken;
                waiting.removeBytes(taken);
            }
        }
    }
}
