package dev.hotseat.web.guard;

import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.spi.metrics.TCPMetrics;

/** What lies beneath Vert.x's connections. Each of these fails where Vert.x is inside not as it is known. */
public final class HttpChannels {
    private HttpChannels() {}

    public static ChannelPipeline pipeline(HttpConnection connection) {
        return ((HttpServerConnection) connection).channelHandlerContext().pipeline();
    }

    /**
     * Vert.x takes connections a moment before it has its metrics. Requests on a connection without a metric would fail before
     * they reach any handler and never be answered; it is the pages that come back after a restart that meet that moment.
     */
    public static void count(HttpConnection connection) {
        var base = (ConnectionBase) connection;
        if (base.metric() == null && base.metrics() instanceof TCPMetrics<?> metrics) {
            base.metric(metrics.connected(base.remoteAddress(), base.remoteName()));
        }
    }
}
