package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import dev.hotseat.web.pages.VersionedPages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visit asks for: a page names all that it leads to, and what a browser has once it need not ask for again. */
class PagesTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");
    private static final Pattern ENTRY = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
    /** Written apart from the server's own, and taken from what it answers. */
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) ?[\"']([./][^\"']+\\.js)[\"']");

    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        hotseat = TestHotseat.on(data);
        // The first pages after a start are served as they are while all others are read.
        Waiting.until(() -> body("/").contains(VersionedPages.UNDER));
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/new", "/banks/b", "/rubrics/r", "/sessions/s", "/s/s", "/replay/s", "/compare/s", "/feedback/s", "/report/s", "/insights",
        "/practice", "/practice/with", "/practice/mine"})
    void aPageNamesEveryModuleThatItLeadsTo(String page) {
        var html = body(page);
        var named = found(REFERENCE, html);
        assertThat(named).isNotEmpty().allMatch(each -> each.startsWith(VersionedPages.UNDER)).doesNotHaveDuplicates();
        var entry = found(ENTRY, html).getFirst();
        assertThat(modulesBehind(entry)).hasSizeGreaterThan(3).isSubsetOf(named);
        assertThat(get(page).headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void aRoomAsksBeforehandOnlyForWhatEverySeatShowsAndNamesTheRestForThoseWhoNeedIt() {
        var html = body("/s/s");
        var atOnce = found(Pattern.compile("rel=\"modulepreload\" href=\"([^\"]+)\""), html);
        var later = found(Pattern.compile("rel=\"later\" data-part=\"[^\"]*panel[^\"]*\" href=\"([^\"]+)\""), html);
        var panel = later.stream().filter(file -> file.endsWith("/pages/room/panel.js")).findFirst().orElseThrow();
        var behind = modulesBehind(panel);
        behind.removeAll(modulesBehind(found(ENTRY, html).getFirst()));
        assertThat(later).containsExactlyInAnyOrderElementsOf(behind).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(atOnce);
        assertThat(get(panel).headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(body(found(Pattern.compile("rel=\"modulepreload\" href=\"([^\"]+/parts.js)\""), html).getFirst())).contains("import('" + panel + "')");
    }

    @Test
    void whatHasAVersionIsKeptForGoodAndNoModuleRunsUnderTwoAddresses() {
        for (var file : found(REFERENCE, body("/s/s"))) {
            var response = get(file);
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).as(file).contains("public, max-age=31536000, immutable");
            if (file.endsWith(".js")) {
                assertThat(found(IMPORT, text(response))).as(file).allMatch(each -> each.startsWith(VersionedPages.UNDER) || each.startsWith("."));
            }
        }
    }

    @Test
    void aPageOfAnEarlierVersionStaysWithinItAndKeepsNothing() {
        var response = get("/v/0123456789abcdef/pages/room.js");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(found(IMPORT, text(response))).isNotEmpty().allMatch(each -> each.startsWith("/v/0123456789abcdef/"));
    }

    @Test
    void aFileIsPackedForWhomeverTakesItPacked() throws IOException {
        var file = found(ENTRY, body("/s/s")).getFirst();
        var packed = send(file, "gzip, deflate, br");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(get(file).body());
        }
        assertThat(get(file).headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept-encoding");
    }

    @Test
    void whatNoPageLeadsToIsNotThere() {
        for (var path : List.of("/v/x/hotseat.db", "/v/x/../pages/room.js/x", "/v/x/", "/v/x", "/v/x/pages/%2e%2e/room.html.js")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static Set<String> modulesBehind(String entry) {
        var modules = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of(entry));
        while (!waiting.isEmpty()) {
            var module = waiting.remove();
            if (modules.add(module)) {
                found(IMPORT, body(module)).forEach(next -> waiting.add(URI.create(module).resolve(next).toString()));
            }
        }
        return modules;
    }

    private static List<String> found(Pattern what, String text) {
        return what.matcher(text).results().map((MatchResult each) -> each.group(1)).collect(Collectors.toList());
    }

    private static String body(String path) {
        return text(get(path));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path) {
        return send(path, "identity");
    }

    private static HttpResponse<byte[]> send(String path, String encoding) {
        try {
            var request = HttpRequest.newBuilder(URI.create(hotseat.url() + path)).header("Accept-Encoding", encoding).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
