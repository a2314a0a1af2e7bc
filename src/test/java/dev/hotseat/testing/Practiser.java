package dev.hotseat.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;

/** Somebody who practises, by the HTTP API, with a code of their own. */
public record Practiser(String url, String code, String name) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One of many, each with a code of their own. */
    public static Practiser of(String url, int number, String name) {
        return new Practiser(url, "own-%022d".formatted(number), name);
    }

    public static JsonObject want(String... banks) {
        return new JsonObject().put("banks", new JsonArray(List.of(banks))).put("difficulty", "MEDIUM").put("minutes", 20).put("language", "en").put("from", 0);
    }

    public JsonObject join(JsonObject want) {
        return place(expect(200, "POST", "/place", new JsonObject().put("name", name).put("want", want)));
    }

    /** The way to the room, through the lobby. */
    public void accept() {
        expect(200, "POST", "/place/reply", new JsonObject().put("yes", true));
    }

    public JsonObject place() {
        return place(expect(200, "GET", "/place", null));
    }

    /** Waits until one's place is like this, as a page does. */
    public JsonObject waitUntil(Predicate<JsonObject> like) {
        var seen = "";
        while (true) {
            var answer = expect(200, "GET", "/place?seen=" + seen, null);
            var place = place(answer);
            if (like.test(place)) {
                return place;
            }
            seen = answer.getString("tag");
        }
    }

    public JsonObject waitFor(String kind) {
        return waitUntil(place -> kind.equals(place.getString("kind")));
    }

    /** An empty object where there is no place. */
    private static JsonObject place(JsonObject answer) {
        return answer.getJsonObject("place", new JsonObject());
    }

    public JsonObject expect(int status, String method, String path, JsonObject body) {
        var response = send(method, path, body);
        if (response.statusCode() != status) {
            throw new AssertionError(method + " " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body().isEmpty() ? new JsonObject() : new JsonObject(response.body());
    }

    private HttpResponse<String> send(String method, String path, JsonObject body) {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/practice" + path)).header("Authorization", "Bearer " + code)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode())).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path + " got no answer", e);
        }
    }
}
