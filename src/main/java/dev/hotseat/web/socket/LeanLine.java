package dev.hotseat.web.socket;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import dev.hotseat.web.socket.SocketMessages.Message;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxConnection;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.NetworkMetrics;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * The lean way to keep an open WebSocket, in the place of Vert.x's own. That one keeps, for as long as a socket is open, the
 * request it began with and two queues of a thousand places, which is more than all else about it, and encodes a frame again for
 * every socket. Built on what Vert.x is inside, which another version may have otherwise.
 */
final class LeanLine extends VertxConnection implements SocketLine {
    /** About as much as an answer to a command takes. */
    private static final int ANSWER_BYTES = 128;
    private static final Frame PULSE = new Frame(new byte[] {(byte) 0x89, 0});
    private static final Runnable NOTHING = () -> { };
    private static final System.Logger LOG = System.getLogger(LeanLine.class.getName());

    /** A frame that the channel was too full for; its bytes are everybody's, and nothing is copied before it is its turn. */
    private record Unsent(Frame frame, Runnable then) {}

    private final HttpServerMetrics<Object, Object, Object> metrics;
    private final Object openSocket;
    /** What is written from the encoder's place passes only what lies between it and the network, as TLS. */
    private final ChannelHandlerContext encoder;
    private final LineWatch watch = new LineWatch();
    private Listener listener;
    /** Written, and not sent before the next is; with what is to be done when both are. */
    private ByteBuf held;
    private Runnable heldThen;
    /** Null as long as the channel takes everything. */
    private Queue<Unsent> unsent;
    /** Writes that the network has not taken whole, and the bytes of those that it has. */
    private int writesWaiting;
    private long bytesWritten;
    private long silentMs;
    private ChannelPromise leaving;
    private boolean goodbyeHeard;
    private boolean refused;
    /** After a close frame, whoever sent it, nothing may follow; {@link #over} tells the other threads so before it is sent. */
    private boolean goodbyeSaid;
    private boolean gone;
    private volatile boolean over;

    LeanLine(ContextInternal context, ChannelHandlerContext place, HttpServerMetrics<Object, Object, Object> metrics, Object openSocket) {
        super(context, place, true);
        this.metrics = metrics;
        this.openSocket = openSocket;
        this.encoder = place.pipeline().context(WebSocketFrameEncoder.class);
    }

    /** Takes over a connection on which Vert.x has just opened a socket; fails before it changes anything where that is not as expected. */
    static LeanLine takeOver(HttpConnection connection, int messageBytesMax) {
        var http = (HttpServerConnection) connection;
        return takeOver(http.channelHandlerContext().pipeline(), messageBytesMax, made(http.context(), (ConnectionBase) http));
    }

    static LeanLine takeOver(ChannelPipeline pipeline, int messageBytesMax, Function<ChannelHandlerContext, LeanLine> made) {
        expect(pipeline);
        var own = VertxHandler.create(made);
        pipeline.remove("idle");
        pipeline.addBefore("handler", "whole", new WebSocketFrameAggregator(messageBytesMax));
        pipeline.addBefore("handler", "messages", SocketMessages.SHARED);
        pipeline.replace("handler", "handler", own);
        return own.getConnection();
    }

    /** Nothing that has a part in a message may be between the encoder and the handler, since what is written here passes it by. */
    private static void expect(ChannelPipeline pipeline) {
        var encoder = pipeline.context(WebSocketFrameEncoder.class);
        var behind = encoder == null ? List.of() : pipeline.toMap().keySet().stream().dropWhile(name -> !name.equals(encoder.name())).skip(1)
                .filter(name -> !(pipeline.get(name) instanceof ChunkedWriteHandler || pipeline.get(name) instanceof IdleStateHandler)).toList();
        if (!behind.equals(List.of("handler")) || !(pipeline.get("handler") instanceof VertxHandler) || !(pipeline.get("idle") instanceof IdleStateHandler)) {
            throw new IllegalStateException("a socket's handlers are " + pipeline.names());
        }
    }

