package dev.hotseat.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hotseat.scan.Finding.Level;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts what should not be there into every place of every operation, bodies and files too, which Wapiti cannot, and looks at each answer. */
final class Fuzz {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int AT_ONCE = 16;
    private static final int WHERE_NOT_LET_IN = 4;
    private static final Pattern INSIDES = Pattern.compile("dev\\.hotseat\\.|io\\.vertx\\.|org\\.sqlite|com\\.fasterxml|SQLITE_|\\bat "
            + "[\\w.$/]+\\([\\w$]+\\.java:\\d+\\)");
    private static final List<String> HEADERS = List.of("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
            "Permissions-Policy");
    private static final Pattern RUNS_SCRIPT = Pattern.compile("(text/html|application/xhtml|image/svg|[\\w/+]*xml).*");

    private final String url;
    private final List<JsonNode> payloads;
    private final AtomicInteger requests = new AtomicInteger();

    /** @param bait an address that a server which asks for what it is told to would ask */
    Fuzz(String url, String bait, boolean quick) {
        this.url = url;
        var all = Stream.concat(Stream.of("<script>alert(1)</script>", "'\"--><svg onload=alert(1)>", "x\r\nX-Injected: yes\r\n\r\n<b>x", "' OR "
                + "'1'='1", "1; DROP TABLE events;--",
                        "../../../../etc/passwd", "..\\..\\host.key", "\u0000", "\u001b[31m\n2026-01-01T00:00:00.000 SEVERE dev.hotseat: "
                        + "x", "${jndi:ldap://127.0.0.1:9/x}", "{{7*7}}${7*7}#{7*7}",
                        "%s%n%x%p", "-1", "99999999999999999999999", "1e400", "NaN", "", " ", "\ud800", "\u202egnp.exe", "=cmd|'/c "
                        + "calc'!A0", "a".repeat(70_000), "__proto__", "//evil.example/%2f..", bait)
                .map(NODES::textNode), Stream.of(NODES.nullNode(), NODES.objectNode(), NODES.arrayNode(), NODES.booleanNode(true), NODES.numberNode(-1),
                NODES.numberNode(Long.MAX_VALUE), NODES.numberNode(1.5),
                NODES.arrayNode().add(NODES.arrayNode().add(NODES.nullNode()))).map(JsonNode.class::cast)).<JsonNode>map(each -> each).toList();
        payloads = quick ? all.stream().limit(9).toList() : all;
    }

    int requests() {
        return requests.get();
    }

    /** Tries everything as this caller; of findings of one kind at one operation the first is told. */
    Collection<Finding> run(Caller caller, List<Offer> offers) throws InterruptedException {
        var found = new LinkedHashMap<String, Finding>();
        var places = new Semaphore(AT_ONCE);
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var offer : offers) {
                var tries = new ArrayList<>(List.of(offer));
                var letIn = send(client, caller, offer).response().filter(answer -> answer.statusCode() != 401 && answer.statusCode() != 403).isPresent();
                payloads.stream().limit(letIn ? payloads.size() : WHERE_NOT_LET_IN).forEach(payload -> tries.addAll(offer.with(payload)));
                for (var each : tries) {
                    places.acquire();
                    threads.execute(() -> {
                        try {
                            var seen = look(each, send(client, caller, each));
                            synchronized (found) {
                                seen.forEach(finding -> found.putIfAbsent(finding.kind() + " " + each.method() + " " + each.path(), finding));
                            }
                        } finally {
                            places.release();
                        }
                    });
                }
            }
        }
        return found.values();
    }

    /** An answer, or why there was none. */
    private record Answered(Optional<HttpResponse<String>> response, String failure) {}

    private Answered send(HttpClient client, Caller caller, Offer offer) {
        requests.incrementAndGet();
        var request = HttpRequest.newBuilder(URI.create(url + offer.address())).timeout(Duration.ofSeconds(30))
                .method(offer.method(), offer.content().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        var headers = new HashMap<>(caller.headersFor(offer.address()));
        headers.put("X-Forwarded-For", Front.address());
        headers.put("Accept", "text/html,*/*");
        headers.forEach(request::header);
        try {
            return new Answered(Optional.of(client.send(request.build(), BodyHandlers.ofString())), "");
        } catch (IOException e) {
            return new Answered(Optional.empty(), e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Finding> look(Offer offer, Answered answered) {
        var about = offer.method() + " " + shortened(offer.address()) + offer.content().map(body -> " " + shortened(body)).orElse("");
        if (answered.response().isEmpty()) {
            return List.of(new Finding(Level.MEDIUM, "no answer", about + ": " + answered.failure()));
        }
        var answer = answered.response().get();
        var found = new ArrayList<Finding>();
        if (answer.statusCode() >= 500) {
            found.add(new Finding(Level.HIGH, "answered " + answer.statusCode(), about));
        }
        var type = header(answer, "Content-Type");
        var asked = offer.address() + offer.content().orElse("");
        if (INSIDES.matcher(answer.body()).find() && !INSIDES.matcher(asked).find()) {
            found.add(new Finding(Level.MEDIUM, "tells of its insides", about + ": " + shortened(answer.body())));
        }
        if (RUNS_SCRIPT.matcher(type).matches() && answer.body().contains("alert(1)")) {
            found.add(new Finding(Level.HIGH, "reflects script as " + type, about));
        }
        if (!header(answer, "X-Injected").isEmpty()) {
            found.add(new Finding(Level.HIGH, "takes a header from a value", about));
        }
        if (!header(answer, "Location").isEmpty()) {
            found.add(new Finding(Level.MEDIUM, "sends elsewhere", about + " to " + header(answer, "Location")));
        }
        if (!header(answer, "Access-Control-Allow-Origin").isEmpty()) {
            found.add(new Finding(Level.MEDIUM, "lets other sites read it", about));
        }
        if (header(answer, "Set-Cookie").lines().anyMatch(cookie -> !cookie.contains("HttpOnly") || !cookie.contains("SameSite=Strict"))) {
            found.add(new Finding(Level.MEDIUM, "sets a cookie that others can use", about));
        }
        // What is refused before it was read is answered with nothing that a browser could show.
        HEADERS.stream().filter(_ -> answer.statusCode() < 400 || !answer.body().isEmpty()).filter(name -> header(answer,
                name).isEmpty()).forEach(name -> found.add(new Finding(Level.MEDIUM, "without " + name, about)));
        return found;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
