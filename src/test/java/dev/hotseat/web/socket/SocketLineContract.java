package dev.hotseat.web.socket;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.ops.Config;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.protocol.HistoryFrames;
import dev.hotseat.room.Outbound.When;
import dev.hotseat.room.ServerClock;
import dev.hotseat.session.StreamName;
import dev.hotseat.testing.Waiting;
import dev.hotseat.web.guard.VertxInternals;
import dev.hotseat.web.guard.VertxInternals.Use;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every line holds to, seen from the other end of a real connection. Time passes for a line when it is told to. */
abstract class SocketLineContract {
    private static final int MESSAGE_BYTES_MAX = 2_000;
    private static final int MEGABYTE = 1 << 20;
    private static final String STUCK = "stuck";

    private final Vertx vertx = Vertx.vertx();
    private final VertxInternals internals = new VertxInternals();
    private final BlockingQueue<SocketLine> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Context context;
    private HttpServer server;
    private WireClient client;
    private SocketLine line;

    abstract Config.Sockets kind();

    abstract Class<? extends SocketLine> type();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        context = vertx.getOrCreateContext();
        server = await(Future.future(listening -> context.runOnContext(_ -> listen().onComplete(listening))));
        client = new WireClient(server.actualPort());
        line = opened.poll(20, TimeUnit.SECONDS);
        assertThat(line).isInstanceOf(type());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        await(vertx.close());
        assertThat(told.stream().filter(each -> each.startsWith("closed"))).as("told once of the end, at most").hasSizeLessThanOrEqualTo(1);
        assertThat(internals.without(Use.SOCKETS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "Grüße, 陈 𝄞", "really \uFFFD"})
    void textGoesBothWays(String text) throws IOException, InterruptedException {
        client.say(text);
        assertThat(told()).isEqualTo("text " + text);
        line.write(frame(text), When.NOW, () -> { });
        assertThat(client.hearText()).isEqualTo(text);
    }

