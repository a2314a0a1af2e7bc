package dev.hotseat.web.guard;

import dev.hotseat.web.reply.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Answers 400 and ends the connection where a {@link RequestHead} is ambiguous and Netty would guess. Tells {@link SlowRequests}
 * when requests begin and end. Used on its connection's event loop.
 */
public final class StrictRequestDecoder extends VertxHttpRequestDecoder {
    private static final String NAME = "httpDecoder";

    private final SlowRequests slow;
    private ChannelHandlerContext context;

    private StrictRequestDecoder(HttpServerOptions options, SlowRequests slow) {
        super(options);
        this.slow = slow;
    }

    /** Takes the usual decoder's place before anything is read. HTTP/2 has no such decoder and no ambiguous framing. */
    public static void put(HttpConnection connection, HttpServerOptions options, SlowRequests slow) {
        var pipeline = HttpChannels.pipeline(connection);
        if (pipeline.get(Http2ConnectionHandler.class) == null) {
            pipeline.replace(VertxHttpRequestDecoder.class, NAME, new StrictRequestDecoder(options, slow));
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) throws Exception {
        context = added;
        super.handlerAdded(added);
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object bytes) throws Exception {
        slow.begun(context);
        super.channelRead(from, bytes);
    }

    @Override
    protected void decode(ChannelHandlerContext from, ByteBuf bytes, List<Object> out) throws Exception {
        super.decode(from, bytes, out);
        if (out.isEmpty()) {
            return;
        }
        if (!(out.getLast() instanceof LastHttpContent last)) {
            slow.headIsThere(context);
            return;
        }
        slow.whole(context);
        if (last.decoderResult().isFailure() && !(last instanceof HttpMessage)) {
            // The client's mistake and not the server's, so it is answered and not logged as a failure.
            last.setDecoderResult(DecoderResult.failure(Problem.badRequest("bad-request", "The body of the request cannot be read.")));
        }
    }

    /** Also where the connection has become a socket, which needs no decoder of requests any more, or has ended. */
    @Override
    protected void handlerRemoved0(ChannelHandlerContext from) throws Exception {
        slow.whole(context);
        super.handlerRemoved0(from);
    }

    /** Asked once all headers are there, and before anything of a body is read. */
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        var headers = message.headers();
        var head = new RequestHead(message.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0, message instanceof HttpRequest request ? request.uri() : "",
                headers.getAll(HttpHeaderNames.TRANSFER_ENCODING), headers.contains(HttpHeaderNames.CONTENT_LENGTH), headers.getAll(HttpHeaderNames.HOST));
        head.wrong().ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
        return super.isContentAlwaysEmpty(message);
    }
}
