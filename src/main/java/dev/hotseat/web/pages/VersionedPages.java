package dev.hotseat.web.pages;

import dev.hotseat.room.Tokens;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
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
 * the other. What a page imports only when it needs it, it names as {@code rel="later"}, for its script to ask for likewise.
 * Immutable.
 */
public final class VersionedPages {
    /** An address is this, the version, and the path of the file. */
    public static final String UNDER = "/v/";
    private static final int VERSION_CHARS = 16;
    /** What a page begins with; a link to another page has no ending. */
    private static final Pattern IN_HTML = Pattern.compile("(?:src|href)=\"(?<file>/[^\"]+\\.(?:js|css|svg))\"");
    private static final Pattern IN_CSS = Pattern.compile("@import url\\(\"(?<file>[^\"]+)\"\\)");
    private static final Pattern IN_JAVASCRIPT = Pattern.compile("(?:(?:from|import) ?|\\bimport\\()[\"'](?<file>[./][^\"'\\n]*\\.js)[\"']");
    /** A part that a page fetches when it turns out to need it. */
    private static final Pattern LATER = Pattern.compile("\\bimport\\([\"'](?<file>[./][^\"'\\n]*\\.js)[\"']");
    private static final Pattern NAME = Pattern.compile("([^/]+)\\.js$");
    private static final Pattern FIRST_STYLE = Pattern.compile("(?m)^ *<link rel=\"stylesheet\"");

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<String>> leadsTo = new TreeMap<>();
    private final Map<String, List<String>> later = new TreeMap<>();
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

    /** A page's HTML, with links in its head to all files that it leads to. */
    Optional<String> page(String path) {
        return file(version, path).map(html -> FIRST_STYLE.matcher(html).replaceFirst(ahead(path) + "$0"));
    }

    private void gather(Function<String, Optional<String>> read, String path) {
        if (!texts.containsKey(path)) {
            read.apply(path).ifPresent(text -> {
                texts.put(path, text);
                var parts = path.endsWith(".js") ? files(LATER, path, text) : List.<String>of();
                later.put(path, parts);
                leadsTo.put(path, files(references(path), path, text).stream().filter(each -> !parts.contains(each)).toList());
                leadsTo.get(path).forEach(each -> gather(read, each));
                parts.forEach(each -> gather(read, each));
            });
        }
    }

    private static List<String> files(Pattern what, String path, String text) {
        return what.matcher(text).results().map(found -> URI.create(path).resolve(found.group("file")).toString()).toList();
    }

    /** Links to what the page asks for at once, and, by the names of its parts, to what each of them will ask for. */
    private String ahead(String page) {
        var now = new LinkedHashSet<String>();
        leadsTo.get(page).forEach(begin -> collect(begin, now));
        var parts = new LinkedHashMap<String, Set<String>>();
        now.stream().flatMap(file -> later.getOrDefault(file, List.of()).stream()).forEach(part -> {
            var all = new LinkedHashSet<String>();
            collect(part, all);
            all.removeAll(now);
            all.forEach(file -> parts.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(name(part)));
        });
        leadsTo.get(page).forEach(now::remove);
        return now.stream().map(file -> link(file.endsWith(".css") ? "preload\" as=\"style" : "modulepreload", file)).collect(Collectors.joining())
                + parts.entrySet().stream().map(part -> link("later\" data-part=\"" + String.join(" ", part.getValue()), part.getKey()))
                        .collect(Collectors.joining());
    }

    private String link(String rel, String file) {
        return "  <link rel=\"%s\" href=\"%s\">\n".formatted(rel, versioned(version, file));
    }

    private static String name(String part) {
        return NAME.matcher(part).results().findFirst().orElseThrow().group(1);
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

    /** A relative address stays as it is: it is under the version already. */
    private static String versioned(String version, String file) {
        return file.startsWith("/") ? UNDER + version + file : file;
    }

    private static Pattern references(String path) {
        return path.endsWith(".html") ? IN_HTML : path.endsWith(".css") ? IN_CSS : IN_JAVASCRIPT;
    }
}
