package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.ANYBODY;

import dev.hotseat.web.caller.Routes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the server can be asked, for whoever writes another client: OpenAPI for HTTP, AsyncAPI for the socket. */
public final class DocsRoutes {
    private DocsRoutes() {}

    public static void mount(Routes routes) {
        serve(routes, "openapi.yaml");
        serve(routes, "asyncapi.yaml");
    }

    private static void serve(Routes routes, String name) {
        var document = read("/api/" + name);
        routes.get("/" + name).by(ANYBODY).handle(context -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml").end(document));
    }

    private static Buffer read(String resource) {
        try (var stream = DocsRoutes.class.getResourceAsStream(resource)) {
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
