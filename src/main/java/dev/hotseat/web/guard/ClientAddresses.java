package dev.hotseat.web.guard;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a request comes from: the connection's own address, and what {@code X-Forwarded-For} and {@code -Proto} say only
 * where the connection is one of the proxies that the configuration names. Thread-safe.
 */
public final class ClientAddresses {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int IPV6_NETWORK_BYTES = 8;
    private final Set<InetAddress> trusted;

    /** @param trusted addresses of proxies, as digits */
    public ClientAddresses(List<String> trusted) {
        this.trusted = new HashSet<>();
        trusted.forEach(text -> parse(text).ifPresent(this.trusted::add));
    }

    /** The address that limits count by; of IPv6 the network, since one household has more addresses than can be counted. */
    public String address(HttpServerRequest request) {
        var peer = parse(request.remoteAddress());
        if (peer.filter(trusted::contains).isEmpty()) {
            return network(request.remoteAddress());
        }
        // The last one that is no proxy of ours: what stands before it the client may have made up.
        return forwarded(request).reversed().stream().map(ClientAddresses::parse).flatMap(Optional::stream)
                .filter(address -> !trusted.contains(address)).findFirst().map(ClientAddresses::network).orElse(network(peer.get()));
    }

    /** The address that connections are counted by, whatever is asked for over them. */
    String network(SocketAddress peer) {
        return parse(peer).map(ClientAddresses::network).orElse("unknown");
    }

    /** Whether many people may come from this address: it is a proxy's that is trusted, or the server's own machine's. */
    boolean sharedByMany(SocketAddress peer) {
        return parse(peer).filter(address -> address.isLoopbackAddress() || trusted.contains(address)).isPresent();
    }

    /** {@code https} or {@code http}, as the browser sees it. */
    public String scheme(HttpServerRequest request) {
        var said = request.getHeader("X-Forwarded-Proto");
        return said != null && byProxy(request) ? ("https".equalsIgnoreCase(said.strip()) ? "https" : "http") : request.scheme();
    }

    /** Whether the request was made on this machine and did not come through a proxy. */
    public boolean fromHere(HttpServerRequest request) {
        return parse(request.remoteAddress()).filter(InetAddress::isLoopbackAddress).isPresent()
                && request.getHeader(FORWARDED_FOR) == null && request.getHeader("Forwarded") == null;
    }

    private boolean byProxy(HttpServerRequest request) {
        return parse(request.remoteAddress()).filter(trusted::contains).isPresent();
    }

    private static List<String> forwarded(HttpServerRequest request) {
        return Arrays.stream(String.join(",", request.headers().getAll(FORWARDED_FOR)).split(",")).map(String::strip).toList();
    }

    private static Optional<InetAddress> parse(SocketAddress peer) {
        return parse(peer == null ? "" : peer.hostAddress());
    }

    /** Digits only: no name is ever looked up. */
    private static Optional<InetAddress> parse(String text) {
        var bytes = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        var bytes = address.getAddress();
        Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
        return parse(NetUtil.bytesToIpAddress(bytes)).orElse(address).getHostAddress() + "/64";
    }
}
