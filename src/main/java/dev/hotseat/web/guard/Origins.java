package dev.hotseat.web.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;

/** Tells whether a request comes from Hotseat's own pages, and under which address people reach this server. */
public final class Origins {
    private final Optional<String> publicUrl;
    private final ClientAddresses addresses;

    public Origins(Optional<String> publicUrl, ClientAddresses addresses) {
        this.addresses = addresses;
        this.publicUrl = publicUrl.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The base of absolute links, without a slash at its end. */
    public String base(HttpServerRequest request) {
        return publicUrl.orElseGet(() -> addresses.scheme(request) + "://" + request.authority());
    }

    /** Browsers always send an origin with a socket or a change; programs send none and carry a token. */
    public boolean ownOrNone(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        return origin.equals(base(request)) || publicUrl.isEmpty() && authorityOf(origin).equals(String.valueOf(request.authority()));
    }

    private static String authorityOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
