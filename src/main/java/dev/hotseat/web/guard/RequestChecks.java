package dev.hotseat.web.guard;

import dev.hotseat.web.reply.Problem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every request has to be before it comes to a route, whoever makes it. */
public final class RequestChecks {
    private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private RequestChecks() {}

    /**
     * Passes on requests whose {@link RequestHead} leaves nothing to be guessed; others are answered 400 and end their connection.
     * Stands in for {@link StrictRequestDecoder} where that cannot be used, and before any router, which would fail over some of them.
     */
    public static Handler<HttpServerRequest> clearHeads(VertxInternals internals, Handler<HttpServerRequest> next) {
        return request -> {
            if (!internals.without(VertxInternals.Use.REQUESTS) || request.version() == HttpVersion.HTTP_2 || head(request).wrong().isEmpty()) {
                next.handle(request);
            } else {
                request.response().setStatusCode(400).end().onComplete(_ -> request.connection().close());
            }
        };
    }

    private static RequestHead head(HttpServerRequest request) {
        var headers = request.headers();
        return new RequestHead(request.version() == HttpVersion.HTTP_1_0, request.uri(), headers.getAll(HttpHeaders.TRANSFER_ENCODING),
                headers.contains(HttpHeaders.CONTENT_LENGTH), headers.getAll(HttpHeaders.HOST));
    }

    /** A method that no route has is refused before the caller is looked for, so that it tells nothing. */
    public static void knownMethod(RoutingContext context) {
        if (METHODS.contains(context.request().method())) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
            context.fail(405);
        }
    }

    /** A change asked for by another site's page is refused even where the browser sends the cookie along. */
    public static void ownPagesOnly(Origins origins, RoutingContext context) {
        var method = context.request().method();
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || origins.ownOrNone(context.request())) {
            context.next();
        } else {
            context.fail(new Problem(403, "foreign-origin", "Not allowed",
                    "This may be asked for by Hotseat's own pages only. Behind a proxy, start with --public-url."));
        }
    }

    /** Forms are refused: nothing here takes one, and a file's bytes would be decoded into nonsense. */
    public static void noForm(RoutingContext context) {
        var type = String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
            context.fail(new Problem(415, "no-forms", "Not a form",
                    "Send JSON as application/json, or a file's own bytes as application/octet-stream; with curl, add"
                            + " -H 'Content-Type: application/octet-stream'."));
        } else {
            context.next();
        }
    }

    /** Compressed bodies are refused, so that a small request cannot become a large one. */
    public static void notPacked(RoutingContext context) {
        var packed = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed == null || packed.strip().equalsIgnoreCase("identity")) {
            context.next();
        } else {
            context.fail(new Problem(415, "packed", "Not as it is", "Send the body as it is, without Content-Encoding; nothing is unpacked here."));
        }
    }
}
