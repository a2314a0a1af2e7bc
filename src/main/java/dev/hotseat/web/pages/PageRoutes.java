package dev.hotseat.web.pages;

import static dev.hotseat.web.caller.Who.ANYBODY;
import static java.util.Map.entry;

import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.pages.PageFiles.PageFile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The pages: native modules from {@code webroot}, and a library from its WebJar under a path without its version. */
public final class PageRoutes {
    private static final Map<String, String> PAGES = Map.ofEntries(
            entry("/", "/index.html"), entry("/new", "/new.html"), entry("/banks/:id", "/bank.html"), entry("/rubrics/:id", "/rubric.html"),
            entry("/sessions/:id", "/session.html"), entry("/s/:id", "/room.html"), entry("/replay/:id", "/replay.html"),
            entry("/compare/:id", "/compare.html"), entry("/feedback/:id", "/feedback.html"), entry("/report/:id", "/report.html"),
            entry("/insights", "/insights.html"), entry("/person", "/person.html"), entry("/practice", "/practice.html"),
            entry("/practice/with", "/practice-with.html"),
            entry("/practice/mine", "/practice-mine.html"));
    private static final String NOT_FOUND = "/404.html";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final PageFiles files;

    /** @param webroot folder to serve the pages from, instead of the built-in ones */
    public PageRoutes(Vertx vertx, Optional<Path> webroot) {
        var pages = new ArrayList<>(PAGES.values());
        pages.add(NOT_FOUND);
        files = new PageFiles(vertx, webroot, pages, "lit-html/" + version("lit-html"));
    }

    public void mount(Routes routes) {
        PAGES.forEach((path, page) -> routes.read(path).by(ANYBODY).handle(context -> page(context, page, 200)));
        routes.read(VersionedPages.UNDER + ":version/*").by(ANYBODY).handle(context -> {
            var version = context.pathParam("version");
            var path = context.normalizedPath().substring(VersionedPages.UNDER.length() + version.length());
            files.file(version, path).onSuccess(found -> answer(context, 200, path, found)).onFailure(context::fail);
        });
        routes.read("/*").by(ANYBODY).handle(context -> page(context, context.normalizedPath(), 200));
    }

    private void page(RoutingContext context, String path, int status) {
        files.file(path).onSuccess(found -> answer(context, status, path, found)).onFailure(context::fail);
    }

    private void answer(RoutingContext context, int status, String path, Optional<PageFile> found) {
        if (found.isPresent()) {
            send(context, status, path, found.get());
        } else if (status == 200 && wantsPage(context)) {
            page(context, NOT_FOUND, 404);
        } else {
            context.fail(404);
        }
    }

    /** Where an address carries no version, a browser asks each time and mostly hears that nothing changed. */
    private static void send(RoutingContext context, int status, String path, PageFile file) {
        var response = context.response().setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, file.forGood() ? FOR_GOOD : "no-cache")
                .putHeader(HttpHeaders.ETAG, file.etag()).putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (status == 200 && file.etag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        var type = Optional.ofNullable(MimeMapping.mimeTypeForFilename(path)).orElse("application/octet-stream");
        response.putHeader(HttpHeaders.CONTENT_TYPE, type.startsWith("text/") ? type + ";charset=UTF-8" : type);
        var packed = String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING)).contains("gzip");
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(packed ? file.packed() : file.content());
        }
    }

    private static boolean wantsPage(RoutingContext context) {
        return String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT)).contains("text/html");
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