    /** The handler keeps this as long as the socket is open, and so it must not refer to what came before. */
    @SuppressWarnings("unchecked")
    private static Function<ChannelHandlerContext, LeanLine> made(ContextInternal context, ConnectionBase replaced) {
        var connection = replaced.metric();
        if (!(replaced.metrics() instanceof HttpServerMetrics<?, ?, ?> counting)) {
            return place -> new LeanLine(context, place, null, null);
        }
        // Vert.x counts open sockets in one figure for all, which is not told of the one that is replaced.
        var metrics = (HttpServerMetrics<Object, Object, Object>) counting;
        var openSocket = metrics.connected(connection, null, null);
        metrics.disconnected(openSocket);
        return place -> {
            var line = new LeanLine(context, place, metrics, openSocket);
            line.metric(connection);
            return line;
        };
    }

    @Override
    public void tell(Listener to) {
        listener = to;
    }

    @Override
    protected void handleMessage(Object message) {
        watch.heard();
        if (gone || refused && !(message instanceof SocketMessages.Goodbye)) {
            return;
        }
        switch ((Message) message) {
            case SocketMessages.Goodbye(var content) -> goodbyeHeard(content);
            case SocketMessages.Other.SIGN_OF_LIFE -> { }
            case SocketMessages.Text(var text, _) -> context.emit(text, listener::text);
            case SocketMessages.Other.BYTES -> context.emit(null, _ -> listener.bytes());
            case SocketMessages.Other.NOT_UNICODE -> {
                refused = true;
                close(new CloseWebSocketFrame(WebSocketCloseStatus.INVALID_PAYLOAD_DATA));
            }
        }
    }

    /** Theirs is answered with the same; ours has then been answered. */
    private void goodbyeHeard(ByteBuf content) {
        goodbyeHeard = true;
        if (leaving == null) {
            close(new CloseWebSocketFrame(true, 0, content));
        } else {
            cutOff();
        }
    }

    @Override
    public void holdBack() {
        doPause();
    }

    @Override
    public void hearAgain() {
        if (!gone) {
            doResume();
        }
    }

    @Override
    public boolean isOver() {
        return over || !channel.isOpen();
    }

    @Override
    public void write(Frame frame, When when, Runnable then) {
        if (isOver()) {
            then.run();
            return;
        }
        var loop = channel.eventLoop();
        if (loop.inEventLoop()) {
            put(frame, when, then);
        } else {
            loop.execute(() -> put(frame, when, then));
        }
    }

    private void put(Frame frame, When when, Runnable then) {
        if (goodbyeSaid) {
            then.run();
            return;
        }
        watch.said();
        if (unsent == null && channel.isWritable()) {
            reportBytesWritten(frame.length());
            put(held == null ? copy(frame, when) : held.writeBytes(frame.wire()), when, then);
        } else {
            unsent = unsent == null ? new ArrayDeque<>() : unsent;
            unsent.add(new Unsent(frame, then));
        }
    }

    /** What is held back goes in one piece with what comes after it, so that the system is called once for both. */
    private void put(ByteBuf bytes, When when, Runnable then) {
        var first = heldThen;
        Runnable both = first == null ? then : () -> {
            first.run();
            then.run();
        };
        switch (when) {
            case NOW -> send(bytes, both);
            case WITH_NEXT -> {
                if (held == null) {
                    // Should the next not come after all, the turn's end takes it along.
                    channel.eventLoop().execute(this::sendHeld);
                }
                held = bytes;
                heldThen = both;
            }
        }
    }

    private ByteBuf copy(Frame frame, When when) {
        return encoder.alloc().directBuffer(frame.length() + (when == When.WITH_NEXT ? ANSWER_BYTES : 0)).writeBytes(frame.wire());
    }

    private void sendHeld() {
        if (held != null) {
            send(held, heldThen);
        }
    }

