package dev.hotseat.web;

import dev.hotseat.room.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the pages, held in memory once they were asked for. Vert.x's own static handler would unpack the jar into a
 * temporary folder on every start and leave it behind after a crash. Thread-safe.
 */
final class PageFiles {
    /** A file and what a browser sends back to hear whether it changed. */
    record PageFile(Buffer content, String etag) {}

    /** Names as we give them: no dot at the start of any part, so no way up and nothing hidden. */
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private final Vertx vertx;
    private final Optional<Path> folder;
    private final Map<String, PageFile> cached = new ConcurrentHashMap<>();

    /** @param folder read anew for every request, so that an edit shows on reload; otherwise what is built in */
    PageFiles(Vertx vertx, Optional<Path> folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    /** A file of the pages by its path, beginning with a slash. */
    Future<Optional<PageFile>> page(String path) {
        if (!NAME.matcher(path).matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        return folder.map(from -> vertx.fileSystem().readFile(from + path).map(content -> Optional.of(file(content.getBytes())))
                        .otherwise(Optional.empty()))
                .orElseGet(() -> Future.succeededFuture(builtIn("/webroot" + path)));
    }

    /** A file of a library, out of its WebJar. */
    Optional<PageFile> library(String webjar, String path) {
        return NAME.matcher(path).matches() ? builtIn("/META-INF/resources/webjars/" + webjar + path) : Optional.empty();
    }

    private Optional<PageFile> builtIn(String resource) {
        return Optional.ofNullable(cached.computeIfAbsent(resource, PageFiles::read));
    }

    private static PageFile read(String resource) {
        try (var stream = PageFiles.class.getResourceAsStream(resource)) {
            // A folder can be opened as a resource where classes lie unpacked; only files have an ending.
            return stream == null || resource.lastIndexOf('.') < resource.lastIndexOf('/') ? null : file(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageFile file(byte[] content) {
        return new PageFile(Buffer.buffer(content), '"' + Tokens.hash(new String(content, StandardCharsets.ISO_8859_1)).substring(0, 32) + '"');
    }
}
