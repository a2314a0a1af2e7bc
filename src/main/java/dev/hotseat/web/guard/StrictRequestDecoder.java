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
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers 400 and ends the connection where a request is ambiguous and Netty would guess: a proxy in front that guesses differently
 * would see other requests in the same bytes (RFC 9112, 6.3 and 11.2), or another host (RFC 9112, 3.2). Tells {@link SlowRequests}
 * when requests begin and end. Used on its connection's event loop.
 */
public final class StrictRequestDecoder extends VertxHttpRequestDecoder {
    private static final String NAME = "httpDecoder";
    /** A path, or a whole address with one. */
    private static final Pattern TARGET = Pattern.compile("(https?://[^/?#]+)?/.*");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private final SlowRequests slow;
    private ChannelHandlerContext context;

    private StrictRequestDecoder(HttpServerOptions options, SlowRequests slow) {
        super(options);
        this.slow = slow;
    }

    /** Takes the usual decoder's place before anything is read. HTTP/2 has no such decoder and no ambiguous framing. */
    public static void put(HttpConnection connection, HttpServerOptions options, SlowRequests slow) {
        var pipeline = ((HttpServerConnection) connection).channelHandlerContext().pipeline();
        if (pipeline.get(NAME) != null) {
            pipeline.replace(NAME, NAME, new StrictRequestDecoder(options, slow));
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
        var codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        var asOfOld = message.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0;
        if (!codings.isEmpty() && (asOfOld || codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked"))) {
            throw new IllegalArgumentException("a transfer coding that is not just chunked");
        }
        if (!codings.isEmpty() && headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
            throw new IllegalArgumentException("a length and a transfer coding");
        }
        if (message instanceof HttpRequest request && !(TARGET.matcher(request.uri()).matches() && escaped(request.uri()))) {
            throw new IllegalArgumentException("no path, or one that cannot be read");
        }
        var hosts = headers.getAll(HttpHeaderNames.HOST);
        // HTTP/1.0 does not ask for a Host header, and some health checks leave it out.
        if (hosts.size() > 1 || hosts.isEmpty() && !asOfOld || hosts.stream().anyMatch(host -> !HOST.matcher(host).matches())) {
            throw new IllegalArgumentException("no host, or more than one, or none that can be");
        }
        return super.isContentAlwaysEmpty(message);
    }

    /** Whether every percent sign begins a byte. */
    private static boolean escaped(String target) {
        for (var at = target.indexOf('%'); at >= 0; at = target.indexOf('%', at + 1)) {
            if (at + 2 >= target.length() || Character.digit(target.charAt(at + 1), 16) < 0 || Character.digit(target.charAt(at + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
