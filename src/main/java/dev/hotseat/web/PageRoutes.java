package dev.hotseat.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The pages: native modules from {@code webroot}, and libraries from their WebJars under a path without a version. */
final class PageRoutes {
    private static final Map<String, String> PAGES = Map.of(
            "/", "/index.html", "/new", "/new.html", "/sessions/:id", "/session.html", "/s/:id", "/room.html", "/replay/:id", "/replay.html");

    private PageRoutes() {}

    static void mount(Router router, Optional<Path> webroot) {
        PAGES.forEach((path, page) -> router.get(path).handler(context -> context.reroute(page)));
        router.get("/lib/lit-html/*").handler(uncached(StaticHandler.create("META-INF/resources/webjars/lit-html/" + version("lit-html"))));
        router.get("/*").handler(uncached(webroot
                // Read anew each time, so that an edit shows on reload.
                .map(folder -> StaticHandler.create(FileSystemAccess.ROOT, folder.toAbsolutePath().toString())
                        .setCachingEnabled(false).setFilesReadOnly(false))
                .orElseGet(() -> StaticHandler.create("webroot"))));
        router.route().last().handler(PageRoutes::nothingHere);
    }

    /** File names carry no version, so a browser asks each time and mostly hears that nothing changed. */
    private static StaticHandler uncached(StaticHandler files) {
        return files.setDefaultContentEncoding("UTF-8").setMaxAgeSeconds(0).setIncludeHidden(false);
    }

    private static void nothingHere(RoutingContext context) {
        var wantsPage = context.request().method() == HttpMethod.GET
                && String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT)).contains("text/html");
        if (wantsPage && !context.normalizedPath().equals("/404.html")) {
            context.response().setStatusCode(404);
            context.reroute("/404.html");
        } else {
            context.fail(404);
        }
    }

    private static String version(String webjar) {
        try (var stream = PageRoutes.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
