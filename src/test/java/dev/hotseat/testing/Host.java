package dev.hotseat.testing;

import dev.hotseat.session.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a host asks of a server over HTTP, wherever that server runs. Thread-safe. */
public final class Host implements AutoCloseable {
    /** A session with the secret of each role's seat. */
    public record Made(String id, Map<Role, String> tokens) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    public Host(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** A session with one seat for each role and three questions of one, two and three minutes. */
    public Made newSession(JsonObject settings) {
        var bank = get("/api/banks").getJsonArray("banks").getJsonObject(0);
        var picks = new JsonArray();
        for (var i = 0; i < 3; i++) {
            picks.add(new JsonObject().put("section", 0).put("question", i).put("minutes", i + 1));
        }
        var seats = new JsonArray();
        for (var role : EnumSet.complementOf(EnumSet.of(Role.REGRADER))) {
            seats.add(new JsonObject().put("role", role.name()).put("name", "The " + role.name().toLowerCase(Locale.ROOT)));
        }
        var created = post("/api/sessions", new JsonObject().put("title", "A test").put("roleInterviewedFor", "Tester")
                .put("bank", bank.getString("id")).put("version", bank.getInteger("version")).put("questions", picks).put("readyPlan", "").put("seed", 0)
                .put("rubric", "technical").put("settings", settings).put("seats", seats));
        var tokens = new EnumMap<Role, String>(Role.class);
        created.getJsonArray("seats").forEach(each -> {
            var seat = (JsonObject) each;
            tokens.put(Role.valueOf(seat.getString("role")), seat.getString("link").split("#")[1]);
        });
        return new Made(created.getString("id"), tokens);
    }

    public JsonObject get(String path) {
        return json(send("GET", path, Optional.empty(), headers()), 200);
    }

    public JsonObject post(String path, JsonObject body) {
        var response = send("POST", path, Optional.of(body.encode()), headers());
        return json(response, response.statusCode() == 200 ? 200 : 201);
    }

    public Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + key);
    }

    public HttpResponse<String> send(String method, String path, Optional<String> body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path + " got no answer", e);
        }
    }

    private static JsonObject json(HttpResponse<String> response, int expectedStatus) {
        if (response.statusCode() != expectedStatus) {
            throw new IllegalStateException("answered " + response.statusCode() + ": " + response.body());
        }
        return new JsonObject(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
