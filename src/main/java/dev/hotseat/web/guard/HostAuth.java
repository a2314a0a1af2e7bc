package dev.hotseat.web.guard;

import dev.hotseat.room.Tokens;
import dev.hotseat.web.reply.Problem;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Knows the host: by the cookie that the host's link was exchanged for, or by the key itself as a bearer token for scripts.
 * The cookie is derived from the key, so that it outlives a restart and dies with the key. Thread-safe.
 */
public final class HostAuth {
    private static final String COOKIE = "hotseat_host";
    private static final long COOKIE_SECONDS = 90L * 24 * 60 * 60;
    private static final String BEARER = "Bearer ";
    private static final String OFFERED = "hotseat.offered-key";

    private final String key;
    private final String cookieValue;
    private final ClientAddresses peers;

    public HostAuth(String key, ClientAddresses peers) {
        this.key = key;
        this.peers = peers;
        this.cookieValue = Tokens.hash("host cookie of " + key);
    }

    /** Lets the host pass and fails everyone else. */
    public void require(RoutingContext context) {
        if (isHost(context)) {
            context.next();
        } else if (Gate.hasLink(context)) {
            context.fail(new Problem(403, "not-allowed", "Not allowed", "Only the host may do this."));
        } else {
            context.fail(new Problem(401, "not-signed-in", "Not signed in",
                    "This is for the host. Open the host's link; `scripts/hotseat host-link` prints it."));
        }
    }

    public boolean isHost(RoutingContext context) {
        return cookie(context).filter(value -> same(value, cookieValue)).isPresent() || bearer(context).filter(token -> same(token, key)).isPresent();
    }

    /** What the request's cookie says, right or wrong. */
    Optional<String> cookie(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    /** The key that somebody tries to sign in with. */
    static Optional<String> offeredKey(RoutingContext context) {
        return Optional.ofNullable(context.get(OFFERED));
    }

    public void signIn(RoutingContext context, String offeredKey) {
        context.put(OFFERED, offeredKey);
        if (!same(offeredKey, key)) {
            throw new Problem(401, "wrong-key", "Not signed in", "This host link is not valid here. `scripts/hotseat host-link` prints the one that is.");
        }
        context.response().addCookie(Cookie.cookie(COOKIE, cookieValue).setHttpOnly(true).setSameSite(CookieSameSite.STRICT)
                .setPath("/").setMaxAge(COOKIE_SECONDS).setSecure(peers.scheme(context.request()).equals("https")));
    }

    /** The bearer token of a request: the host's key, or a seat's token. */
    public static Optional<String> bearer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER)).map(header -> header.substring(BEARER.length()).strip());
    }

    private static boolean same(String offered, String expected) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
