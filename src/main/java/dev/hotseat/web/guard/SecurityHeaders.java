package dev.hotseat.web.guard;

import io.vertx.ext.web.RoutingContext;

/** Headers on every answer that tell the browser what not to do. No page runs inline script or style, or asks a third party for anything. */
public final class SecurityHeaders {
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String HSTS = "max-age=31536000";

    private SecurityHeaders() {}

    public static void add(ClientAddresses addresses, RoutingContext context) {
        if (addresses.scheme(context.request()).equals("https")) {
            context.response().putHeader("Strict-Transport-Security", HSTS);
        }
        context.response()
                .putHeader("Content-Security-Policy", CSP)
                .putHeader("X-Content-Type-Options", "nosniff")
                // The same as frame-ancestors, for browsers and scanners that know only this.
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
        context.next();
    }
}