    private void send(ByteBuf bytes, Runnable then) {
        held = null;
        heldThen = null;
        var length = bytes.readableBytes();
        follow(encoder.writeAndFlush(bytes), length, then);
    }

    private void follow(ChannelFuture written, int length, Runnable then) {
        if (written.isDone()) {
            bytesWritten += length;
            then.run();
        } else {
            writesWaiting++;
            written.addListener(_ -> {
                writesWaiting--;
                bytesWritten += length;
                then.run();
            });
        }
    }

    /** The channel takes more again. */
    @Override
    protected void handleWriteQueueDrained() {
        if (unsent == null) {
            return;
        }
        while (channel.isWritable() && unsent != null) {
            var next = unsent.poll();
            unsent = unsent.isEmpty() ? null : unsent;
            reportBytesWritten(next.frame().length());
            follow(encoder.write(copy(next.frame(), When.NOW)), next.frame().length(), next.then());
        }
        encoder.flush();
    }

    private void forgetUnsent() {
        var never = unsent;
        unsent = null;
        if (never != null) {
            never.forEach(each -> each.then().run());
        }
    }

    @Override
    public Future<Void> close(CloseCode code) {
        over = true;
        return close(new CloseWebSocketFrame(code.code(), code.reason()));
    }

    /** {@inheritDoc} The close frame to send, where there is a reason for another than that all is done. */
    @Override
    protected void handleClose(Object reason, ChannelPromise promise) {
        over = true;
        forgetUnsent();
        sendHeld();
        goodbyeSaid = true;
        leaving = promise;
        watch.leaving(LineWatch.STUCK_SECONDS);
        var frame = reason instanceof CloseWebSocketFrame told ? told : new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE);
        write(frame, true, chctx.newPromise().addListener(_ -> {
            if (goodbyeHeard) {
                cutOff();
            } else {
                watch.leaving(LineWatch.GOODBYE_SECONDS);
            }
        }));
    }

    /** At once, also where something still waits to be sent. */
    private void cutOff() {
        if (leaving != null) {
            var done = leaving;
            leaving = null;
            chctx.close(done);
        }
    }

    @Override
    public boolean pass(int seconds) {
        if (!gone) {
            switch (watch.pass(seconds, writesWaiting > 0, taken())) {
                case NOTHING -> { }
                case PULSE -> put(PULSE, When.NOW, NOTHING);
                case SILENT -> end();
                case STUCK -> {
                    context.emit(null, _ -> listener.stuck());
                    end();
                }
                case GOODBYE_OVER -> cutOff();
            }
        }
        return !gone;
    }

    /** For want of a sign of life. */
    private void end() {
        silentMs = watch.silentMs();
        chctx.close();
    }

    /** How many bytes the network took, also of a write that it has not taken whole. */
    private long taken() {
        var buffer = channel.unsafe().outboundBuffer();
        return bytesWritten + (buffer == null ? 0 : buffer.currentProgress());
    }

    @Override
    protected void handleClosed() {
        gone = true;
        over = true;
        goodbyeSaid = true;
        if (leaving != null) {
            leaving.trySuccess();
            leaving = null;
        }
        forgetUnsent();
        // Fails at once, which is all that is left to be done about it.
        sendHeld();
        if (metrics != null) {
            metrics.disconnected(openSocket);
        }
        context.emit(null, _ -> listener.closed(silentMs));
        super.handleClosed();
    }

    /** The connection is closed after this. */
    @Override
    protected void handleException(Throwable failure) {
        if (failure instanceof TooLongFrameException && !over) {
            over = true;
            chctx.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG));
        }
        LOG.log(Level.DEBUG, "socket failed", failure);
    }

    @Override
    public NetworkMetrics<?> metrics() {
        return metrics;
    }

    @Override
    protected long sizeof(Object message) {
        return switch (message) {
            case SocketMessages.Text(_, var bytes) -> bytes;
            case WebSocketFrame frame -> frame.content().readableBytes();
            default -> super.sizeof(message);
        };
    }
}
