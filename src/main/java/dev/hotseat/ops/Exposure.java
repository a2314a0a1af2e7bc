package dev.hotseat.ops;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a server faces the network.
 *
 * @param tlsCertificate PEM file of the certificate and those that vouch for it; without it the server speaks plain HTTP
 * @param tlsKey         PEM file of its key; there where the certificate is
 * @param trustedProxies addresses of proxies whose word about a request's origin counts
 */
public record Exposure(Optional<Path> tlsCertificate, Optional<Path> tlsKey, List<String> trustedProxies) {
    /** Plain HTTP, nothing in front. */
    public static final Exposure PLAIN = new Exposure(Optional.empty(), Optional.empty(), List.of());

    public Exposure {
        trustedProxies = List.copyOf(trustedProxies);
        if (tlsCertificate.isPresent() != tlsKey.isPresent()) {
            throw new BadConfig("tls-certificate and tls-key belong together: name both files, or neither.");
        }
    }

    public boolean tls() {
        return tlsCertificate.isPresent();
    }
}
