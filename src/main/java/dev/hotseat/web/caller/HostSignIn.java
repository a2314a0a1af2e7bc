package dev.hotseat.web.caller;

import dev.hotseat.room.Tokens;
import dev.hotseat.session.Actor;
import dev.hotseat.web.guard.ClientAddresses;
import dev.hotseat.web.reply.Problem;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Knows the host: by the cookie that the host's link was exchanged for, or by the key itself as a bearer token for scripts.
 * The cookie is derived from the key, so that it outlives a restart and dies with the key. Thread-safe.
 */
public final class HostSignIn {
    private static final String COOKIE = "hotseat_host";
    private static final long COOKIE_SECONDS = 90L * 24 * 60 * 60;
    private static final String OFFERED = "hotseat.offered-key";

    private final String key;
    private final String cookieValue;
    private final ClientAddresses addresses;

    public HostSignIn(String key, ClientAddresses addresses) {
        this.key = key;
        this.addresses = addresses;
        this.cookieValue = Tokens.hash("host cookie of " + key);
    }

    /** Exchanges the key for the cookie. @throws Problem where it is not the key */
    public void signIn(RoutingContext context, String offeredKey) {
        context.put(OFFERED, offeredKey);
        if (!same(offeredKey, key)) {
            throw new Problem(401, "wrong-key", "Not signed in", "This host link is not valid here. `scripts/hotseat host-link` prints the one that is.");
        }
        context.response().addCookie(Cookie.cookie(COOKIE, cookieValue).setHttpOnly(true).setSameSite(CookieSameSite.STRICT)
                .setPath("/").setMaxAge(COOKIE_SECONDS).setSecure(addresses.scheme(context.request()).equals("https")));
    }

    /** The host whose key this is. */
    Optional<Actor.Host> byKey(String offered) {
        return same(offered, key) ? Optional.of(Actor.Host.UNNAMED) : Optional.empty();
    }

    /** The host whose cookie the request carries. */
    Optional<Actor.Host> byCookie(RoutingContext context) {
        return cookie(context).filter(value -> same(value, cookieValue)).map(_ -> Actor.Host.UNNAMED);
    }

    /** What the request shows as a host's, right or wrong: the cookie, or the key that somebody tries to sign in with. */
    static Optional<String> offered(RoutingContext context) {
        return cookie(context).or(() -> Optional.ofNullable(context.get(OFFERED)));
    }

    private static Optional<String> cookie(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    private static boolean same(String offered, String expected) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
