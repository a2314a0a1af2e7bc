package dev.hotseat.web.pages;

import dev.hotseat.room.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the pages, kept in memory once they were asked for, and compressed once. Vert.x's own static handler would unpack the
 * jar into a temporary folder on every start and leave it behind after a crash. Thread-safe.
 */
final class PageFiles {
    /** Where the one library that pages use stands among their own files. */
    private static final String LIBRARY = "/lib/lit-html";

    /**
     * A file, plain and compressed, and what a browser sends back to ask whether it changed.
     *
     * @param forGood whether its address changes when it does
     */
    record PageFile(Buffer content, Buffer packed, String etag, boolean forGood) {}

    /** Names as we give them: no dot at the start of any part, so no way up and nothing hidden. */
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private final Vertx vertx;
    private final Optional<Path> folder;
    private final Collection<String> pages;
    private final String libraryResources;
    private final Map<String, PageFile> cached = new ConcurrentHashMap<>();
    private Future<VersionedPages> versioned;

    /**
     * @param folder  read anew for every request, so that an edit shows on reload; otherwise what is built in
     * @param pages   paths of the pages' HTML
     * @param library the WebJar's name and version
     */
    PageFiles(Vertx vertx, Optional<Path> folder, Collection<String> pages, String library) {
        this.vertx = vertx;
        this.folder = folder;
        this.pages = pages;
        this.libraryResources = "/META-INF/resources/webjars/" + library;
    }

    /** A file of the pages, or of the library, by its path, beginning with a slash. */
    Future<Optional<PageFile>> file(String path) {
        if (!NAME.matcher(path).matches()) {
            return Future.succeededFuture(Optional.empty());
        }
        if (folder.isPresent() && !path.startsWith(LIBRARY)) {
            return vertx.fileSystem().readFile(folder.get() + path).map(content -> Optional.of(file(content.getBytes(), false))).otherwise(Optional.empty());
        }
        return Future.succeededFuture(path.endsWith(".html") ? page(path) : builtIn(path));
    }

    /** A built-in file under an address with a version. */
    Future<Optional<PageFile>> file(String version, String path) {
        return versioned().map(all -> version.equals(all.version()) ? kept(path, () -> all.file(version, path), true)
                : all.file(version, path).map(text -> file(text.getBytes(StandardCharsets.UTF_8), false)));
    }

    /** Until all were read, which a start does not wait for, a page refers to files without a version. */
    private Optional<PageFile> page(String path) {
        var all = versioned();
        return all.succeeded() ? kept(path, () -> all.result().page(path), false) : builtIn(path);
    }

    private Optional<PageFile> kept(String path, Supplier<Optional<String>> text, boolean forGood) {
        return Optional.ofNullable(cached.computeIfAbsent(VersionedPages.UNDER + path,
                _ -> text.get().map(found -> file(found.getBytes(StandardCharsets.UTF_8), forGood)).orElse(null)));
    }

    /** All files of the pages together, read once somebody asks for a page. */
    private synchronized Future<VersionedPages> versioned() {
        if (versioned == null) {
            versioned = vertx.executeBlocking(() -> new VersionedPages(
                    path -> read(resource(path)).map(content -> new String(content, StandardCharsets.UTF_8)), pages));
        }
        return versioned;
    }

    private Optional<PageFile> builtIn(String path) {
        if (!NAME.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(cached.computeIfAbsent(resource(path), resource -> read(resource).map(content -> file(content, false)).orElse(null)));
    }

    private String resource(String path) {
        return path.startsWith(LIBRARY + "/") ? libraryResources + path.substring(LIBRARY.length()) : "/webroot" + path;
    }

    private static Optional<byte[]> read(String resource) {
        try (var stream = PageFiles.class.getResourceAsStream(resource)) {
            // A folder can be opened as a resource where classes lie unpacked; only files have an ending.
            return stream == null || resource.lastIndexOf('.') < resource.lastIndexOf('/') ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageFile file(byte[] content, boolean forGood) {
        return new PageFile(Buffer.buffer(content), Buffer.buffer(packed(content)),
                '"' + Tokens.hash(new String(content, StandardCharsets.ISO_8859_1)).substring(0, 32) + '"', forGood);
    }

    private static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
