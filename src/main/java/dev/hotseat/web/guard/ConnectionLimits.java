package dev.hotseat.web.guard;

import dev.hotseat.ops.Meters;
import dev.hotseat.refusal.Limit;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.SocketAddress;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes a connection as it is made where its address, or all together, have as many as they may: before it has said anything,
 * since one that says nothing takes a file handle too. Through a proxy that is trusted many people come from one address, as they
 * do from the server's own machine, where one may stand; so for these only the sum counts. Thread-safe.
 */
public final class ConnectionLimits {
    private static final System.Logger LOG = System.getLogger(ConnectionLimits.class.getName());
    /** Browsers of forty people behind one address, each with all the connections that it opens at once and a socket, three times over. */
    public static final int PER_ADDRESS_MAX = 1_000;

    private final ConnectionCounter crowd;
    private final ClientAddresses peers;
    private final Meters meters;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param allMax connections that may be open at a time */
    public ConnectionLimits(int allMax, ClientAddresses peers, Meters meters) {
        this.crowd = new ConnectionCounter(PER_ADDRESS_MAX, allMax);
        this.peers = peers;
        this.meters = meters;
    }

    public void admit(HttpConnection connection) {
        admit(((HttpServerConnection) connection).channelHandlerContext().channel(), connection.remoteAddress());
    }

    /** The channel's own end counts: one that has become a socket is no longer this connection to Vert.x. */
    void admit(Channel channel, SocketAddress from) {
        var address = peers.network(from);
        var forMany = peers.forMany(from);
        if (crowd.enter(address, forMany)) {
            channel.closeFuture().addListener(_ -> crowd.leave(address));
            return;
        }
        meters.rejected(Limit.TCP_CONNECTIONS);
        channel.close();
        if (!forMany && told.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "more connections than one address may have were refused, or than all together may. Where a proxy of yours opened them,"
                    + " name its address with --trusted-proxies. This is said once; hotseat_rejected_total counts on.");
        }
    }
}
