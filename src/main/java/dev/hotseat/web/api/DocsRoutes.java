package dev.hotseat.web.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the server can be asked, for whoever writes another client: OpenAPI for HTTP, AsyncAPI for the socket. */
public final class DocsRoutes {
    private DocsRoutes() {}

    public static void mount(Router api) {
        serve(api, "openapi.yaml");
        serve(api, "asyncapi.yaml");
    }

    private static void serve(Router api, String name) {
        var document = read("/api/" + name);
        api.get("/" + name).handler(context -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml").end(document));
    }

    private static Buffer read(String resource) {
        try (var stream = DocsRoutes.class.getResourceAsStream(resource)) {
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
