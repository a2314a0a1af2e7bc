package dev.hotseat.web.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a whole frame says, taken out of the network's own memory, so that it may wait and be forgotten. A ping is answered here,
 * however much waits. One for all connections.
 */
@ChannelHandler.Sharable
final class SocketMessages extends MessageToMessageDecoder<WebSocketFrame> {
    static final SocketMessages SHARED = new SocketMessages();

    sealed interface Message {}

    /** @param bytes how many it was on the wire */
    record Text(String text, int bytes) implements Message {}

    /** {@code content} is the code and the reason as they came. */
    record Goodbye(ByteBuf content) implements Message {}

    /** Bytes, which are no message here, or a ping or pong: somebody is there; or a text that cannot be read as one. */
    enum Other implements Message { BYTES, SIGN_OF_LIFE, NOT_UNICODE }

    private SocketMessages() {
        super(WebSocketFrame.class);
    }

    @Override
    protected void decode(ChannelHandlerContext context, WebSocketFrame frame, List<Object> out) {
        switch (frame) {
            case TextWebSocketFrame text -> out.add(read(text.content()));
            case BinaryWebSocketFrame _ -> out.add(Other.BYTES);
            case PongWebSocketFrame _ -> out.add(Other.SIGN_OF_LIFE);
            case CloseWebSocketFrame close -> out.add(new Goodbye(Unpooled.copiedBuffer(close.content())));
            case PingWebSocketFrame ping -> {
                // Who asks and does not read gets no answer more, so that answers do not pile up here; RFC 6455 5.5.3 lets some be left out.
                if (context.channel().isWritable()) {
                    context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
                }
                out.add(Other.SIGN_OF_LIFE);
            }
            // A part of a message never comes this far.
            default -> throw new IllegalStateException("no whole frame: " + frame.getClass().getSimpleName());
        }
    }

    private static Message read(ByteBuf content) {
        var text = content.toString(StandardCharsets.UTF_8);
        var readable = text.indexOf(Utf8.UNREADABLE) < 0 || Utf8.valid(ByteBufUtil.getBytes(content));
        return readable ? new Text(text, content.readableBytes()) : Other.NOT_UNICODE;
    }
}