    @Test
    void aMessageInManyPiecesIsHeardWhole() throws IOException, InterruptedException {
        var letters = "Grüße, 陈 𝄞".getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < letters.length; at++) {
            client.say(at == 0 ? WireClient.TEXT : WireClient.CONTINUATION, at == letters.length - 1, new byte[] {letters[at]});
            client.say(WireClient.PONG, true, new byte[0]);
        }
        assertThat(told()).isEqualTo("text Grüße, 陈 𝄞");
        client.say(WireClient.TEXT, false, new byte[0]);
        client.say(WireClient.CONTINUATION, true, "next".getBytes(StandardCharsets.UTF_8));
        assertThat(told()).isEqualTo("text next");
    }

    @Test
    void aLongMessageIsSentInPieces() throws IOException {
        var body = ("\"words\":\"" + "陈".repeat(HistoryFrames.BYTES_MAX) + "\"}").getBytes(StandardCharsets.UTF_8);
        new HistoryFrames(FrameWriter.beginOfEvents(StreamName.MAIN), 1, List.of(body)).forEachRemaining(piece -> line.write(piece, When.NOW, () -> { }));
        line.write(frame("after"), When.NOW, () -> { });
        assertThat(client.hearText()).contains(new String(body, StandardCharsets.UTF_8));
        assertThat(client.hearText()).isEqualTo("after");
    }

    @Test
    void bytesAreToldAsBytesAndTheLineLivesOn() throws IOException, InterruptedException {
        client.say(WireClient.BYTES, true, new byte[] {1, 2, (byte) 0xC3});
        client.say("still here");
        assertThat(List.of(told(), told())).containsExactly("bytes", "text still here");
    }

    @Test
    void aPingIsAnsweredAlsoWhileNothingIsHeard() throws IOException {
        run(SocketLine::holdBack);
        client.say(WireClient.PING, true, "7".getBytes(StandardCharsets.UTF_8));
        var answer = client.hear().orElseThrow();
        assertThat(answer.kind()).isEqualTo(WireClient.PONG);
        assertThat(answer.text()).isEqualTo("7");
    }

    @Test
    void aQuietLineGetsAPulseAndStaysAsLongAsItIsAnswered() throws IOException, InterruptedException {
        for (var pulse = 0; pulse < 10; pulse++) {
            run(each -> each.pass(LineWatch.PULSE_SECONDS));
            assertThat(client.hear().orElseThrow().kind()).isEqualTo(WireClient.PING);
            client.say(WireClient.PONG, true, new byte[0]);
            client.say("pulse " + pulse);
            assertThat(told()).isEqualTo("text pulse " + pulse);
        }
        assertThat(line.isOver()).isFalse();
    }

    @Test
    void whoAnswersNoPulseIsGone() throws IOException, InterruptedException {
        for (var second = 0; second < LineWatch.DEAD_SECONDS; second++) {
            run(each -> each.pass(1));
        }
        assertThat(told()).isEqualTo("closed after " + LineWatch.DEAD_SECONDS + " s of silence");
        assertThat(line.isOver()).isTrue();
        client.untilEnd();
    }

    @Test
    void theServersGoodbyeIsSaidWithItsReason() throws IOException, InterruptedException {
        var closed = line.close(CloseCode.TOO_MANY_ROOMS);
        var goodbye = client.hear().orElseThrow();
        assertThat(goodbye.code()).isEqualTo(CloseCode.TOO_MANY_ROOMS.code());
        assertThat(goodbye.reason()).isEqualTo(CloseCode.TOO_MANY_ROOMS.reason());
        client.sayGoodbye(goodbye.code(), "");
        assertThat(client.untilEnd()).isEmpty();
        await(closed);
        assertThat(told()).isEqualTo("closed after 0 s of silence");
    }

    @Test
    void whoDoesNotAnswerTheGoodbyeIsCutOff() throws IOException, InterruptedException {
        line.close(CloseCode.STOPPING);
        assertThat(client.hear().orElseThrow().kind()).isEqualTo(WireClient.CLOSE);
        run(each -> each.pass(LineWatch.GOODBYE_SECONDS));
        assertThat(told()).isEqualTo("closed after 0 s of silence");
        client.untilEnd();
    }

    @Test
    void theOtherSidesGoodbyeIsAnsweredWithTheSame() throws IOException, InterruptedException {
        client.sayGoodbye(3_999, "Bis später");
        var answer = client.untilEnd().orElseThrow();
        assertThat(answer.code()).isEqualTo(3_999);
        assertThat(answer.reason()).isEqualTo("Bis später");
        assertThat(told()).isEqualTo("closed after 0 s of silence");
    }

    @Test
    void whoEndsTheirHalfEndsTheLine() throws IOException, InterruptedException {
        client.endOutput();
        assertThat(told()).isEqualTo("closed after 0 s of silence");
        client.untilEnd();
    }

    @Test
    void whoBreaksOffEndsTheLine() throws IOException, InterruptedException {
        client.reset();
        assertThat(told()).isEqualTo("closed after 0 s of silence");
        assertThat(line.isOver()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {MESSAGE_BYTES_MAX, MESSAGE_BYTES_MAX / 2, 100})
    void aMessageOfMoreThanMayBeEndsTheLineAndIsNotTold(int pieceBytes) throws IOException, InterruptedException {
        for (var bytes = 0; bytes <= MESSAGE_BYTES_MAX; bytes += pieceBytes) {
            client.say(bytes == 0 ? WireClient.TEXT : WireClient.CONTINUATION, false, new byte[pieceBytes]);
        }
        client.untilEnd();
        assertThat(told()).startsWith("closed");
        assertThat(told).isEmpty();
    }

    @Test
    void aMessageOfAsMuchAsMayBeIsHeard() throws IOException, InterruptedException {
        var text = "x".repeat(MESSAGE_BYTES_MAX);
        client.say(WireClient.TEXT, false, text.substring(1).getBytes(StandardCharsets.UTF_8));
        client.say(WireClient.CONTINUATION, true, "x".getBytes(StandardCharsets.UTF_8));
        assertThat(told()).isEqualTo("text " + text);
    }

    @Test
    void whatIsNoUnicodeEndsTheLineAndIsNotTold() throws IOException, InterruptedException {
        client.say(WireClient.TEXT, true, new byte[] {'a', (byte) 0xC3, 0x28});
        client.say("and more");
        var goodbye = client.hear().orElseThrow();
        assertThat(goodbye.code()).isEqualTo(1_007);
        client.sayGoodbye(1_007, "");
        client.untilEnd();
        assertThat(told()).startsWith("closed");
    }

    @Test
    void whatCameMeanwhileIsHeardInItsOrder() throws IOException, InterruptedException {
        run(SocketLine::holdBack);
        for (var number = 0; number < 5; number++) {
            client.say("number " + number);
        }
        client.say(WireClient.PING, true, new byte[0]);
        assertThat(client.hear().orElseThrow().kind()).as("the answer to what came behind them").isEqualTo(WireClient.PONG);
        assertThat(told).isEmpty();
        for (var number = 5; number < 100; number++) {
            client.say("number " + number);
        }
        client.say(WireClient.TEXT, false, "th".getBytes(StandardCharsets.UTF_8));
        client.say(WireClient.CONTINUATION, true, "ree".getBytes(StandardCharsets.UTF_8));
        run(SocketLine::hearAgain);
        for (var number = 0; number < 100; number++) {
            assertThat(told()).isEqualTo("text number " + number);
        }
        assertThat(told()).isEqualTo("text three");
    }

    @Test
    void whatWaitsForTheNextComesBeforeIt() throws IOException {
        run(each -> {
            for (var number = 0; number < 100; number++) {
                each.write(frame("" + number), number % 3 == 0 ? When.NOW : When.WITH_NEXT, () -> { });
            }
        });
        for (var number = 0; number < 100; number++) {
            assertThat(client.hearText()).isEqualTo("" + number);
        }
    }

    @Test
    void whatOneThreadWritesComesInItsOrder() throws IOException, InterruptedException {
        var done = new AtomicInteger();
        var writers = IntStream.range(0, 4).mapToObj(writer -> Thread.ofVirtual().start(() -> IntStream.range(0, 200).forEach(number ->
                line.write(frame(writer + " " + number), number % 2 == 0 ? When.NOW : When.WITH_NEXT, done::incrementAndGet)))).toList();
        var heard = new ArrayList<String>();
        while (heard.size() < 800) {
            heard.add(client.hearText());
        }
        for (var writer = 0; writer < 4; writer++) {
            var own = writer + " ";
            assertThat(heard.stream().filter(each -> each.startsWith(own))).containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(number -> own + number)
                    .toList());
            writers.get(writer).join();
        }
        Waiting.until(() -> done.get() == 800);
    }

    @Test
    void whatWasWrittenBeforeTheGoodbyeComesBeforeItAndNothingComesAfter() throws IOException {
        var done = Collections.synchronizedList(new ArrayList<String>());
        line.write(frame("before"), When.WITH_NEXT, () -> done.add("before"));
        line.close(CloseCode.STOPPING);
        line.write(frame("after"), When.NOW, () -> done.add("after"));
        assertThat(client.hearText()).isEqualTo("before");
        assertThat(client.hear().orElseThrow().kind()).isEqualTo(WireClient.CLOSE);
        client.sayGoodbye(CloseCode.STOPPING.code(), "");
        assertThat(client.hear()).isEmpty();
        Waiting.until(() -> done.size() == 2);
        assertThat(done).containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void whatWaitsIsDoneWithOnceWhereTheLineBreaks() throws IOException, InterruptedException {
        var done = new AtomicInteger();
        for (var each = 0; each < 20; each++) {
            line.write(frame("x".repeat(MEGABYTE)), When.NOW, done::incrementAndGet);
        }
        client.reset();
        assertThat(told()).startsWith("closed");
        Waiting.until(() -> done.get() == 20);
        line.write(frame("late"), When.NOW, done::incrementAndGet);
        Waiting.until(() -> done.get() == 21);
    }

    @Test
    void whoTakesNothingOfWhatWaitsIsLetGoWhateverTheySay() throws IOException, InterruptedException {
        var done = new AtomicInteger();
        for (var each = 0; each < 20; each++) {
            line.write(frame("x".repeat(MEGABYTE)), When.NOW, done::incrementAndGet);
        }
        run(each -> each.pass(1));
        for (var second = 0; second < LineWatch.STUCK_SECONDS && !told.contains(STUCK); second++) {
            client.say(WireClient.PONG, true, new byte[0]);
            run(each -> each.pass(1));
        }
        assertThat(told()).isEqualTo(STUCK);
        assertThat(told()).startsWith("closed");
        assertThat(line.isOver()).isTrue();
        client.close();
        Waiting.until(() -> done.get() == 20);
    }

    @Test
    void whoTakesItSlowlyStays() throws IOException, InterruptedException {
        var done = new AtomicInteger();
        for (var each = 0; each < 20; each++) {
            line.write(frame("x".repeat(MEGABYTE)), When.NOW, done::incrementAndGet);
        }
        for (var part = 0; part < 4; part++) {
            run(each -> each.pass(LineWatch.STUCK_SECONDS - 1));
            var before = done.get();
            while (done.get() == before) {
                client.take(MEGABYTE / 4);
            }
            run(each -> each.pass(1));
        }
        assertThat(told).isEmpty();
        assertThat(line.isOver()).isFalse();
    }

    private Future<HttpServer> listen() {
        var lines = new SocketLines(vertx, ServerClock.startingNow(), kind(), internals);
        return vertx.createHttpServer(new HttpServerOptions().setMaxWebSocketFrameSize(MESSAGE_BYTES_MAX).setWebSocketClosingTimeout(LineWatch.GOODBYE_SECONDS)
                        .setPerFrameWebSocketCompressionSupported(false).setPerMessageWebSocketCompressionSupported(false)
                        .setIdleTimeout(LineWatch.DEAD_SECONDS))
                .requestHandler(request -> lines.open(request, MESSAGE_BYTES_MAX).onSuccess(this::opened))
                .listen(0, "127.0.0.1");
    }

    private void opened(SocketLine open) {
        open.tell(new SocketLine.Listener() {
            @Override
            public void text(String text) {
                told.add("text " + text);
            }

            @Override
            public void bytes() {
                told.add("bytes");
            }

            @Override
            public void stuck() {
                told.add(STUCK);
            }

            @Override
            public void closed(long silentMs) {
                told.add("closed after " + silentMs / 1_000 + " s of silence");
            }
        });
        opened.add(open);
    }

    /** Does it on the line's loop, and waits until it is done. */
    private void run(Consumer<SocketLine> what) {
        await(Future.future(done -> context.runOnContext(_ -> {
            what.accept(line);
            done.complete();
        })));
    }

    private String told() throws InterruptedException {
        var next = told.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("something told").isNotNull();
        return next;
    }

    private static Frame frame(String text) {
        return Frame.of(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
