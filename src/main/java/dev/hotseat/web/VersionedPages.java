package dev.hotseat.web;

import dev.hotseat.room.Tokens;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The built-in pages under addresses that change whenever any of them does, so that a browser may keep what it has for good.
 * Each page names all the modules and styles that it leads to: a browser asks for them at once, instead of finding one behind
 * the other. Immutable.
 */
final class VersionedPages {
    /** What stands before the version, and that before the path of a file. */
    static final String UNDER = "/v/";
    private static final int VERSION_CHARS = 16;
    /** What a page begins with; a link to another page has no ending. */
    private static final Pattern IN_HTML = Pattern.compile("(?:src|href)=\"(?<file>/[^\"]+\\.(?:js|css|svg))\"");
    private static final Pattern IN_CSS = Pattern.compile("@import url\\(\"(?<file>[^\"]+)\"\\)");
    private static final Pattern IN_JAVASCRIPT = Pattern.compile("(?:from|import) ?[\"'](?<file>[./][^\"'\\n]*\\.js)[\"']");
    private static final Pattern FIRST_STYLE = Pattern.compile("(?m)^ *<link rel=\"stylesheet\"");

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<String>> leadsTo = new TreeMap<>();
    private final String version;

    /**
     * @param read  the text of a file by its path; empty where there is none
     * @param pages paths of the pages' HTML
     */
    VersionedPages(Function<String, Optional<String>> read, Collection<String> pages) {
        pages.forEach(page -> gather(read, page));
        version = Tokens.hash(texts.toString()).substring(0, VERSION_CHARS);
    }

    String version() {
        return version;
    }

    /**
     * A file with what it refers to under this version; empty where no page leads to it. A page that was opened before a new
     * start may still ask by an earlier version, and stays within it: a module that came under two addresses would run twice.
     */
    Optional<String> file(String asked, String path) {
        return Optional.ofNullable(texts.get(path)).map(text -> withVersion(asked, path, text));
    }

    /** A page's HTML, and in it beforehand all that it leads to. */
    Optional<String> page(String path) {
        return file(version, path).map(html -> FIRST_STYLE.matcher(html).replaceFirst(ahead(path) + "$0"));
    }

    private void gather(Function<String, Optional<String>> read, String path) {
        if (!texts.containsKey(path)) {
            read.apply(path).ifPresent(text -> {
                texts.put(path, text);
                var next = references(path).matcher(text).results().map(found -> URI.create(path).resolve(found.group("file")).toString()).toList();
                leadsTo.put(path, next);
                next.forEach(each -> gather(read, each));
            });
        }
    }

    private String ahead(String page) {
        var all = new LinkedHashSet<String>();
        leadsTo.get(page).forEach(begin -> collect(begin, all));
        leadsTo.get(page).forEach(all::remove);
        return all.stream().map(file -> "  <link rel=\"%s\" href=\"%s\">\n".formatted(file.endsWith(".css") ? "preload\" as=\"style" : "modulepreload", versioned(version, file)))
                .collect(Collectors.joining());
    }

    private void collect(String file, Set<String> found) {
        if (found.add(file)) {
            leadsTo.getOrDefault(file, List.of()).forEach(next -> collect(next, found));
        }
    }

    private static String withVersion(String version, String path, String text) {
        var changed = new StringBuilder();
        var from = 0;
        var found = references(path).matcher(text);
        while (found.find()) {
            changed.append(text, from, found.start("file")).append(versioned(version, found.group("file")));
            from = found.end("file");
        }
        return changed.append(text, from, text.length()).toString();
    }

    /** What is relative stays so, and is under the version already. */
    private static String versioned(String version, String file) {
        return file.startsWith("/") ? UNDER + version + file : file;
    }

    private static Pattern references(String path) {
        return path.endsWith(".html") ? IN_HTML : path.endsWith(".css") ? IN_CSS : IN_JAVASCRIPT;
    }
}
