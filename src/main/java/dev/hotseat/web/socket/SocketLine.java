package dev.hotseat.web.socket;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import dev.hotseat.web.socket.SocketMessages.Message;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxConnection;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.NetworkMetrics;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An open WebSocket (RFC 6455), in the place of Vert.x's own. That one keeps, for as long as a socket is open, the request it
 * began with and two queues of a thousand places, which is more than all else about it, and encodes a frame again for every
 * socket. {@link #write} and {@link #close} may be called from any thread; all else is on the connection's event loop.
 */
public final class SocketLine extends VertxConnection {
    /** Is told what comes. */
    interface Listener {
        void text(String text);

        /** A message of bytes, which are gone. */
        void bytes();

        /** Once, and last. @param silentMs how long nothing was heard before, where that is why it ended */
        void closed(long silentMs);
    }

    /** So often at least something is said, whatever stands in between and lets go of quiet lines. */
    static final int PULSE_SECONDS = 25;
    /** Who says nothing for so long is asked whether they are still there; longer than a pulse, which asks that too. */
    static final int SILENT_SECONDS = 30;
    /** Who then leaves that unanswered for as long again is gone, even where no network says so. */
    static final int DEAD_SECONDS = 2 * SILENT_SECONDS;
    /** How long a browser that was sent away may take to say so too, before it is cut off. */
    private static final int GOODBYE_SECONDS_MAX = 3;
    /** About as much as an answer to a command takes. */
    private static final int ANSWER_BYTES = 128;
    private static final Frame PULSE = new Frame(new byte[] {(byte) 0x89, 0});
    private static final System.Logger LOG = System.getLogger(SocketLine.class.getName());

    private final HttpServerMetrics<Object, Object, Object> metrics;
    private final Object openSocket;
    /** What is written from the encoder's place passes only what lies between it and the network, as TLS. */
    private final ChannelHandlerContext encoder;
    private Listener listener;
    /** Written, and not sent before the next is; with what is to be done when both are. */
    private ByteBuf held;
    private Runnable heldThen;
    private boolean asked;
    private long silentMs;
    private ChannelPromise leaving;
    private ScheduledFuture<?> waiting;
    private boolean goodbyeHeard;
    private boolean gone;
    /** After a close frame, whoever sent it, nothing may follow. */
    private volatile boolean over;

    SocketLine(ContextInternal context, ChannelHandlerContext place, HttpServerMetrics<Object, Object, Object> metrics, Object openSocket) {
        super(context, place, true);
        this.metrics = metrics;
        this.openSocket = openSocket;
        this.encoder = place.pipeline().context(WebSocketFrameEncoder.class);
    }

    /**
     * Answers a request that asks for a WebSocket; fails where it asks wrongly, which is then answered too.
     * @param messageBytesMax a message of more ends the line
     */
    static Future<SocketLine> open(HttpServerRequest request, int messageBytesMax) {
        return request.toWebSocket().map(_ -> takeOver((HttpServerConnection) request.connection(), messageBytesMax));
    }

    private static SocketLine takeOver(HttpServerConnection http, int messageBytesMax) {
        var pipeline = http.channelHandlerContext().pipeline();
        return takeOver(pipeline, messageBytesMax, made(http.context(), (ConnectionBase) http));
    }

    static SocketLine takeOver(ChannelPipeline pipeline, int messageBytesMax, Function<ChannelHandlerContext, SocketLine> made) {
        var own = VertxHandler.create(made);
        pipeline.replace("idle", "idle", new IdleStateHandler(SILENT_SECONDS, PULSE_SECONDS, 0));
        pipeline.addBefore("handler", "whole", new WebSocketFrameAggregator(messageBytesMax));
        pipeline.addBefore("handler", "messages", SocketMessages.SHARED);
        pipeline.replace("handler", "handler", own);
        return own.getConnection();
    }

    /** The handler keeps this as long as the socket is open, and so it must not refer to what came before. */
    @SuppressWarnings("unchecked")
    private static Function<ChannelHandlerContext, SocketLine> made(ContextInternal context, ConnectionBase replaced) {
        var connection = replaced.metric();
        if (!(replaced.metrics() instanceof HttpServerMetrics<?, ?, ?> counting)) {
            return place -> new SocketLine(context, place, null, null);
        }
        // Vert.x counts open sockets in one figure for all, which is not told of the one that is replaced.
        var metrics = (HttpServerMetrics<Object, Object, Object>) counting;
        var openSocket = metrics.connected(connection, null, null);
        metrics.disconnected(openSocket);
        return place -> {
            var line = new SocketLine(context, place, metrics, openSocket);
            line.metric(connection);
            return line;
        };
    }

    /** To be called at once; what came before is lost. */
    void tell(Listener to) {
        listener = to;
    }

    @Override
    protected void handleMessage(Object message) {
        asked = false;
        if (gone) {
            return;
        }
        switch ((Message) message) {
            case SocketMessages.Text(var text, _) -> context.emit(text, listener::text);
            case SocketMessages.Goodbye(var content) -> goodbyeHeard(content);
            case SocketMessages.Other.BYTES -> context.emit(null, _ -> listener.bytes());
            case SocketMessages.Other.SIGN_OF_LIFE -> { }
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

    /** Nothing that comes is told from here on, and the other side waits with the rest, until {@link #hearAgain}. */
    void holdBack() {
        doPause();
    }

    void hearAgain() {
        if (!gone) {
            doResume();
        }
    }

    boolean isOver() {
        return over || !channel.isOpen();
    }

    /** {@code then} runs on the loop once the frame is handed to the network, or never will be. */
    void write(Frame frame, When when, Runnable then) {
        // After a close frame nothing may follow.
        if (over) {
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

    /** What is held back goes in one piece with what comes after it, so that the system is called once for both. */
    private void put(Frame frame, When when, Runnable then) {
        reportBytesWritten(frame.length());
        var bytes = held == null ? encoder.alloc().directBuffer(frame.length() + (when == When.WITH_NEXT ? ANSWER_BYTES : 0)) : held;
        bytes.writeBytes(frame.wire());
        var first = heldThen;
        Runnable both = held == null ? then : () -> {
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

    private void sendHeld() {
        if (held != null) {
            send(held, heldThen);
        }
    }

    private void send(ByteBuf bytes, Runnable then) {
        held = null;
        var written = encoder.writeAndFlush(bytes);
        if (written.isDone()) {
            then.run();
        } else {
            written.addListener(_ -> then.run());
        }
    }

    /** Says goodbye; done once the other side did too, or had the time to. */
    Future<Void> close(CloseCode code) {
        over = true;
        return close(new CloseWebSocketFrame(code.code(), code.reason()));
    }

    /** {@inheritDoc} The close frame to send, where there is a reason for another than that all is done. */
    @Override
    protected void handleClose(Object reason, ChannelPromise promise) {
        over = true;
        sendHeld();
        leaving = promise;
        var frame = reason instanceof CloseWebSocketFrame told ? told : new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE);
        write(frame, true, chctx.newPromise().addListener(_ -> {
            if (goodbyeHeard) {
                cutOff();
            } else {
                waiting = channel.eventLoop().schedule(this::cutOff, GOODBYE_SECONDS_MAX, TimeUnit.SECONDS);
            }
        }));
    }

    private void cutOff() {
        if (waiting != null) {
            waiting.cancel(false);
        }
        if (leaving != null) {
            var done = leaving;
            leaving = null;
            super.handleClose(null, done);
        }
    }

    @Override
    protected void handleIdle(IdleStateEvent event) {
        var silent = event.state() == IdleState.READER_IDLE;
        // As long as much waits to be sent, an answer cannot be expected.
        if (silent && asked && channel.isWritable()) {
            silentMs = TimeUnit.SECONDS.toMillis(DEAD_SECONDS);
            chctx.close();
        } else {
            asked |= silent;
            write(PULSE, When.NOW, () -> { });
        }
    }

    @Override
    protected void handleClosed() {
        gone = true;
        over = true;
        if (waiting != null) {
            waiting.cancel(false);
        }
        if (leaving != null) {
            leaving.trySuccess();
            leaving = null;
        }
        // Fails at once, which is all that is left to be done about it.
        sendHeld();
        if (metrics != null) {
            metrics.disconnected(openSocket);
        }
        context.emit(null, _ -> listener.closed(silentMs));
        super.handleClosed();
    }

    @Override
    protected void handleException(Throwable failure) {
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
