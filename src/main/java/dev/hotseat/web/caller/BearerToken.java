package dev.hotseat.web.caller;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What a request shows in its Authorization header: a link's token, a practice code, or the host's key. */
final class BearerToken {
    private static final String BEARER = "Bearer ";

    private BearerToken() {}

    static Optional<String> of(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER)).map(header -> header.substring(BEARER.length()).strip());
    }
}
