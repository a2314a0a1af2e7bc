package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.TestHotseat;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every answer, whatever was asked and whatever became of it; and what is refused whoever asks. */
class SecurityHeadersTest {
    @TempDir
    static Path data;

    private static TestHotseat hotseat;

    @BeforeAll
    static void start() {
        hotseat = TestHotseat.on(data);
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @ParameterizedTest
    @CsvSource({"GET,/,200", "HEAD,/practice,200", "GET,/styles/base.css,200", "GET,/nowhere,404", "GET,/healthz,200", "GET,/metrics,200", "GET,/ws,426",
            "GET,/api/openapi.yaml,200",
        "GET,/api/banks,401", "GET,/api/nowhere,404", "POST,/api/host/sign-in,400", "TRACE,/,405", "PROPFIND,/api/banks,405"})
    void everyAnswerTellsBrowsersWhatNotToDo(String method, String path, int status) {
        var answer = send(method, path, Map.of());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        // It counts under TLS only, where CertificateTest looks for it.
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PATCH", "PROPFIND", "ABC"})
    void aMethodThatNothingHasIsRefusedTheSameWhoeverAsks(String method) {
        for (var path : new String[] {"/", "/api/banks", "/api/sessions", "/metrics", "/ws"}) {
            var answer = send(method, path, Map.of("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST"));
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST, PUT, DELETE");
            assertThat(send(method, path, hotseat.host()).body()).isEqualTo(answer.body());
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        }
    }

    @Test
    void noOtherSitesPageMayReadAnAnswer() {
        for (var path : new String[] {"/", "/api/banks", "/api/openapi.yaml"}) {
            var answer = send("GET", path, Map.of("Origin", "https://elsewhere.example"));
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    private static HttpResponse<String> send(String method, String path, Map<String, String> headers) {
        return hotseat.send(method, path, Optional.empty(), headers);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
