package dev.hotseat.web;

import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;

/**
 * Writes encoded frames to a socket past Vert.x, which would encode each again for every socket and flush it by itself.
 * May be called from any thread.
 */
final class SocketWriter {
    private final EventLoop loop;
    private final ChannelHandlerContext encoder;

    private SocketWriter(Channel channel) {
        this.loop = channel.eventLoop();
        // What is written from the encoder's place passes only what lies between it and the network, as TLS.
        this.encoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    /** For a connection that has just become a WebSocket. */
    static SocketWriter of(HttpConnection connection) {
        return new SocketWriter(((HttpServerConnection) connection).channelHandlerContext().channel());
    }

    /** {@code then} runs on the loop once the frame is handed to the network, or never will be. */
    void write(Frame frame, When when, Runnable then) {
        if (loop.inEventLoop()) {
            put(frame, when, then);
        } else {
            loop.execute(() -> put(frame, when, then));
        }
    }

    private void put(Frame frame, When when, Runnable then) {
        var bytes = Unpooled.wrappedBuffer(frame.wire());
        var written = switch (when) {
            case NOW -> encoder.writeAndFlush(bytes);
            case WITH_NEXT -> {
                // Should the next not come after all, the turn's end takes it along.
                loop.execute(encoder::flush);
                yield encoder.write(bytes);
            }
        };
        if (written.isDone()) {
            then.run();
        } else {
            written.addListener(_ -> then.run());
        }
    }
}
