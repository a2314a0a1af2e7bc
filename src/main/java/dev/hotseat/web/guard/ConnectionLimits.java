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
 * Closes a new connection at once where its address, or all addresses together, have as many open as are allowed. This happens
 * before the connection has sent anything, because a silent one takes a file handle too. Many people share the address of a trusted
 * proxy, and the server's own machine may have a proxy on it, so for these only the total counts. Thread-safe.
 */
public final class ConnectionLimits {
    private static final System.Logger LOG = System.getLogger(ConnectionLimits.class.getName());
    /** Three times what the browsers of forty people behind one address open together, their sockets included. */
    public static final int PER_ADDRESS_MAX = 1_000;

    private final ConnectionCounter open;
    private final ClientAddresses addresses;
    private final Meters meters;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param allMax connections that may be open at a time */
    public ConnectionLimits(int allMax, ClientAddresses addresses, Meters meters) {
        this.open = new ConnectionCounter(PER_ADDRESS_MAX, allMax);
        this.addresses = addresses;
        this.meters = meters;
    }

    public void admit(HttpConnection connection) {
        admit(((HttpServerConnection) connection).channelHandlerContext().channel(), connection.remoteAddress());
    }

    /** Counts until the channel is closed: once a connection is upgraded to a socket, Vert.x does not report its end any more. */
    void admit(Channel channel, SocketAddress from) {
        var address = addresses.network(from);
        var sharedByMany = addresses.sharedByMany(from);
        if (open.enter(address, sharedByMany)) {
            channel.closeFuture().addListener(_ -> open.leave(address));
            return;
        }
        meters.rejected(Limit.TCP_CONNECTIONS);
        channel.close();
        if (!sharedByMany && told.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "more connections than one address may have were refused, or than all together may. Where a proxy of yours opened them,"
                    + " name its address with --trusted-proxies. This is said once; hotseat_rejected_total counts on.");
        }
    }
}
