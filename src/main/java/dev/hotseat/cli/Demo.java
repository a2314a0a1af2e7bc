package dev.hotseat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.session.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a session to look at by way of the HTTP API, as any script could. */
final class Demo {
    private static final int QUESTIONS = 5;

    private final String url;
    private final String hostKey;
    private final HttpClient http = HttpClient.newHttpClient();

    Demo(String url, String hostKey) {
        this.url = url;
        this.hostKey = hostKey;
    }

    /** Creates the session and answers with a line for each seat's link. */
    List<String> seed() throws IOException, InterruptedException {
        var bank = send("GET", "/api/banks", "").get("banks").get(0);
        var wanted = Json.STRICT.createObjectNode().put("title", "Demo interview").put("roleInterviewedFor", bank.get("title").asText())
                .put("bank", bank.get("id").asText()).put("version", bank.get("version").asInt()).put("readyPlan", "").put("seed", 0);
        wanted.put("rubric", "technical");
        wanted.set("settings", Json.STRICT.valueToTree(Settings.USUAL));
        plan(wanted, send("GET", "/api/banks/" + bank.get("id").asText(), ""));
        var seats = wanted.putArray("seats");
        seats.addObject().put("role", "LEAD").put("name", "Ada Lindqvist");
        seats.addObject().put("role", "INTERVIEWER").put("name", "Tomás Ferreira");
        seats.addObject().put("role", "CANDIDATE").put("name", "Priya Raman");
        seats.addObject().put("role", "OBSERVER").put("name", "Jun Watanabe");
        var lines = new ArrayList<String>();
        send("POST", "/api/sessions", wanted.toString()).get("seats").forEach(seat ->
                lines.add("demo %-12s %s".formatted(seat.get("role").asText().toLowerCase(Locale.ROOT), seat.get("link").asText())));
        return lines;
    }

    private static void plan(ObjectNode wanted, JsonNode bank) {
        var questions = wanted.putArray("questions");
        for (var section = 0; section < bank.get("sections").size(); section++) {
            for (var question = 0; question < bank.get("sections").get(section).get("questions").size() && questions.size() < QUESTIONS; question++) {
                questions.addObject().put("section", section).put("question", question).put("minutes", 5);
            }
        }
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + hostKey)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new Failure("the demo session could not be made: " + response.body());
        }
        return Json.STRICT.readTree(response.body());
    }
}
