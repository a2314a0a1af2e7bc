package dev.hotseat.web.socket;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.impl.VertxConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The life of a lean line on a channel that leads nowhere, which tells whether Vert.x is inside as that expects. */
final class LeanTrial implements SocketLine.Listener {
    private static final int BYTES_MAX = 100;
    private static final Frame WORD = Frame.of(List.of("word".getBytes(StandardCharsets.UTF_8)));
    private static final String PULSE = "8900";

    private final List<String> told = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private LeanLine line;

    private LeanTrial() {}

    /** Fails where anything is not as it should be. On an event loop of this Vert.x. */
    static void run(Vertx vertx) {
        new LeanTrial().go((ContextInternal) vertx.getOrCreateContext());
    }

    private void go(ContextInternal context) {
        try {
            channel.pipeline().addLast("idle", new IdleStateHandler(0, 0, 0)).addLast(new WebSocket13FrameEncoder(false))
                    .addLast("handler", VertxHandler.create(place -> new VertxConnection(context, place)));
            line = LeanLine.takeOver(channel.pipeline(), BYTES_MAX, place -> new LeanLine(context, place, null, null));
            line.tell(this);
            hears();
            says();
            ends();
        } finally {
            channel.finishAndReleaseAll();
        }
    }

    private void hears() {
        line.holdBack();
        channel.writeInbound(new TextWebSocketFrame("one"));
        expect(told.isEmpty(), "something was heard that was held back");
        line.hearAgain();
        channel.writeInbound(new TextWebSocketFrame("two"));
        expect(told.equals(List.of("one", "two")), "what was said was not heard in its order");
    }

    private void says() {
        line.write(WORD, When.NOW, () -> told.add("written"));
        expect(said().equals(ByteBufUtil.hexDump(WORD.wire())) && told.getLast().equals("written"), "what was written was not sent");
        full(true);
        line.write(WORD, When.NOW, () -> { });
        expect(said().isEmpty(), "a full channel was written to");
        full(false);
        expect(said().equals(ByteBufUtil.hexDump(WORD.wire())), "what waited for the channel was not sent");
        line.pass(LineWatch.PULSE_SECONDS);
        expect(said().equals(PULSE), "a quiet line got no pulse");
    }

    private void ends() {
        line.close(CloseCode.STOPPING);
        expect(said().startsWith("88"), "no goodbye was said");
        channel.writeInbound(new CloseWebSocketFrame());
        expect(!channel.isOpen() && told.getLast().equals("closed"), "the line did not end with the other side's goodbye");
    }

    private void full(boolean full) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, !full);
        channel.runPendingTasks();
    }

    /** What was sent since it was last asked, as hexadecimal digits. */
    private String said() {
        var said = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            said.append(ByteBufUtil.hexDump(bytes));
            bytes.release();
        }
        return said.toString();
    }

    private static void expect(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }

    @Override
    public void text(String text) {
        told.add(text);
    }

    @Override
    public void bytes() {
        told.add("bytes");
    }

    @Override
    public void stuck() {
        told.add("stuck");
    }

    @Override
    public void closed(long silentMs) {
        told.add("closed");
    }
}
