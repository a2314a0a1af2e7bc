package dev.hotseat.web.guard;

import dev.hotseat.ops.Meters;
import dev.hotseat.refusal.Limit;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SocketAddress;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final VertxInternals internals;
    /** By the connections whose end Vert.x has to tell of, the addresses they are counted for. */
    private final Map<HttpConnection, String> told = new ConcurrentHashMap<>();
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param allMax connections that may be open at a time */
    public ConnectionLimits(int allMax, ClientAddresses addresses, Meters meters, VertxInternals internals) {
        this.open = new ConnectionCounter(PER_ADDRESS_MAX, allMax);
        this.addresses = addresses;
        this.meters = meters;
        this.internals = internals;
    }

    /** To be called once for a connection, before anything is read from it. */
    public void admit(HttpConnection connection) {
        internals.attempt(VertxInternals.Use.CONNECTIONS, () -> HttpChannels.pipeline(connection).channel()).ifPresentOrElse(
                channel -> admit(channel, connection.remoteAddress()), () -> admitByItself(connection));
    }

    /** Counts until the channel is closed: once a connection is upgraded to a socket, Vert.x does not report its end any more. */
    void admit(Channel channel, SocketAddress from) {
        var address = addresses.network(from);
        if (enters(address, from)) {
            channel.closeFuture().addListener(_ -> open.leave(address));
        } else {
            channel.close();
        }
    }

    private void admitByItself(HttpConnection connection) {
        var from = connection.remoteAddress();
        var address = addresses.network(from);
        if (enters(address, from)) {
            told.put(connection, address);
            connection.closeHandler(_ -> left(connection));
        } else {
            connection.close();
        }
    }

    /** What is to be run when a socket ends that this connection has become, since Vert.x may tell of no other end of it. */
    public Runnable asSocket(HttpConnection connection) {
        return told.containsKey(connection) ? () -> left(connection) : () -> { };
    }

    private void left(HttpConnection connection) {
        var address = told.remove(connection);
        if (address != null) {
            open.leave(address);
        }
    }

    private boolean enters(String address, SocketAddress from) {
        var sharedByMany = addresses.sharedByMany(from);
        if (open.enter(address, sharedByMany)) {
            return true;
        }
        meters.rejected(Limit.TCP_CONNECTIONS);
        if (!sharedByMany && warned.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "more connections than one address may have were refused, or than all together may. Where a proxy of yours opened them,"
                    + " name its address with --trusted-proxies. This is said once; hotseat_rejected_total counts on.");
        }
        return false;
    }
}
